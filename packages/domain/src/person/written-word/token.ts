import type { Language } from '../../language.ts';
import type { TextSpan } from './span.ts';

/** A word, a number or a mark of a sentence. */
export interface Token extends TextSpan {
  /** In lower case, `ё` as `е`. */
  readonly word: string;
  readonly isCapital: boolean;
  /** All letters are capitals, and there are at least three. */
  readonly isAllCapitals: boolean;
}

export interface Sentence extends TextSpan {
  /** Skipped stretches (quotations, cited facts) are one `GAP` each. */
  readonly tokens: readonly Token[];
}

/** Marks a stretch that is not read; no pattern matches it, and no gap within a clause crosses it. */
export const GAP = '\u0000';

/**
 * Letters (the usual ones are listed first, because a look-up in the list of all letters is slow), else a number with its inner marks, else one mark. Apostrophes and hyphens separate words: `l’auteur` is
 * two.
 */
const TOKEN = /(?:[A-Za-zÀ-ÖØ-öø-ÿА-я]+|\p{L})[\p{L}\p{M}]*|\d+(?:[.,:/]\d+)*|[%№#;:,()!?—–/]/gu;
/** One mark and the few that can close after it: a run of marks is tried once each, not once for every part of it. */
const END = /[.!?…][)"”“»«’]{0,3}(?=\s)|\n+/gu;
const WORD_BEFORE = /[\p{L}\p{N}]+$/u;
/** Abbreviations whose dot ends no sentence; single letters are initials. */
const SHORT_FORMS = new Set(
  'mr mrs ms dr sgt det insp mio mrd av prof hr st no nr art abs bzw ca usw vgl str tel bd ziff sig sra sr dott pag num núm ул г д им пр см т ок прибл approx aprox env'.split(
    ' ',
  ),
);
/** Longest abbreviation or day number to look back for, in characters. */
const LOOK_BACK = 8;

/**
 * True if the dot at a position ends a sentence. In German a number of one or two digits with a dot is an ordinal (am
 * 3. Mai).
 */
function endsSentence(text: string, dotAt: number, nextAt: number, language: Language): boolean {
  const next = text.slice(nextAt).match(/^\s+(\S)/u)?.[1];
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, dotAt - LOOK_BACK), dotAt))?.[0] ?? '';
  if (/^\p{L}$/u.test(before)) return false;
  if (/^\d{1,2}$/u.test(before)) return language !== 'de';
  return !SHORT_FORMS.has(before.toLowerCase());
}

type Written = Pick<Token, 'word' | 'isCapital' | 'isAllCapitals'>;
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}\p{M}]+$/u;
/** Words return in a text and in the next one: they are remembered as written, up to a bound. */
const remembered = new Map<string, Written>();
const MOST_REMEMBERED = 50_000;
function readWritten(written: string): Written {
  const known = remembered.get(written);
  if (known) return known;
  const read: Written = {
    word: written.toLowerCase().replaceAll('ё', 'е'),
    isCapital: /^\p{Lu}/u.test(written),
    isAllCapitals: written.length > 2 && ALL_CAPITALS.test(written),
  };
  if (remembered.size < MOST_REMEMBERED) remembered.set(written, read);
  return read;
}

/** Returns the sentences of a text with their tokens. @param left stretches to skip, in order and disjoint */
export function sentencesIn(text: string, language: Language, left: readonly TextSpan[]): readonly Sentence[] {
  const bounds: TextSpan[] = [];
  let begun = 0;
  let gap = 0;
  for (const end of text.matchAll(END)) {
    while ((left[gap]?.to ?? Infinity) <= end.index) gap += 1;
    const hidden = left[gap];
    const to = end.index + end[0].length;
    if (hidden && hidden.from < end.index && hidden.to > to) continue;
    if (!end[0].startsWith('\n') && end[0].startsWith('.') && !endsSentence(text, end.index, to, language)) continue;
    bounds.push({ from: begun, to });
    begun = to;
  }
  bounds.push({ from: begun, to: text.length });
  return readTokens(text, bounds, left);
}

function readTokens(text: string, bounds: readonly TextSpan[], left: readonly TextSpan[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let gap = 0;
  for (const bound of bounds) {
    const raw = text.slice(bound.from, bound.to);
    const from = bound.from + raw.length - raw.trimStart().length;
    const to = bound.from + raw.trimEnd().length;
    if (to <= from) continue;
    const tokens: Token[] = [];
    TOKEN.lastIndex = 0;
    for (let found = TOKEN.exec(raw); found; found = TOKEN.exec(raw)) {
      const at = bound.from + found.index;
      while ((left[gap]?.to ?? Infinity) <= at) gap += 1;
      const hidden = left[gap];
      if (hidden && hidden.from < at + found[0].length) {
        if (tokens.at(-1)?.word !== GAP)
          tokens.push({ from: hidden.from, to: hidden.to, word: GAP, isCapital: false, isAllCapitals: false });
        continue;
      }
      const { word, isCapital, isAllCapitals } = readWritten(found[0]);
      tokens.push({ from: at, to: at + found[0].length, word, isCapital, isAllCapitals });
    }
    sentences.push({ from, to, tokens });
  }
  return sentences;
}
