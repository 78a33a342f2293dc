import { ReeveError } from '@reeve/domain';

/** What is known of one comparison: how often matches and other pairs are at each of its levels, closest level first. */
export interface ComparisonModel {
  /** P(level | match), P(level | no match) of pairs with both values known; each sums to 1. */
  readonly m: readonly number[];
  readonly u: readonly number[];
}

/** The parameters of the Fellegi–Sunter model. */
export interface LinkageModel {
  /** The share of matches among all pairs, (0, 1). */
  readonly lambda: number;
  readonly comparisons: readonly ComparisonModel[];
}

/** The level of a comparison with an unknown value: it says nothing. */
export const NO_VALUE = -1;

/**
 * Returns the match weight of agreeing at a level, log2(m/u): by how many powers of two the odds of a match rise.
 *
 * Source: I. P. Fellegi & A. B. Sunter (1969), A theory for record linkage, Journal of the American Statistical Association
 * 64(328), 1183–1210, doi:10.1080/01621459.1969.10501049.
 *
 * @param level from 0, closest first; NO_VALUE gives 0
 * @returns bits
 * @throws ReeveError invalid_input — a level that the comparison has not, or with m or u not above 0
 * @example levelWeight({ m: [0.9, 0.1], u: [0.1125, 0.8875] }, 0) // => 3
 */
export function levelWeight({ m, u }: ComparisonModel, level: number): number {
  if (level === NO_VALUE) return 0;
  const [match, chance] = [m[level], u[level]];
  if (match === undefined || chance === undefined || !(match > 0 && chance > 0)) {
    throw new ReeveError('invalid_input', 'Every level needs an m and a u above 0.');
  }
  return Math.log2(match / chance);
}

/**
 * Returns what equality on a value of a given frequency adds to the weight of equality: log2(u/frequency), above 0 for a
 * value rarer than the average of u. Together they are log2(m/frequency).
 *
 * Source: W. E. Winkler (2000), Frequency-based matching in Fellegi–Sunter model of record linkage, U.S. Bureau of the
 * Census, Statistical Research Division Report RR00/06.
 *
 * @param u         of equality
 * @param frequency share of the value among the known values, (0, 1]
 * @example frequencyWeight(0.01, 0.0025) // => 2
 */
export function frequencyWeight(u: number, frequency: number): number {
  return Math.log2(u / frequency);
}

/** The weight before anything is compared: log2(λ/(1 − λ)). */
export function priorWeight(lambda: number): number {
  return Math.log2(lambda / (1 - lambda));
}

/**
 * Returns the probability of a match with this weight, prior included: 2^w/(1 + 2^w).
 *
 * @example probabilityOf(0) // => 0.5
 */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/** The weight at which a match has this probability, (0, 1). */
export function weightOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

/** One step of the way to a weight. */
export interface WeightStep {
  readonly comparison: number;
  readonly level: number;
  /** log2(m/u); 0 without a value. */
  readonly weight: number;
  /** What the frequency of the value adds; 0 but for equality. */
  readonly frequencyWeight: number;
  /** The sum so far, prior included. */
  readonly sum: number;
}

export interface Waterfall {
  readonly prior: number;
  readonly steps: readonly WeightStep[];
  readonly weight: number;
  readonly probability: number;
}

/**
 * Returns how the weight of one pair comes about: the prior, then what each comparison adds.
 *
 * @param levels      of each comparison, NO_VALUE if a value is unknown
 * @param frequencies share of the common value, for comparisons at level 0 that weigh it; undefined elsewhere
 * @throws ReeveError as `levelWeight`
 */
export function waterfall(
  model: LinkageModel,
  levels: readonly number[],
  frequencies: readonly (number | undefined)[] = [],
): Waterfall {
  const prior = priorWeight(model.lambda);
  let sum = prior;
  const steps = model.comparisons.map((comparison, i): WeightStep => {
    const level = levels[i] ?? NO_VALUE;
    const frequency = level === 0 ? frequencies[i] : undefined;
    const weight = levelWeight(comparison, level);
    const added = frequency === undefined ? 0 : frequencyWeight(comparison.u[0] ?? 1, frequency);
    sum += weight + added;
    return { comparison: i, level, weight, frequencyWeight: added, sum };
  });
  return { prior, steps, weight: sum, probability: probabilityOf(sum) };
}
