import { logGamma } from '../distribution/log-gamma.ts';

/** Probability of the interval of a change. */
const HELD = 0.95;

/**
 * Returns the 95 % interval of the date of one change between two levels.
 *
 * Method: every period is equally likely beforehand; the probability of a change at k is in proportion to [g(s₁, e₁)
 * g(s₂, e₂)]^{1/dispersion} with g(s, e) = Γ(s + ½) e^{−(s + ½)}, which is the Poisson likelihood with both rates
 * averaged over Jeffreys' prior. The likeliest periods are added until they cover 95 %; the interval runs from the
 * first to the last of them.
 * Source: A. E. Raftery & V. E. Akman (1986), Bayesian analysis of a Poisson process with a change-point, Biometrika
 * 73, 85–89, doi 10.1093/biomet/73.1.85; A. F. M. Smith (1975), Biometrika 62, 407–416.
 *
 * @param counts     of the stretch with one change, ≥ 2 periods
 * @param exposure   as many numbers > 0
 * @param dispersion ≥ 1
 * @param offset     added to both ends
 * @returns the first period of the new level: earliest and latest, both included
 * Cost: O(n log n).
 */
export function changeInterval(
  counts: readonly number[],
  exposure: readonly number[],
  dispersion: number,
  offset: number,
): { readonly low: number; readonly high: number } {
  const events = counts.reduce((sum, count) => sum + count, 0);
  const exposed = exposure.reduce((sum, one) => sum + one, 0);
  const marginal = (s: number, e: number): number => logGamma(s + 0.5) - (s + 0.5) * Math.log(e);
  let s = 0;
  let e = 0;
  const logs = counts.slice(0, -1).map((count, i) => {
    s += count;
    e += exposure[i] ?? 1;
    return (marginal(s, e) + marginal(events - s, exposed - e)) / dispersion;
  });
  const highest = logs.reduce((most, one) => Math.max(most, one), -Infinity);
  const likelihoods = logs.map((one, i) => ({ index: i + 1, value: Math.exp(one - highest) }));
  const total = likelihoods.reduce((sum, { value }) => sum + value, 0);
  let held = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const { index, value } of likelihoods.toSorted((a, b) => b.value - a.value)) {
    if (held >= HELD * total) break;
    held += value;
    low = Math.min(low, index);
    high = Math.max(high, index);
  }
  return { low: low + offset, high: high + offset };
}
