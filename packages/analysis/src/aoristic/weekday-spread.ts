import type { LocalClock } from '../time/local-clock.ts';
import { addMinutes, WEEK_HOURS } from './week-hours.ts';

/**
 * Share one event out over the hours of a window of any length: by minutes, or by minutes × a weight of their weekday.
 *
 * @param weights   168 numbers, added to; their sum grows by 1
 * @param squares   24 numbers: the square of the event's weight in each hour of the day is added
 * @param byWeekday 7 weights ≥ 0, Monday first; if they are all 0 in the window, or undefined, only minutes count.
 * Cost: O(168 + hours of the window, at most 168 for each change of the clock in it).
 */
export function spreadByWeekday(
  weights: Float64Array,
  squares: Float64Array,
  clock: LocalClock,
  fromUtc: number,
  toUtc: number,
  byWeekday: Float64Array | undefined,
): void {
  const minutes = new Float64Array(WEEK_HOURS);
  addMinutes(minutes, clock, fromUtc, toUtc);
  const weighted = byWeekday && minutes.map((value, bin) => value * (byWeekday[Math.floor(bin / 24)] ?? 0));
  const shares = weighted !== undefined && sumOf(weighted) > 0 ? weighted : minutes;
  const total = sumOf(shares);
  const byHour = new Float64Array(24);
  for (const [bin, share] of shares.entries()) {
    weights[bin] = (weights[bin] ?? 0) + share / total;
    byHour[bin % 24] = (byHour[bin % 24] ?? 0) + share / total;
  }
  for (const [hour, share] of byHour.entries()) squares[hour] = (squares[hour] ?? 0) + share * share;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
