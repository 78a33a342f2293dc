/** Signs of a name that are read; what follows is ignored. The longest real names have about 200. */
const READ_SIGNS = 300;
/** Signs that are looked at to find them: a name can hide its letters between signs that are not seen. */
const SEEN_SIGNS = 2_000;

/** Signs that are not seen: directions, zero widths, soft hyphens, controls. A joiner inside a word parts nothing. */
const HIDDEN = /\p{Cf}|\p{Cc}|\p{Variation_Selector}|\u{34F}|[\u{115F}\u{1160}\u{3164}]/gu;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Hangul', /\p{Script=Hangul}/u],
];

/** Letters of none of these scripts. */
const OTHER =
  /(?=\p{L})[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/u;

/** Letters that look alike, small: Latin, Cyrillic, Greek. A dot is none. */
const ALIKE = 'aаα bв. cс. eеε hн. iіι jј. kкκ mм. oоο pрρ sѕ. tтτ xхχ yуυ vѵν'.split(' ');
const ALIKE_SCRIPTS = ['Latin', 'Cyrillic', 'Greek'];

export interface MixedWord {
  readonly word: string;
  /** Names of the scripts (Unicode), in the order of their first letters. */
  readonly scripts: readonly string[];
}

export interface CleanName {
  /** Small letters, composed, without signs that are not seen; letters of a second script in a word replaced. */
  readonly text: string;
  readonly hadHidden: boolean;
  readonly wasCut: boolean;
  readonly wasMixed: boolean;
}

/** The script of a letter (Unicode name). `other` for scripts that are only compared letter by letter. */
export function scriptOf(letter: string): string {
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

const scriptsIn = (word: string): readonly string[] => [
  ...new Set(Array.from(word.matchAll(/\p{L}/gu), ([letter]) => scriptOf(letter))),
];

/**
 * Returns the words that mix letters of several scripts, as forgers do with letters that look alike: `Рetrov` with a
 * Cyrillic Р. A hyphen parts words, so a name of two scripts side by side is not flagged. Signs that are not seen are
 * ignored.
 *
 * @example mixedScripts('Ivan \u0420etrov') // => [{ word: '\u0420etrov', scripts: ['Cyrillic', 'Latin'] }]
 * Cost: linear, at most the first 2,000 signs.
 */
export function mixedScripts(name: string): readonly MixedWord[] {
  const seen = name
    .slice(0, SEEN_SIGNS)
    .replaceAll(/[\t-\r\u0085]/gu, ' ')
    .replaceAll(HIDDEN, '')
    .normalize('NFKC');
  if (SCRIPTS.filter(([, pattern]) => pattern.test(seen)).length + (OTHER.test(seen) ? 1 : 0) < 2) return [];
  return seen
    .split(/[^\p{L}\p{M}'’]+/u)
    .map((word) => ({ word, scripts: scriptsIn(word) }))
    .filter(({ scripts }) => scripts.length > 1);
}

/** Replaces the letters of a mixed word that look like letters of its most frequent script. */
function unmixWord(word: string): string {
  const letters = Array.from(word);
  const counts = ALIKE_SCRIPTS.map((script) => letters.filter((letter) => scriptOf(letter) === script).length);
  const most = counts.indexOf(Math.max(...counts));
  return letters
    .map((letter) => {
      const replaced = ALIKE.map((group) => Array.from(group)).find((group) => group.includes(letter))?.[most];
      return replaced === undefined || replaced === '.' ? letter : replaced;
    })
    .join('');
}

/**
 * Prepares a name for reading: compatible forms composed (NFKC), small letters, signs that are not seen removed, at most
 * 300 signs, letters that only look like those of the rest of their word replaced.
 *
 * Cost: linear, at most the first 2,000 signs.
 */
export function cleanName(name: string): CleanName {
  const start = name.slice(0, SEEN_SIGNS).replaceAll(/[\t-\r\u0085]/gu, ' ');
  const shown = start.replaceAll(HIDDEN, '');
  const composed = shown.normalize('NFKC');
  const small = composed.replaceAll('İ', 'i').toLowerCase().normalize('NFC');
  const mixed = mixedScripts(small);
  const unmixed =
    mixed.length === 0
      ? small
      : small.replaceAll(/[\p{L}\p{M}'’]+/gu, (word) => (scriptsIn(word).length > 1 ? unmixWord(word) : word));
  return {
    text: unmixed.slice(0, READ_SIGNS),
    hadHidden: shown.length < start.length,
    wasCut: name.length > SEEN_SIGNS || unmixed.length > READ_SIGNS,
    wasMixed: mixed.length > 0,
  };
}

/** Removes apostrophes and marks that part nothing: O'Brien, Qa'ida. */
export function withoutApostrophes(text: string): string {
  return text.replaceAll(/['’‘`´ʼʹʻʿʾ]/gu, '');
}
