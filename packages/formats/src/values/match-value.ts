import { foldLetters } from '@reeve/domain';

/** A code of the agency, and its names in any language, in any list. */
export interface KnownValue {
  readonly code: string;
  readonly names: readonly string[];
}

/** Finds the code meant by a text of a file. */
export interface ValueMatcher {
  /** The code that equals the text, or is named by it; undefined if none is, or several are. Cost: a look-up. */
  readonly exact: (text: string) => string | undefined;
  /**
   * The codes most similar to the text, in their own order: none, one, or several that are equally similar, as both
   * kinds of burglary to "burglary". Cost: one pass over the names with the same numbers in them.
   */
  readonly similar: (text: string) => readonly string[];
}

/** A text is similar to another from here on: one of three words more, or about a third of the letters. */
const LEAST_LIKENESS = 0.65;
/** Texts whose code is cached: a file has few types and areas and many rows. */
const MOST_KEPT = 10_000;

/**
 * Returns a text in the form used for comparison: words of lower-case letters and digits with single spaces between,
 * without accents, Cyrillic in Latin letters. `other_theft`, `Other theft` and `OTHER-THEFT` are the same.
 */
export function foldValue(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => foldLetters(word).join('')).join(' ');
}

/**
 * Returns a matcher of texts with the agency's codes. A text that equals a code, letter for letter or folded, is that
 * code, even if another has that name.
 */
export function valueMatcher(known: readonly KnownValue[]): ValueMatcher {
  const codes = new Set(known.map(({ code }) => code));
  const codeByFold = unambiguous(known.map(({ code }) => [foldValue(code), code]));
  const codeByName = unambiguous(
    known.flatMap(({ code, names }) => names.map((name) => [foldValue(name), code] as const)),
  );
  let spellings: ReadonlyMap<string, readonly Spelling[]> | undefined;
  const kept = new Map<string, string | undefined>();
  const codeOf = (text: string): string | undefined => {
    const folded = foldValue(text);
    if (folded === '') return undefined;
    return codeByFold.has(folded) ? codeByFold.get(folded) : codeByName.get(folded);
  };
  return {
    exact: (text) => {
      if (codes.has(text)) return text;
      const code = kept.get(text);
      if (code !== undefined || kept.has(text)) return code;
      const found = codeOf(text);
      if (kept.size < MOST_KEPT) kept.set(text, found);
      return found;
    },
    similar: (text) => {
      const folded = foldValue(text);
      let best = LEAST_LIKENESS;
      let found = new Set<string>();
      spellings ??= byNumbering(known);
      for (const { code, folded: other } of spellings.get(numbering(folded)) ?? []) {
        const likeness = likenessOfSameNumbering(folded, other);
        if (likeness < best) continue;
        if (likeness > best) found = new Set();
        best = likeness;
        found.add(code);
      }
      return [...found];
    },
  };
}

/** A code, or a name of it, in the form used for comparison. */
interface Spelling {
  readonly code: string;
  readonly folded: string;
}

function byNumbering(known: readonly KnownValue[]): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, Spelling[]>();
  for (const { code, names } of known) {
    for (const folded of new Set([code, ...names].map(foldValue))) {
      const key = numbering(folded);
      const bucket = found.get(key) ?? [];
      bucket.push({ code, folded });
      found.set(key, bucket);
    }
  }
  return found;
}

/** Returns each key with its code; undefined if two codes share the key. */
function unambiguous(
  pairs: readonly (readonly [key: string, code: string])[],
): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [key, code] of pairs) {
    if (key !== '') found.set(key, found.has(key) && found.get(key) !== code ? undefined : code);
  }
  return found;
}

/**
 * Returns the similarity of two folded texts, symmetric: the larger of the share of common words (Dice) and the share
 * of letters kept (1 − edit distance / longer length). 0 if a number or a single letter differs: Sector A is not Sector
 * B.
 *
 * @returns [0, 1]
 */
export function likenessOf(a: string, b: string): number {
  return numbering(a) === numbering(b) ? likenessOfSameNumbering(a, b) : 0;
}

function likenessOfSameNumbering(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const common = [...first].filter((word) => second.has(word)).length;
  const words = (2 * common) / (first.size + second.size);
  const longer = Math.max(a.length, b.length);
  // Lengths too different for enough letters to be kept.
  if (Math.min(a.length, b.length) < LEAST_LIKENESS * longer) return words;
  return Math.max(words, 1 - editDistance(a, b) / longer);
}

/** The words that distinguish one of a kind from the next: numbers and single letters. */
const numbering = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => Array.from(word).length === 1 || /\p{N}/u.test(word))
    .toSorted()
    .join(' ');

/** Returns the letters to insert, delete or replace to turn one text into the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const replaced = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
