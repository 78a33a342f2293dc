/**
 * Returns how much neighbouring periods differ relative to chance, 1 for independent Poisson counts.
 *
 * A change of level affects one pair of neighbours only, so that, unlike the dispersion index, it is hardly affected by
 * the changes to be found.
 * Method: the mean over neighbours of (r₁ − r₂)² ÷ (r (1/e₁ + 1/e₂)) with r their common rate; given the sum of the two
 * counts its expectation is exactly 1, whatever the rate. Pairs without any event carry no information and are left
 * out.
 * Source: mean square successive difference: J. von Neumann et al. (1941), The mean square successive difference,
 * Annals of Mathematical Statistics 12, 153–162, here scaled by the binomial variance.
 *
 * @param counts   one a period
 * @param exposure as many numbers > 0
 * @returns ≥ 0; 1 if no pair has an event.
 * Cost: O(n).
 */
export function neighbourDispersion(counts: readonly number[], exposure: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 1; i < counts.length; i += 1) {
    const [x1 = 0, x2 = 0] = [counts[i - 1], counts[i]];
    const [e1 = 1, e2 = 1] = [exposure[i - 1], exposure[i]];
    if (x1 + x2 === 0) continue;
    const rate = (x1 + x2) / (e1 + e2);
    sum += (x1 / e1 - x2 / e2) ** 2 / (rate * (1 / e1 + 1 / e2));
    pairs += 1;
  }
  return pairs === 0 ? 1 : sum / pairs;
}
