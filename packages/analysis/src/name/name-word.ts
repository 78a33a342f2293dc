import { LONGEST_WORD, nearestCosts } from './align-symbols.ts';
import { scriptOf } from './clean-name.ts';
import { readSymbols, symbolNumber, SYMBOLS } from './name-symbols.ts';
import { romanise } from './romanise.ts';
import { bareLetters, spellWord } from './script-letters.ts';
import { type NameGroup, nameGroups } from './short-names.ts';
import { type NameRoot, rootOf } from './name-root.ts';
import { type SurnameForms, surnameForms } from './surname-gender.ts';

/** One word of a name, read once. */
export interface NameWord {
  /** Small letters without accents, in the word's own script. */
  readonly bare: string;
  /** As written, in small letters. */
  readonly written: string;
  /** In plain Latin letters. Empty for scripts that are compared letter by letter only. */
  readonly plain: string;
  readonly script: string;
  /** Numbers of signs (`name-symbols.ts`). Empty like `plain`. */
  readonly symbols: Uint8Array;
  /** `nearestCosts` of the signs. */
  readonly nearest: Uint8Array;
  /** The signs without vowels, for scripts that do not write them. */
  readonly consonants: Uint8Array;
  /** True of Arabic and Hebrew letters. */
  readonly isUnvowelled: boolean;
  /** One letter, or two that are one sign with a full stop: `V`, `Yu.`. */
  readonly isInitial: boolean;
  /** True if it is derived from the father's name. */
  readonly isPatronymic: boolean;
  /** What the word is built from, if many names are built so: Petrovich from Petr, Abdulkarim from karim. */
  readonly root: NameRoot | undefined;
  readonly surname: SurnameForms;
  readonly groups: readonly NameGroup[];
  /** A bit for each group; two groups can share one. No common bit: no common group. */
  readonly groupBits: number;
}

const VOWELS = /^[aeiouyäöüëåаеёиоуыэюяй]+$|^ja$|^jo$|^ju$|^je$|^ij$|^yj$|^eaux$/u;
const IS_VOWEL: readonly boolean[] = SYMBOLS.map((symbol) => VOWELS.test(symbol));
const numberOf = (symbol: string): number => symbolNumber(symbol) ?? 0;
/** The letter w of Arabic and Hebrew is a vowel except at the beginning. */
const GLIDE = numberOf('w');
/** Consonants that Arabic does not distinguish. */
const FOLDED: ReadonlyMap<number, number> = new Map(
  'pb vf пб вф'.split(' ').map(([from = '', to = '']) => [numberOf(from), numberOf(to)]),
);
const NO_SIGNS = new Uint8Array();
const NO_FORMS: SurnameForms = { isFeminine: false, masculine: '' };
const NO_GROUPS: readonly NameGroup[] = [];

/** Drops vowels; in scripts that do not write vowels, letters that can be one except at the beginning. */
function consonantsOf(symbols: Uint8Array, isUnvowelled: boolean): Uint8Array {
  return symbols
    .filter((number, at) => {
      if (isUnvowelled && number === GLIDE) return at === 0;
      return IS_VOWEL[number] !== true;
    })
    .map((number) => FOLDED.get(number) ?? number);
}

const PATRONYMIC =
  /(?:ович|евич|йович|ьич|ыч|ич|овна|евна|ична|івна|ївна|ович|овіч|евіч|авіч|еўна|аўна|оўна)$|(?:[oeay]vi(?:tsch|tch|tx|tj|tsj|ch|cs|cz|ci|č|c)|[oe]vych|[oeiy]vna|[iy]nichna|[iy]chna)$/u;

/** True if a word can be a patronymic by its ending. A surname such as Antonovich has the same: its place decides. */
export function looksPatronymic(written: string): boolean {
  return written.length > 5 && PATRONYMIC.test(written) && !written.endsWith('ć');
}

/**
 * Reads one word of a name.
 *
 * @param written the word, cleaned (`cleanName`), without apostrophes
 * @param options isInitial, isPatronymic: as found from its place in the name; isOfPerson: roots, surnames and given
 *   names are looked up
 */
export function readWord(
  written: string,
  options: { readonly isInitial?: boolean; readonly isPatronymic?: boolean; readonly isOfPerson?: boolean } = {},
): NameWord {
  const script = scriptOf(/\p{L}/u.exec(written)?.[0] ?? '0');
  const isUnvowelled = script === 'Arabic' || script === 'Hebrew';
  const spelled = spellWord(written);
  const symbols = spelled === undefined ? NO_SIGNS : readSymbols(spelled).slice(0, LONGEST_WORD);
  const plain = spelled === undefined ? '' : romanise(spelled);
  const isPatronymic = options.isPatronymic ?? false;
  const groups = options.isOfPerson === true ? nameGroups(plain) : NO_GROUPS;
  return {
    bare: bareLetters(written).slice(0, LONGEST_WORD),
    written,
    plain,
    script,
    symbols,
    nearest: nearestCosts(symbols),
    consonants: consonantsOf(symbols, isUnvowelled),
    isUnvowelled,
    isInitial: options.isInitial ?? false,
    isPatronymic,
    root: options.isOfPerson === true ? rootOf(plain, isPatronymic) : undefined,
    surname: options.isOfPerson === true ? surnameForms(plain) : NO_FORMS,
    groups,
    groupBits: groups.reduce((bits, group) => bits | group.bit, 0),
  };
}
