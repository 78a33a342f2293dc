import { requireCount } from '../require-count.ts';

export interface RecordedLag {
  /** Days from the crime to its recording, ≥ 0. */
  readonly lagDays: number;
  /** The longest lag with which it could be in the data: days from the crime to the extract, ≥ lagDays. */
  readonly observableDays: number;
}

/**
 * Returns how many days after a crime it is recorded: a quantile of the lag, corrected for truncation. Recent crimes
 * are in the data only if they were recorded quickly; a plain quantile is therefore too low.
 *
 * Method: the product-limit estimate for right-truncated lags, F(t) = Π_{j > t} (1 − d_j / n_j), where d_j have lag j
 * and n_j have a lag of at most j and could have had lag j. Conditional on lags no longer than the longest observable
 * one.
 * Source: D. Lynden-Bell (1971), MNRAS 155:95; J. D. Kalbfleisch & J. F. Lawless (1989), JASA 84:360.
 *
 * @param lags  whole days
 * @param share in (0, 1]
 * @returns the smallest lag in days by which this share has been recorded; undefined without lags
 * @throws ReeveError invalid_input — a lag that is no whole number ≥ 0
 * Cost: O(n + longest lag).
 * @example lagQuantile([{ lagDays: 1, observableDays: 9 }, { lagDays: 3, observableDays: 9 }], 0.5) // => 1
 */
export function lagQuantile(lags: readonly RecordedLag[], share: number): number | undefined {
  if (lags.length === 0) return undefined;
  const longest = lags.reduce((most, { lagDays }) => Math.max(most, lagDays), 0);
  const withLag = new Float64Array(longest + 1);
  // Changes of n_j, the number at risk at j: each lag is at risk from itself to the longest lag it could have had.
  const enters = new Float64Array(longest + 2);
  for (const { lagDays, observableDays } of lags) {
    requireCount(lagDays, 'Each lag');
    withLag[lagDays] = (withLag[lagDays] ?? 0) + 1;
    enters[lagDays] = (enters[lagDays] ?? 0) + 1;
    const leaves = Math.min(Math.max(observableDays, lagDays), longest) + 1;
    enters[leaves] = (enters[leaves] ?? 0) - 1;
  }
  const atRisk = new Float64Array(longest + 1);
  for (let day = 0, count = 0; day <= longest; day += 1) atRisk[day] = count += enters[day] ?? 0;
  const reached = new Float64Array(longest + 1);
  for (let day = longest, left = 1; day >= 0; day -= 1) {
    reached[day] = left;
    const n = atRisk[day] ?? 0;
    if (n > 0) left *= 1 - (withLag[day] ?? 0) / n;
  }
  const found = reached.findIndex((sum) => sum >= share - 1e-12);
  return found === -1 ? longest : found;
}
