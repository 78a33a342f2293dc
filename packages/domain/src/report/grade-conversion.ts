import { falsityFlag, SCHEME_CODES, type FalsityFlag, type GradeCodes, type Scheme } from './grading.ts';

/**
 * Lossy views of a grade in another scheme, for display only (domain brief §2.6). 4x4, 5x5x5 and 3x5x2 state *how the
 * source knows*, 6x6 states *how far we believe it*: a view is an interpretation, a set of codes, marked as such, and
 * can neither be stored as a grade nor viewed again (its type is not a grade's).
 */
export interface LossyGradeView {
  readonly lossy: true;
  readonly scheme: Scheme;
  readonly source: ReadonlySet<string>;
  readonly info: ReadonlySet<string>;
  readonly flag: FalsityFlag | undefined;
}

type Axis = Readonly<Record<string, string>>;
type Table = Readonly<Record<Exclude<Scheme, 'EU_4x4'>, { readonly source: Axis; readonly info: Axis }>>;

/** Scheme → 4x4; each text is the set of 4x4 codes. */
const TO_4X4: Table = {
  UK_5x5x5: { source: { A: 'A', B: 'B', C: 'BC', D: 'C', E: 'X' }, info: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '4' } },
  UK_3x5x2: { source: { 1: 'AB', 2: 'X', 3: 'C' }, info: { A: '12', B: '3', C: '4', D: '4', E: '4' } },
  NATO_6x6: {
    source: { A: 'A', B: 'B', C: 'B', D: 'C', E: 'C', F: 'X' },
    info: { 1: '13', 2: '234', 3: '234', 4: '4', 5: '4', 6: '4' },
  },
};

/** 4x4 → scheme. Information that is not 6x6 becomes 6 there: the content was not judged. */
const FROM_4X4: Table = {
  UK_5x5x5: { source: { A: 'A', B: 'BC', C: 'CD', X: 'E' }, info: { 1: '1', 2: '2', 3: '3', 4: '4' } },
  UK_3x5x2: { source: { A: '1', B: '1', C: '3', X: '2' }, info: { 1: 'A', 2: 'A', 3: 'B', 4: 'CD' } },
  NATO_6x6: { source: { A: 'A', B: 'BC', C: 'DE', X: 'F' }, info: { 1: '6', 2: '6', 3: '6', 4: '6' } },
};
/** Codes for the flag `suspected_false` with a 4. */
const FALSE_IN: Readonly<Record<Exclude<Scheme, 'EU_4x4'>, string>> = { UK_5x5x5: '5', UK_3x5x2: 'E', NATO_6x6: '6' };

function lookUp(axis: Axis, codes: Iterable<string>): Set<string> {
  return new Set([...codes].flatMap((code) => (axis[code] ?? '').split('')));
}

/**
 * Returns the view of a grade in another scheme.
 *
 * Between two schemes neither of which is 4x4, both tables are applied in one step to the original and the sets united.
 * The grade's own scheme gives its own codes, still marked as a view.
 */
export function viewGradeIn(codes: GradeCodes, scheme: Scheme): LossyGradeView {
  const flag = falsityFlag(codes);
  const view = (source: Set<string>, info: Set<string>): LossyGradeView => ({
    lossy: true,
    scheme,
    source,
    info,
    flag,
  });
  if (codes.scheme === scheme) return view(new Set([codes.source]), new Set([codes.info]));
  const middle =
    codes.scheme === 'EU_4x4'
      ? { source: new Set<string>([codes.source]), info: new Set<string>([codes.info]) }
      : {
          source: lookUp(TO_4X4[codes.scheme].source, [codes.source]),
          info: lookUp(TO_4X4[codes.scheme].info, [codes.info]),
        };
  if (scheme === 'EU_4x4') return view(middle.source, middle.info);
  const info = flag === 'suspected_false' ? new Set([FALSE_IN[scheme]]) : lookUp(FROM_4X4[scheme].info, middle.info);
  return view(lookUp(FROM_4X4[scheme].source, middle.source), info);
}

/** Returns a view as text, `6x6 F6` or `5x5x5 B|C 2`; always shown outlined and with "approx.". */
export function formatView(view: LossyGradeView): string {
  return `${SCHEME_CODES[view.scheme].short} ${[...view.source].join('|')} ${[...view.info].join('|')}`;
}

export type SortBand = 'high' | 'medium' | 'low' | 'unassessed';

/** A helper for sorting, not for decisions. `unassessed` is separate: unknown is not medium. */
export function sortBand(codes: GradeCodes): SortBand {
  const { source, info } = viewGradeIn(codes, 'EU_4x4');
  if (source.has('X')) return 'unassessed';
  if (source.has('C')) return 'low';
  return [...info].every((code) => code !== '4') ? 'high' : 'medium';
}

/**
 * True if a grade marks a tip: the source cannot be assessed and no one vouches for the information (X4 and
 * equivalents).
 */
export function isTip(codes: GradeCodes): boolean {
  const { source, info } = viewGradeIn(codes, 'EU_4x4');
  return source.size === 1 && source.has('X') && info.has('4');
}
