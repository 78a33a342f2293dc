/** Feminine endings of surnames and the masculine ones, in plain Latin letters; the first that fits counts. */
const FEMININE: readonly (readonly [RegExp, string])[] = [
  // Russian, Bulgarian, Serbian -skaya, -ova, -eva, -ina; Czech and Slovak -ska; Polish -ska, -cka, -dzka.
  [/(?<=..s)(?:kaya|kaia|kaja|ka)$/u, 'ki'],
  [/(?<=..)([cd]z?k)a$/u, '$1i'],
  [/(?<=..(?:[oe]v|in))a$/u, ''],
  [/(?<=..)(?:aya|aia|aja)$/u, 'y'],
  // Lithuanian wives and daughters; Greek.
  [/(?<=..)(?:iene|aite|yte|ute)$/u, 'as'],
  [/(?<=..)poulou$/u, 'poulos'],
  [/(?<=..)idou$/u, 'idis'],
  [/(?<=..)akou$/u, 'akos'],
];
/** Spellings of the masculine ending -ski. */
const MASCULINE = /(?<=..s)(?:kiy|kyy|kij|kyj|kii|ky|koy|koi)$/u;

/** What of a surname is compared with the form of the other gender. */
export interface SurnameForms {
  readonly isFeminine: boolean;
  /** Without a feminine ending, and with one spelling of -ski. */
  readonly masculine: string;
}

/** Reads the ending of a word in plain Latin letters. A given name can have one too: Marina and Marin. */
export function surnameForms(plain: string): SurnameForms {
  const found = FEMININE.find(([ending]) => ending.test(plain));
  return found === undefined
    ? { isFeminine: false, masculine: plain.replace(MASCULINE, 'ki') }
    : { isFeminine: true, masculine: plain.replace(...found) };
}

interface Surname {
  readonly plain: string;
  readonly surname: SurnameForms;
}

/**
 * True if one word is the feminine form of the other: Sidorova of Sidorov, Kowalska of Kowalski, Nováková of Novák, in
 * plain Latin letters.
 */
export function areGenderForms(one: Surname, other: Surname): boolean {
  if (one.surname.isFeminine === other.surname.isFeminine) return false;
  const [feminine, masculine] = one.surname.isFeminine ? [one, other] : [other, one];
  return feminine.surname.masculine === masculine.surname.masculine || feminine.plain === `${masculine.plain}ova`;
}
