import { PROBABILITY_TERMS, ReeveError, type ProbabilityScheme } from '@reeve/domain';
import { wordOr } from './say.ts';
import type { PrintWords } from './words/words.ts';

export interface YardstickRow {
  readonly code: string;
  readonly word: string;
  readonly range: string;
  /** Percent, for a bar drawn to scale. */
  readonly from: number;
  readonly to: number;
}

export interface YardstickSheet {
  readonly label: string;
  readonly scheme: string;
  readonly note: string;
  readonly rows: readonly YardstickRow[];
}

/** Ends that do not belong to their term (domain brief §3.7): nothing is certain, and half is not "below half". */
const OPEN_ENDS: Readonly<Record<ProbabilityScheme, readonly number[]>> = {
  PHIA: [0, 50, 100],
  ICD_203: [],
  NATO: [],
};

function rangeText(scheme: ProbabilityScheme, from: number, to: number): string {
  if (scheme === 'NATO' && from === 0) return `<${to} %`;
  if (scheme === 'NATO' && to === 100) return `>${from} %`;
  const low = OPEN_ENDS[scheme].includes(from) ? `>${from}` : String(from);
  const high = OPEN_ENDS[scheme].includes(to) ? `<${to}` : String(to);
  return `${low}–${high} %`;
}

/** Returns the terms of one scheme with their ranges; gaps between them stay gaps. */
export function yardstickRows(scheme: ProbabilityScheme, words: PrintWords): readonly YardstickRow[] {
  return PROBABILITY_TERMS[scheme].map(({ code, from, to }) => ({
    code,
    word: wordOr(words, `term.${code}`, code),
    range: rangeText(scheme, from, to),
    from,
    to,
  }));
}

export function yardstickSheet(scheme: ProbabilityScheme, words: PrintWords): YardstickSheet {
  return {
    label: words['label.yardstick'],
    scheme: words[`scheme.${scheme}`],
    note: words[`scheme_note.${scheme}`],
    rows: yardstickRows(scheme, words),
  };
}

/** A term in words with its range. @throws ReeveError invalid_input — no term of this scheme */
export function yardstickTerm(scheme: ProbabilityScheme, term: string, words: PrintWords): YardstickRow {
  const row = yardstickRows(scheme, words).find((candidate) => candidate.code === term);
  if (!row) throw new ReeveError('invalid_input', 'No document was made: a judgement uses a term its scheme lacks.');
  return row;
}
