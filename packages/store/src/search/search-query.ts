import { soughtNumber, type SoughtNumber } from './number-form.ts';
import { bareText, foldWord } from './search-words.ts';
import { beginningOf, readPattern, type WordPattern } from './word-pattern.ts';

/** One typed word. */
export interface SoughtWord {
  /** As typed, without accents. */
  readonly typed: string;
  /** As it is indexed; of a pattern, its letters. */
  readonly word: string;
  /** It may also be the beginning of a word. */
  readonly isBeginning: boolean;
  readonly pattern?: WordPattern | undefined;
  readonly number?: SoughtNumber | undefined;
}

/** A typed query. */
export interface SearchQuery {
  /** In the typed order. */
  readonly words: readonly SoughtWord[];
  /** Neighbours that are one number together, such as `555 01 23`: from and to as positions in `words`, `to` excluded. */
  readonly numbers: readonly { readonly from: number; readonly to: number; readonly number: SoughtNumber }[];
  /** At least one word has a wildcard. */
  readonly hasPattern: boolean;
}

/** More words than these are sought only as typed. */
export const MOST_LOOSE = 8;

/**
 * Reads a typed query. Signs without width and marks of direction are ignored, and so is every sign except letters, digits
 * and the wildcards `*` and `?`; a wildcard with fewer than two letters is no word.
 */
export function readQuery(text: string): SearchQuery {
  const words: SoughtWord[] = [];
  for (const [typed] of bareText(text).matchAll(/[\p{L}\p{N}*?]+/gu)) {
    const word = foldWord(typed.replaceAll(/[*?]/g, ''));
    const pattern = readPattern(typed);
    if (word !== '' && pattern !== 'too short')
      words.push({ typed, word, isBeginning: false, pattern, number: pattern ? undefined : soughtNumber(typed) });
  }
  const last = words.at(-1);
  // The last word may be the beginning of one; `kara*` says so.
  if (last && (!last.pattern || beginningOf(last.pattern) !== undefined))
    words.splice(-1, 1, { ...last, isBeginning: true, pattern: undefined });
  return { words, numbers: joinedNumbers(words), hasPattern: words.some((one) => one.pattern) };
}

/** The most ways to read typed groups as one number. */
const MOST_READINGS = 6;

/** The stretches of groups that may be one number: every group with digits, and the letters next to them or not. */
function joinedNumbers(words: readonly SoughtWord[]): SearchQuery['numbers'] {
  const hasDigits = ({ typed }: SoughtWord): boolean => /\p{Nd}/u.test(typed);
  const isGroup = (one: SoughtWord): boolean =>
    one.pattern === undefined && one.typed.length <= (hasDigits(one) ? 12 : 4);
  const found: SearchQuery['numbers'][number][] = [];
  for (let start = 0; start < words.length; start += 1) {
    const end = words.findIndex((one, index) => index >= start && !isGroup(one));
    const groups = words.slice(start, end === -1 ? undefined : end);
    const [first, last] = [groups.findIndex(hasDigits), groups.findLastIndex(hasDigits)];
    for (let from = 0; from <= first; from += 1)
      for (let to = groups.length; to > last; to -= 1) {
        const typed = groups.slice(from, to).map((one) => one.typed);
        const number = typed.length < 2 ? undefined : soughtNumber(typed.join(''));
        if (number) found.push({ from: start + from, to: start + to, number });
      }
    start += groups.length;
  }
  return found.slice(0, MOST_READINGS);
}
