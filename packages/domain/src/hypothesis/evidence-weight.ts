import { viewGradeIn } from '../report/grade-conversion.ts';
import type { GradeCodes } from '../report/grading.ts';

/** How much an item matters to the question, as the analyst states it. */
export const RELEVANCES = ['high', 'medium', 'low'] as const;
export type Relevance = (typeof RELEVANCES)[number];

/** Weight of each relevance. A convention of Reeve, printed with every matrix. */
export const RELEVANCE_WEIGHT: Readonly<Record<Relevance, number>> = { high: 1, medium: 0.6, low: 0.3 };

/** Weight of each code of 4x4. A convention of Reeve, printed with every matrix. */
export const SOURCE_WEIGHT = { A: 1, B: 0.8, C: 0.5, X: 0.2 } as const;
export const INFORMATION_WEIGHT = { 1: 1, 2: 1, 3: 0.5, 4: 0.2 } as const;

/**
 * Returns how much a graded item counts, from 0 to 1: by the weaker of its two codes. A grade of another scheme is
 * viewed in 4x4; where the view is a set, its lowest weight counts. Information suspected false counts nothing. An item
 * without a grade counts as an untested source whose information cannot be judged.
 *
 * @example credibilityWeight({ scheme: 'EU_4x4', source: 'B', info: '2' }) // => 0.8
 */
export function credibilityWeight(grade: GradeCodes | undefined): number {
  if (!grade) return Math.min(SOURCE_WEIGHT.X, INFORMATION_WEIGHT[4]);
  const { source, info, flag } = viewGradeIn(grade, 'EU_4x4');
  if (flag !== undefined) return 0;
  const codes: readonly number[] = [
    ...Object.entries(SOURCE_WEIGHT).flatMap(([code, weight]) => (holds(source, code) ? [weight] : [])),
    ...Object.entries(INFORMATION_WEIGHT).flatMap(([code, weight]) => (holds(info, code) ? [weight] : [])),
  ];
  return Math.min(...codes);
}

const holds = (codes: ReadonlySet<string>, code: string): boolean => codes.has(code);
