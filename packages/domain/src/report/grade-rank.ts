import { sortBand, viewGradeIn, type SortBand } from './grade-conversion.ts';
import { parseGradeCodes, SCHEME_CODES, SCHEMES, type GradeCodes, type Scheme } from './grading.ts';

const BANDS: readonly SortBand[] = ['high', 'medium', 'low', 'unassessed'];

/**
 * Returns the rank of a grade, 0 the best: by band, then by source, then by information, each at its worst if the view
 * in 4x4 is a set. For display order, never for a decision.
 */
export function gradeRank(codes: GradeCodes): number {
  const { source, info, flag } = viewGradeIn(codes, 'EU_4x4');
  const worst = (order: string, of: ReadonlySet<string>): number =>
    Math.max(...[...of].map((code) => order.indexOf(code)));
  const band = BANDS.indexOf(sortBand(codes)) + (flag === undefined ? 0 : BANDS.length);
  return band * 16 + worst('ABCX', source) * 4 + worst('1234', info);
}

/** The rank of every grade, by scheme, source and information code: `EU_4x4 B2`. */
export const GRADE_RANKS: Readonly<Record<string, number>> = Object.fromEntries(
  SCHEMES.flatMap((scheme) => allOf(scheme)).map((codes) => [
    `${codes.scheme} ${codes.source}${codes.info}`,
    gradeRank(codes),
  ]),
);

function allOf(scheme: Scheme): readonly GradeCodes[] {
  const { source, info } = SCHEME_CODES[scheme];
  return source.flatMap((from) => info.flatMap((how) => parseGradeCodes(scheme, from, how) ?? []));
}
