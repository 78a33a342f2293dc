/** The probability, over a whole file, that a span is listed although nothing is missing. */
const FALSE_ALARM = 0.01;

/**
 * Returns runs of days without a single event that chance does not explain: a file with r events a day on average has a
 * run of g empty days somewhere among its n days with a probability of at most n·exp(−r·g). Runs for which that is
 * below 1 % are listed. Use it for a whole file, never for one area or type: small counts have long empty runs.
 *
 * @param countByDay events by day number
 * @returns half-open spans of day numbers between the first and the last day of the file
 * Cost: O(n log n).
 * @example emptySpans(new Map([[0, 9], [1, 8], [2, 9], [5, 9], [6, 9]])) // => [[3, 5]]
 */
export function emptySpans(
  countByDay: ReadonlyMap<number, number>,
): readonly (readonly [from: number, before: number])[] {
  const days = [...countByDay.keys()].toSorted((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const inAll = last - first + 1;
  const events = [...countByDay.values()].reduce((sum, count) => sum + count, 0);
  // The rate of the days that have events: with the gap included, a long gap would hide itself.
  const rate = events / days.length;
  return days.flatMap((day, nth) => {
    const next = days[nth + 1];
    const empty = next === undefined ? 0 : next - day - 1;
    return next !== undefined && empty > 0 && inAll * Math.exp(-rate * empty) < FALSE_ALARM
      ? [[day + 1, next] as const]
      : [];
  });
}
