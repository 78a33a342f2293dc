import { type CleanName, withoutApostrophes } from './clean-name.ts';
import { GENERIC_WORDS, LINK_WORDS, LONG_FORMS, numberOfWord, VESSEL_WORDS } from './company-words.ts';
import { type LegalForm, legalForm, LONGEST_FORM } from './legal-forms.ts';
import { type NameWord, readWord } from './name-word.ts';
import { MOST_WORDS } from './read-person.ts';
import { bareLetters } from './script-letters.ts';

/** What is known of the name of a company or a vessel before it is compared. */
export interface CompanyParts {
  /** Words without legal forms, links and numbers. */
  readonly words: readonly NameWord[];
  /** [0, 1] for each word: little for words that many companies have. */
  readonly weights: readonly number[];
  /** Sorted. Codes of letters and digits such as AHL1 count as numbers. */
  readonly numbers: readonly string[];
  readonly forms: ReadonlySet<LegalForm>;
  /** The words and numbers in one, in plain letters where they can be read. */
  readonly joined: string;
}

const GENERIC_WEIGHT = 0.35;

/** Full stops inside abbreviations part nothing: S.A.R.L., a.b.c. */
const wordsOf = (text: string): readonly string[] =>
  bareLetters(withoutApostrophes(text))
    .replaceAll(/(?<=(?:^|[^\p{L}])\p{L})\.\s?(?=\p{L}(?:[^\p{L}]|$))/gu, '')
    .replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replaceAll(/(?<![\p{L}\p{N}])a\/s(?![\p{L}\p{N}])/gu, 'as')
    .replaceAll(/(?<![\p{L}\p{N}])([mfs])\/([vtys])(?![\p{L}\p{N}])/gu, '$1$2')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

interface Parted {
  readonly words: readonly string[];
  readonly forms: ReadonlySet<LegalForm>;
}

/** Takes legal forms off the end, then off the beginning, the longest first; one word always is left. */
function withoutForms(words: readonly string[]): Parted {
  const forms = new Set<LegalForm>();
  let [from, to] = [0, words.length];
  const takeFrom = (isEnd: boolean): boolean => {
    for (let length = Math.min(LONGEST_FORM, to - from - 1); length > 0; length -= 1) {
      const start = isEnd ? to - length : from;
      const form = legalForm(words.slice(start, start + length));
      if (form === undefined) continue;
      forms.add(form);
      if (isEnd) to -= length;
      else from += length;
      return true;
    }
    return false;
  };
  while (takeFrom(true));
  while (takeFrom(false));
  // A form cut off in the middle of its last word: "joint stock compan".
  if (to - from > 3 && words[to - 3] === 'joint' && words[to - 2] === 'stock') {
    forms.add('stock');
    to -= 3;
  }
  return { words: words.slice(from, to), forms };
}

/** Numbers, with "forty four" as one, and codes that contain digits. */
function partNumbers(words: readonly string[]): {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
} {
  const kept: string[] = [];
  const numbers: string[] = [];
  let tens = 0;
  words.forEach((word, at) => {
    const number = numberOfWord(word);
    const next = numberOfWord(words[at + 1] ?? '');
    if (
      number !== undefined &&
      number >= 20 &&
      number % 10 === 0 &&
      !/\d/u.test(word) &&
      next !== undefined &&
      next < 10
    )
      tens = number;
    else if (number !== undefined) {
      numbers.push(String(number + tens));
      tens = 0;
    } else if (/\d/u.test(word)) numbers.push(word);
    else kept.push(word);
  });
  return { words: kept, numbers: numbers.toSorted() };
}

/** Reads a cleaned name of a company, or of a vessel, which has no legal form. Cost: linear; at most ten words. */
export function readCompany(clean: CleanName, kind: 'company' | 'vessel'): CompanyParts {
  const all = wordsOf(clean.text);
  const parted =
    kind === 'company' ? withoutForms(all) : { words: withoutVesselWords(all), forms: new Set<LegalForm>() };
  const long = parted.words.flatMap((word) => (LONG_FORMS.get(word) ?? word).split(' '));
  const linked = long.filter((word) => !LINK_WORDS.has(word));
  const numbered = partNumbers(linked.length > 0 ? linked : long);
  const words = numbered.words.slice(0, MOST_WORDS).map((word) => readWord(word));
  return {
    words,
    weights: words.map((word) => (kind === 'company' && GENERIC_WORDS.has(word.bare) ? GENERIC_WEIGHT : 1)),
    numbers: numbered.numbers.slice(0, MOST_WORDS),
    forms: parted.forms,
    joined: words.map((word) => word.plain || word.bare).join(''),
  };
}

const withoutVesselWords = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !VESSEL_WORDS.has(word));
  return kept.length > 0 ? kept : words;
};
