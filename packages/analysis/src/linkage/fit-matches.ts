import { NO_VALUE } from './match-weight.ts';

/** Pairs with the same levels. */
export interface PatternCount {
  /** Level of each comparison, NO_VALUE if unknown. */
  readonly levels: readonly number[];
  readonly count: number;
}

/** The estimate from one set of pairs. */
export interface MatchFit {
  /** Share of matches among the pairs, (0, 1). */
  readonly share: number;
  /** P(level | match) of each comparison. */
  readonly m: readonly (readonly number[])[];
  readonly rounds: number;
  readonly converged: boolean;
}

const MOST_ROUNDS = 200;
const SETTLED = 1e-7;
/** Added to the count of each level, so that a level that no match is at does not exclude one. */
const SMOOTHING = 0.5;
/** How much the u of random pairs counts against that of a rule's own pairs, as a share of their number. */
const TRUST = 0.1;
const FIRST_SHARE = 0.3;
const FIRST_EQUAL = 0.9;

/**
 * Estimates from unlabelled pairs how often matches are at each level of each comparison, and how many of the pairs match:
 * expectation maximisation, levels independent among matches and among other pairs.
 *
 * The pairs agree on a blocking rule, and what agrees on one column often agrees on another by that alone (an e-mail address
 * contains a name). So u begins at that of random pairs and is estimated again within these, with random pairs in the weight of a
 * tenth of them; held fixed, such pairs would be taken for matches, and m would be too low.
 *
 * Source: W. E. Winkler (1988), Using the EM algorithm for weight computation in the Fellegi–Sunter model of record linkage,
 * Proceedings of the Section on Survey Research Methods, American Statistical Association, 667–671; A. P. Dempster,
 * N. M. Laird & D. B. Rubin (1977), Journal of the Royal Statistical Society B 39(1), 1–38.
 *
 * @param patterns pairs by their levels
 * @param chance   P(level | no match) of random pairs in each comparison, every one above 0
 * @returns the estimate after the parameters change by less than 10⁻⁷, or after 200 rounds
 * Cost: O(rounds · patterns · comparisons).
 */
export function fitMatches(patterns: readonly PatternCount[], chance: readonly (readonly number[])[]): MatchFit {
  const total = patterns.reduce((sum, { count }) => sum + count, 0);
  let share = FIRST_SHARE;
  let m: readonly (readonly number[])[] = chance.map((levels) =>
    levels.map((_, level) => firstGuess(level, levels.length)),
  );
  let u: readonly (readonly number[])[] = chance;
  const trust = TRUST * total;
  for (let round = 1; ; round += 1) {
    const matches = u.map((levels) => new Float64Array(levels.length).fill(SMOOTHING));
    const others = chance.map((levels) => Float64Array.from(levels, (value) => value * trust));
    let matched = 0;
    for (const { levels, count } of patterns) {
      const weight = count * matchProbability(levels, share, m, u);
      matched += weight;
      levels.forEach((level, k) => {
        const own = matches[k];
        const other = others[k];
        if (level === NO_VALUE || !own || !other) return;
        own[level] = (own[level] ?? 0) + weight;
        other[level] = (other[level] ?? 0) + count - weight;
      });
    }
    const nextShare = (matched + SMOOTHING) / (total + 2 * SMOOTHING);
    const nextM = matches.map((counts) => normalised(counts));
    const change = Math.max(
      Math.abs(nextShare - share),
      ...nextM.flatMap((levels, k) => levels.map((value, level) => Math.abs(value - (m[k]?.[level] ?? 0)))),
    );
    [share, m, u] = [nextShare, nextM, others.map((counts) => normalised(counts))];
    if (change < SETTLED || round === MOST_ROUNDS) return { share, m, rounds: round, converged: change < SETTLED };
  }
}

function matchProbability(
  levels: readonly number[],
  share: number,
  m: readonly (readonly number[])[],
  u: readonly (readonly number[])[],
): number {
  let [match, other] = [share, 1 - share];
  for (let k = 0; k < levels.length; k += 1) {
    const level = levels[k] ?? NO_VALUE;
    if (level === NO_VALUE) continue;
    match *= m[k]?.[level] ?? 0;
    other *= u[k]?.[level] ?? 0;
  }
  return match + other > 0 ? match / (match + other) : 0;
}

/** Shares of counts, which sum to 1. */
export function normalised(counts: ArrayLike<number>): readonly number[] {
  const values = Array.from(counts);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** Nine in ten matches equal, the rest fewer and fewer down to “different”. */
export function firstGuess(level: number, levels: number): number {
  if (level === 0) return FIRST_EQUAL;
  const rest = levels - 1;
  return ((1 - FIRST_EQUAL) * 2 * (rest - level + 1)) / (rest * (rest + 1));
}
