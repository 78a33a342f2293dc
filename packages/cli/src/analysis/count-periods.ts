import { countByMonth, countByWeek, monthOfDay, TIME_PRECISION, type TrendSeries } from '@reeve/analysis';
import { fromDayNumber, ReeveError, toDayNumber } from '@reeve/domain';
import type { GivenOptions } from '../command.ts';
import type { EventFile } from './event-file.ts';
import { windowPrecision } from './window-precision.ts';

/** A series of complete periods and what it omits. */
export interface CountedPeriods {
  readonly series: TrendSeries;
  readonly notes: readonly string[];
}

const DAY_MINUTES = 1440;
const LONGEST_DAYS = 31;

/** Few events over a long time at an end suggest that the file begins or ends elsewhere than its outermost events. */
const FEW = 0.005;
const LONG = 0.1;

/**
 * Count the events of a file by week or month, complete periods only.
 *
 * A window counts at its midpoint. The data are assumed complete from the first day of an event to the last, unless
 * --from and --until differ; an incomplete week or month at either end is omitted.
 *
 * @param options by: week or month, default month where the file knows no more; from, until: first day and the day after the last
 * @throws ReeveError invalid_input — weeks requested of monthly data, an invalid date, no event with a time
 */
export function countPeriods(file: EventFile, options: GivenOptions): CountedPeriods {
  const monthly = file.timePrecision === 'month';
  const by = String(options.get('by') ?? (monthly ? 'month' : 'week'));
  if (by !== 'week' && by !== 'month') throw new ReeveError('invalid_input', '--by must be week or month.');
  if (by === 'week' && monthly) {
    throw new ReeveError('invalid_input', 'Crimes dated to the month hold no weeks; ask --by month.');
  }
  const precision = windowPrecision(file.fromMinute, file.toMinute);
  const days: number[] = [];
  let [unknown, monthOnly, straddling] = [0, 0, 0];
  let [first, last] = [Infinity, -Infinity];
  for (const [i, from] of file.fromMinute.entries()) {
    const to = file.toMinute[i] ?? Number.NaN;
    if (Number.isNaN(from + to)) unknown += 1;
    else if (by === 'week' && precision[i] === TIME_PRECISION.month) monthOnly += 1;
    else {
      const [fromDay, toDay] = [Math.floor(from / DAY_MINUTES), Math.floor(to / DAY_MINUTES)];
      days.push(Math.floor((from + to) / 2 / DAY_MINUTES));
      if (periodOf(by, fromDay) !== periodOf(by, toDay)) straddling += 1;
      // A window of more than a month (a car missed after a long absence) does not show where the file begins or ends.
      if (toDay - fromDay > LONGEST_DAYS) continue;
      first = Math.min(first, fromDay);
      last = Math.max(last, toDay);
    }
  }
  if (last < first)
    throw new ReeveError('invalid_input', 'The file has no event with a date, so nothing can be counted.');
  const period = { fromDay: readDay(options, 'from') ?? first, toDay: readDay(options, 'until') ?? last + 1 };
  const weekly = by === 'week' ? countByWeek(days, period, 'day') : undefined;
  const byMonth = weekly ? undefined : countByMonth(days, period);
  const series: TrendSeries = {
    period: by,
    first: weekly?.firstMonday ?? byMonth?.firstMonth ?? 0,
    counts: weekly?.counts ?? byMonth?.counts ?? [],
    datedTo: monthly ? 'month' : 'day',
  };
  const counted = series.counts.reduce((sum, count) => sum + count, 0);
  const cut = days.length - counted;
  return {
    series,
    notes: [
      ...(hasLooseEnd(days) ? [LOOSE_END] : []),
      `Taken as complete from ${fromDayNumber(period.fromDay)} to ${fromDayNumber(period.toDay - 1)}.`,
      ...(cut > 0 ? [`Left out, in a ${by} that is cut or outside: ${cut}.`] : []),
      ...(unknown > 0 ? [`Left out without a time: ${unknown}.`] : []),
      ...(monthOnly > 0 ? [`Left out, dated to the month only: ${monthOnly}.`] : []),
      ...(straddling > 0 ? [`Windows over the edge of a ${by}, counted where their middle lies: ${straddling}.`] : []),
    ],
  };
}

const LOOSE_END =
  'A few events lie long before or after all others: give --from and --until, the days for which the file is complete.';

function hasLooseEnd(days: readonly number[]): boolean {
  const sorted = Int32Array.from(days).toSorted();
  const last = sorted.length - 1;
  const at = (index: number): number => sorted[index] ?? 0;
  const few = Math.floor(FEW * sorted.length);
  const span = at(last) - at(0);
  return few > 0 && Math.max(at(few) - at(0), at(last) - at(last - few)) > LONG * span;
}

function periodOf(by: 'week' | 'month', day: number): number {
  return by === 'month' ? monthOfDay(day) : Math.floor((day + 3) / 7);
}

function readDay(options: GivenOptions, name: string): number | undefined {
  const text = options.get(name);
  if (typeof text !== 'string') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && fromDayNumber(toDayNumber(text)) === text) return toDayNumber(text);
  throw new ReeveError('invalid_input', `--${name} must be a date such as 2025-01-31.`);
}
