import { ReeveError } from '@reeve/domain';
import { binomialHalfTail } from '../distribution/binomial-half.ts';
import { differenceInterval } from './difference-interval.ts';
import { requirePositive } from '../require-count.ts';
import type { ResultsCounts, ResultsOptions } from './results.ts';
import { type SignedCounts, signedCounts } from './signed-counts.ts';
import { type WeightedCount, weightedPoissonSum } from './weighted-poisson.ts';

/** A weighted displacement difference with an interval that is valid at small counts. Below 0 means fewer. */
export interface ExactDifference {
  /** Crimes per period after (per unit of size if sizes are given; harm if weighted). */
  readonly difference: number;
  /** 95 % interval [low, high]; counts of 0 have one too. */
  readonly ci95: readonly [low: number, high: number];
  /**
   * The exact test of 'no effect'; undefined if a weight is not 1 or crimes cluster: then the interval is the answer.
   */
  readonly test: ExactTest | undefined;
  /** Total crimes in all areas and both periods: P + M. */
  readonly crimes: number;
}

export interface ExactTest {
  /** (0, 1]: the probability of a drop this large or larger if the action did nothing. */
  readonly pOneTailed: number;
  /** (0, 1]: of a change this large or larger in either direction. */
  readonly pTwoSided: number;
}

/** From this total of crimes on, the published normal line is printed next to the exact one. */
export const FEWEST_CRIMES_FOR_NORMAL = 20;

/** The counts of one kind of crime and the weight of one such crime. */
export interface HarmCounts {
  readonly counts: ResultsCounts;
  /** Harm per crime, > 0, in one unit for all kinds. */
  readonly harmWeight: number;
}

/**
 * Weighted displacement difference with exact test and an interval that is valid at small counts.
 *
 * Use it wherever a claim rests on the result; the published normal interval is too narrow for a handful of crimes.
 * Zero crimes are an answer: no change, with the interval that small counts allow.
 * Method: P = T₁ + C₀ + D₁ + Cd₀ against M = T₀ + C₁ + D₀ + Cd₁. With weights of 1, 'no effect' is the binomial ½ of P
 * given P + M. The interval combines the limits of `weightedPoissonSum` for P and for M by `differenceInterval`;
 * docs/methods/results.md.
 * Source: as `weightedPoissonSum`, `differenceInterval` and `binomialHalfTail`.
 *
 * @param counts  [before, after] for each area, whole numbers ≥ 0; displacement and its control both or neither
 * @param options sizes and beforeLengthRatio > 0; dispersionIndex > 0, the divisor of the counts if it is above 1
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, a displacement area without control or the
 *         reverse, options that are not > 0
 * Cost: O(√crimes).
 * @example exactDifference({ treated: [6, 0], control: [3, 3] }).test.pTwoSided.toFixed(4) // => '0.1460'
 * @example exactDifference({ treated: [0, 0], control: [0, 0] }).ci95.map((end) => end.toFixed(2)) // => ['-3.69', '3.69']
 */
export function exactDifference(counts: ResultsCounts, options: ResultsOptions = {}): ExactDifference {
  const { dispersionIndex = 1 } = options;
  requirePositive(dispersionIndex, 'The dispersion index');
  // A count divided and weighted by the dispersion keeps its place in the sum and has the larger variance.
  const by = Math.max(1, dispersionIndex);
  const divide = ({ count, weight }: WeightedCount): WeightedCount => ({ count: count / by, weight: weight * by });
  const { plus, minus } = signedCounts(counts, options);
  const crimes = [...plus, ...minus].reduce((sum, { count }) => sum + count, 0);
  return { ...differenceOfSums({ plus: plus.map(divide), minus: minus.map(divide) }), crimes };
}

/**
 * Harm-weighted difference over several kinds of crime, with an interval that is valid if the heavy kind is rare.
 *
 * Method and source: as `exactDifference`, every count with the harm weight of its kind. The kinds must not overlap.
 *
 * @param kinds at least one
 * @returns the change in harm, in the unit of the weights
 * @throws ReeveError invalid_input — no kind at all, a weight that is not > 0, or as `exactDifference`
 * Cost: O(kinds).
 * @example exactHarmDifference([{ counts: { treated: [4, 1], control: [2, 2] }, harmWeight: 20 }]).difference // => -60
 */
export function exactHarmDifference(kinds: readonly HarmCounts[]): ExactDifference {
  if (kinds.length === 0) throw new ReeveError('invalid_input', 'Give the counts of at least one kind of crime.');
  const plus: WeightedCount[] = [];
  const minus: WeightedCount[] = [];
  for (const { counts, harmWeight } of kinds) {
    requirePositive(harmWeight, 'Each harm weight');
    const weigh = (one: WeightedCount): WeightedCount => ({ ...one, weight: one.weight * harmWeight });
    const signed = signedCounts(counts);
    plus.push(...signed.plus.map(weigh));
    minus.push(...signed.minus.map(weigh));
  }
  return differenceOfSums({ plus, minus });
}

function differenceOfSums({ plus, minus }: SignedCounts): ExactDifference {
  const total = (counts: readonly WeightedCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
  const [more, fewer] = [total(plus), total(minus)];
  const plain = [...plus, ...minus].every(({ weight }) => weight === 1);
  const [p, m] = [weightedPoissonSum(plus), weightedPoissonSum(minus)];
  return {
    difference: p.sum - m.sum,
    ci95: differenceInterval(p, m),
    test: plain ? exactTest(more, fewer) : undefined,
    crimes: more + fewer,
  };
}

function exactTest(more: number, fewer: number): ExactTest {
  const tail = binomialHalfTail(Math.min(more, fewer), more + fewer);
  return { pOneTailed: binomialHalfTail(more, more + fewer), pTwoSided: Math.min(1, 2 * tail) };
}
