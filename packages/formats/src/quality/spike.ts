/** One value used as a placeholder, compared with its expected frequency. */
export interface Spike {
  readonly count: number;
  readonly of: number;
  readonly expected: number;
  /**
   * One in a hundred or more, more than twice the expected number, and by more than four deviations of a Poisson count.
   */
  readonly spike: boolean;
}

const LEAST_SHARE = 0.01;
const TIMES_EXPECTED = 2;
const DEVIATIONS = 4;

function spikeOf(count: number, of: number, expected: number): Spike {
  const far = (count - expected) / Math.sqrt(Math.max(expected, 1));
  const spike = count >= of * LEAST_SHARE && count > expected * TIMES_EXPECTED && far > DEVIATIONS;
  return { count, of, expected, spike };
}

/**
 * Times at 00:00 compared with the mean of the other full hours: people round to the hour, and programs fill in
 * midnight.
 *
 * @param minutes counts by minute of the day, 1440
 */
export function midnightExcess(minutes: ArrayLike<number>): Spike {
  let [of, others] = [0, 0];
  for (let minute = 0; minute < 1440; minute += 1) {
    of += minutes[minute] ?? 0;
    if (minute % 60 === 0 && minute > 0) others += minutes[minute] ?? 0;
  }
  return spikeOf(minutes[0] ?? 0, of, others / 23);
}

/** Share of all days of the Gregorian calendar that are a first of month. */
const FIRSTS = 12 / 365.2425;

/**
 * Dates on a first of month against the share of such days.
 *
 * @param days counts by day of the month, from 1
 */
export function firstOfMonthExcess(days: ArrayLike<number>): Spike {
  let of = 0;
  for (let day = 1; day <= 31; day += 1) of += days[day] ?? 0;
  return spikeOf(days[1] ?? 0, of, of * FIRSTS);
}
