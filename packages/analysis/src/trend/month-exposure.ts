import type { MonthlyCounts } from '../time/count-by-month.ts';
import { daysInMonth } from '../time/month.ts';

/** Months needed before a season is removed. */
export const SEASON_MONTHS = 36;

/** The least index of a month, so that an empty season divides nothing by 0. */
const LEAST_INDEX = 0.05;

/**
 * Returns the exposure of each month: its days, times its season if three years or more show one.
 *
 * A change of level half-way through a series would bias plain month indices; here each month is compared with the year
 * around it, so that the level cancels first.
 * Method: ratio to the centred 12-month moving average (half weights at both ends), averaged over the years of each
 * calendar month, scaled to a mean of 1; docs/methods/trend.md.
 * Source: S. Makridakis, S. C. Wheelwright & R. J. Hyndman (1998), Forecasting: methods and applications, 3rd ed., ch.
 * 3.
 *
 * @returns days × index, > 0, one per month; only the days if there are fewer than 36 months or a year without crime.
 * Cost: O(months).
 */
export function monthExposure({ firstMonth, counts }: MonthlyCounts): {
  readonly exposure: readonly number[];
  readonly seasonRemoved: boolean;
} {
  const days = counts.map((_, i) => daysInMonth(firstMonth + i));
  const rates = counts.map((count, i) => count / (days[i] ?? 1));
  const level = rates.map((_, i) => centredYear(rates, i));
  if (counts.length < SEASON_MONTHS || level.some((one) => one === 0)) return { exposure: days, seasonRemoved: false };

  const index = Array.from({ length: 12 }, (_, calendar) => {
    const ratios = rates.flatMap((rate, i) => {
      const around = level[i];
      return i % 12 === calendar && around !== undefined ? [rate / around] : [];
    });
    return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  });
  const mean = index.reduce((sum, one) => sum + one, 0) / 12;
  const exposure = days.map((length, i) => length * Math.max(LEAST_INDEX, (index[i % 12] ?? 1) / mean));
  return { exposure, seasonRemoved: true };
}

/** The mean of the year centred on a month; undefined if the series does not reach half a year either way. */
function centredYear(rates: readonly number[], at: number): number | undefined {
  if (at < 6 || at + 6 >= rates.length) return undefined;
  const inside = rates.slice(at - 5, at + 6).reduce((sum, rate) => sum + rate, 0);
  return (inside + ((rates[at - 6] ?? 0) + (rates[at + 6] ?? 0)) / 2) / 12;
}
