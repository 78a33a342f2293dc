import { dispersionIndex } from '../distribution/dispersion.ts';
import { logGamma } from '../distribution/log-gamma.ts';
import { normalCdf } from '../distribution/normal.ts';
import { smallSampleFactor } from '../distribution/relative-dispersion.ts';
import type { WeekLevel } from '../sentence/sentence-words.ts';

/** The expectation for one week, from the weeks right before it: a gamma-Poisson count. */
export interface WeekForecast {
  /** Crimes, > 0: half a crime is added to the baseline, so that an empty one expects something too. */
  readonly mean: number;
  /** Variance over mean, > 1: clustering and the uncertainty of the baseline together. */
  readonly spread: number;
  /** Variance over mean of the series itself, ≥ 1. */
  readonly dispersion: number;
}

/**
 * Where a week starts to be unusual, half-way between two counts: it is watched above `watchAbove` and below
 * `watchBelow`. A lower bound of 0 means that no count is low enough.
 */
export interface WeekBounds {
  readonly watchAbove: number;
  readonly alertAbove: number;
  readonly watchBelow: number;
  readonly alertBelow: number;
}

/** One-tailed probabilities of the levels: those of 2 and 3 standard deviations. */
export const WATCH_TAIL = normalCdf(-2);
export const ALERT_TAIL = normalCdf(-3);

/**
 * Past weeks needed to estimate how far weeks of this series deviate from the expectation from the weeks before them.
 */
const FEWEST_PAST_WEEKS = 26;
const MOST_PAST_WEEKS = 156;
/** Forecasts from overlapping baselines count as fewer independent ones. */
const PAST_WEEKS_A_DEGREE = 1.5;

/**
 * Returns the expectation for one week from the weeks right before it.
 *
 * Method: with S crimes in n weeks, a gamma-Poisson count with mean m = (S + ½)/n and variance φ·m·(1 + 1/n), which for
 * φ = 1 is the predictive distribution of a Poisson count under Jeffreys' prior. φ is the deviation of past weeks of
 * the series from their own forecasts: Σ (x − m)²/(m(1 + 1/n)) over their number; with fewer than 26 of them, the
 * dispersion index of the baseline. Either is enlarged if it rests on few weeks, and never below 1;
 * docs/methods/weekly-count.md.
 *
 * @param counts every week of the series, oldest first
 * @param index  the week in question, ≥ baselineWeeks; nothing from it on is used.
 * Cost: O(weeks · baseline).
 */
export function forecastWeek(counts: readonly number[], index: number, baselineWeeks: number): WeekForecast {
  const uncertainty = 1 + 1 / baselineWeeks;
  const meanAt = (week: number): number =>
    (counts.slice(week - baselineWeeks, week).reduce((sum, count) => sum + count, 0) + 0.5) / baselineWeeks;
  const first = Math.max(baselineWeeks, index - MOST_PAST_WEEKS);
  const past = index - first;
  let squares = 0;
  for (let week = first; week < index; week += 1) {
    const expected = meanAt(week);
    squares += ((counts[week] ?? 0) - expected) ** 2 / (expected * uncertainty);
  }
  const [estimate, degrees] =
    past >= FEWEST_PAST_WEEKS
      ? [squares / past, past / PAST_WEEKS_A_DEGREE]
      : [dispersionIndex(counts.slice(index - baselineWeeks, index)) ?? 1, baselineWeeks - 1];
  const dispersion = Math.max(1, estimate * smallSampleFactor(degrees, 3));
  return { mean: meanAt(index), spread: dispersion * uncertainty, dispersion };
}

/** The probability of a count this high or higher, and this low or lower. */
export function forecastTails(observed: number, { mean, spread }: WeekForecast): { high: number; low: number } {
  const size = mean / (spread - 1);
  const odds = (spread - 1) / spread;
  const at = Math.exp(
    logGamma(size + observed) - logGamma(size) - logGamma(observed + 1) - size * Math.log(spread) + observed * Math.log(odds), // prettier-ignore
  );
  let high = at;
  for (let k = observed, p = at; p > high * 1e-15 || k < mean; k += 1) high += p *= ((size + k) / (k + 1)) * odds;
  let low = at;
  for (let k = observed, p = at; k > 0 && (p > low * 1e-15 || k > mean); k -= 1) low += p *= k / (size + k - 1) / odds;
  return { high: Math.min(1, high), low: Math.min(1, low) };
}

/** The level of a one-tailed probability. */
export function levelAt(tail: number): WeekLevel {
  if (tail <= ALERT_TAIL) return 'alert';
  return tail <= WATCH_TAIL ? 'watch' : 'usual';
}

/** Returns the counts from which on a week is watched and alerted. */
export function boundsOf(forecast: WeekForecast): WeekBounds {
  const above = (tail: number): number => {
    let count = Math.ceil(forecast.mean);
    while (forecastTails(count, forecast).high > tail) count += 1;
    return count - 0.5;
  };
  const below = (tail: number): number => {
    let count = Math.floor(forecast.mean);
    while (count >= 0 && forecastTails(count, forecast).low > tail) count -= 1;
    return Math.max(0, count + 0.5);
  };
  return {
    watchAbove: above(WATCH_TAIL),
    alertAbove: above(ALERT_TAIL),
    watchBelow: below(WATCH_TAIL),
    alertBelow: below(ALERT_TAIL),
  };
}
