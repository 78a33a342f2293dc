import { ReeveError } from '@reeve/domain';
import { type HourShare, hourShares } from './aoristic-hours.ts';
import { aoristicWarnings, type AoristicWarning } from './aoristic-warnings.ts';
import {
  isPlain,
  isUnchanged,
  localClock,
  pieceAt,
  pieceAtLocal,
  utcOf,
  type ZoneTransition,
} from '../time/local-clock.ts';
import { spreadByWeekday } from './weekday-spread.ts';
import { WEEK_HOURS, weekHourOf } from './week-hours.ts';

/** The precision of an event's date; in `TimeWindows.precision`. */
export const TIME_PRECISION = { minute: 0, day: 1, month: 2 } as const;

/** The possible time of each event: from the last time all was well to the first time it was not. */
export interface TimeWindows {
  /** Minutes since 1970-01-01 00:00, inclusive; NaN if unknown. */
  readonly fromMinute: Float64Array;
  /** The same length; equal to `fromMinute` for a moment; NaN if unknown. */
  readonly toMinute: Float64Array;
  /** `TIME_PRECISION` of each event; if omitted, all are dated to the minute. */
  readonly precision?: Uint8Array;
}

/** How windows longer than 24 hours are handled. */
export type LongWindows = 'exclude' | 'weekday_profile' | 'even';

export interface AoristicOptions {
  /** The local clock changes over the years of the events; none: the clock is assumed never to change. */
  readonly transitions?: readonly ZoneTransition[];
  /** The clock the minutes refer to: local (the default) or UTC. */
  readonly reading?: 'wall_clock' | 'utc';
  readonly longWindows?: LongWindows;
}

/** Why events are not in the profile, and how many for each reason. */
export interface AoristicExclusions {
  /** No beginning or no end. */
  readonly unknown: number;
  /** Ends before it begins. */
  readonly negative: number;
  /** Longer than 24 hours. */
  readonly tooLong: number;
  readonly dayOnly: number;
  readonly monthOnly: number;
}

export interface AoristicProfile {
  /** Events in the profile. */
  readonly n: number;
  /** 168 expected numbers of events, 24 × weekday (0 Monday) + hour of the clock; they add up to `n`. */
  readonly weights: Float64Array;
  /** The 24 hours of the day, all weekdays combined. */
  readonly hours: readonly HourShare[];
  /** The hour with the largest share, the earliest on a tie; undefined if n is 0. */
  readonly peak: HourShare | undefined;
  readonly excluded: AoristicExclusions;
  /** Windows longer than 24 hours that are in the profile. */
  readonly longSpread: number;
  /** Times the clock skipped when it was put forward; read as the moment of the change. */
  readonly neverShown: number;
  readonly longWindows: LongWindows;
  readonly reading: 'wall_clock' | 'utc';
  /** True if the changes of the clock were given. */
  readonly clockChanges: boolean;
  readonly warnings: readonly AoristicWarning[];
}

const DAY_MINUTES = 1440;

/**
 * When do crimes happen whose time is only known between two moments? Hour × weekday, each event distributed over its
 * window.
 *
 * Each event counts one, and each hour of its window gets overlap ÷ length of the window: 18:00 to 02:00 gives 8 hours
 * an eighth each. The length is elapsed time, the hours are local: a night in which the clock is put back has its hour
 * twice, one in which it is put forward lacks one. It does not describe a single event, and if most windows are a whole
 * shift or night it shows the shape of the windows, not of the crimes.
 * Method: aoristic analysis; docs/methods/aoristic.md. Windows over 24 hours are left out; or (`weekday_profile`)
 * distributed by minutes × the share of their weekday among the shorter ones; or (`even`) by minutes alone.
 * Source: J. H. Ratcliffe (2002), Aoristic signatures and the spatio-temporal analysis of high volume crime patterns,
 * Journal of Quantitative Criminology 18, 23–43, doi 10.1023/A:1013240828824. Intervals: `hourShares`.
 *
 * @param windows from and to of n events, n ≥ 0; a moment (from = to) counts 1 in its hour
 * @param options transitions, reading, longWindows (default `exclude`)
 * @returns 168 weights that add up to the events counted, shares of the 24 hours, and what was left out and why
 * @throws ReeveError invalid_input — arrays of different length, a time that is infinite, a table of clock changes in
 *         disorder.
 * Cost: O(n · hours of a window): one pass, two if long windows follow the weekday.
 * @example aoristicProfile({ fromMinute: Float64Array.of(1080), toMinute: Float64Array.of(1560) }).weights[3 * 24 + 18] // => 0.125
 */
export function aoristicProfile(windows: TimeWindows, options: AoristicOptions = {}): AoristicProfile {
  const { fromMinute, toMinute, precision } = windows;
  const { transitions = [], reading = 'wall_clock', longWindows = 'exclude' } = options;
  requireWindows(windows);
  const clock = localClock(transitions);
  const byWallClock = reading === 'wall_clock';
  const isWithin = (of: number, from: number, to: number): boolean =>
    byWallClock ? isPlain(clock, of, from, to) : isUnchanged(clock, of, from, to);
  const weights = new Float64Array(WEEK_HOURS);
  const squares = new Float64Array(24);
  const excluded = { unknown: 0, negative: 0, tooLong: 0, dayOnly: 0, monthOnly: 0 };
  const long: [from: number, to: number][] = [];
  let n = 0;
  let neverShown = 0;
  let piece = 0;

  for (let i = 0; i < fromMinute.length; i += 1) {
    let from = fromMinute[i] ?? Number.NaN;
    let to = toMinute[i] ?? Number.NaN;
    if (precision !== undefined && precision[i] !== TIME_PRECISION.minute) {
      excluded[precision[i] === TIME_PRECISION.day ? 'dayOnly' : 'monthOnly'] += 1;
      continue;
    }
    if (from !== from || to !== to) {
      excluded.unknown += 1;
      continue;
    }
    // Most windows are in the same piece as the one before, where the clock shows each time once.
    if (!isWithin(piece, from, to)) piece = byWallClock ? pieceAtLocal(clock, from) : pieceAt(clock, from);
    const offset = clock.offsetMinutes[piece] ?? 0;
    const within = isWithin(piece, from, to);
    if (byWallClock && within) {
      from -= offset;
      to -= offset;
    } else if (byWallClock) {
      // The widest reading: from the first time the clock showed the start to the last time it showed the end.
      const begin = utcOf(clock, from, 'earlier');
      const end = from === to ? begin : utcOf(clock, to, 'later');
      if (begin.shown === 'never' || end.shown === 'never') neverShown += 1;
      from = begin.utcMinute;
      to = end.utcMinute;
    }
    if (to < from) excluded.negative += 1;
    else if (to - from <= DAY_MINUTES) {
      n += 1;
      if (within) addShortWindow(weights, squares, from + offset, to - from);
      else if (to > from) spreadByWeekday(weights, squares, clock, from, to, undefined);
      else addShortWindow(weights, squares, from + (clock.offsetMinutes[pieceAt(clock, from)] ?? 0), 0);
    } else if (longWindows === 'exclude') excluded.tooLong += 1;
    else long.push([from, to]);
  }

  const byWeekday = longWindows === 'weekday_profile' ? weekdaySums(weights) : undefined;
  for (const [from, to] of long) spreadByWeekday(weights, squares, clock, from, to, byWeekday);
  n += long.length;

  const hours = hourShares(weights, squares, n);
  const found = { n, excluded, longSpread: long.length, neverShown, clockChanges: transitions.length > 0 };
  return {
    ...found,
    weights,
    hours,
    peak: n === 0 ? undefined : hours.reduce((best, hour) => (hour.weight > best.weight ? hour : best)),
    longWindows,
    reading,
    warnings: aoristicWarnings(found),
  };
}

/** A window of at most 24 hours in one piece of the clock. Squares are of its weight in each hour of the day. */
function addShortWindow(weights: Float64Array, squares: Float64Array, localFrom: number, length: number): void {
  let bin = weekHourOf(localFrom);
  let hour = bin % 24;
  if (length === 0) {
    weights[bin] = (weights[bin] ?? 0) + 1;
    squares[hour] = (squares[hour] ?? 0) + 1;
    return;
  }
  const firstHour = hour;
  const firstRoom = 60 - (localFrom - Math.floor(localFrom / 60) * 60);
  const first = Math.min(length, firstRoom) / length;
  const whole = 60 / length;
  let part = first;
  for (let left = length - firstRoom; ; left -= 60) {
    weights[bin] = (weights[bin] ?? 0) + part;
    squares[hour] = (squares[hour] ?? 0) + part * part;
    if (left <= 0) break;
    part = left < 60 ? left / length : whole;
    bin = bin === WEEK_HOURS - 1 ? 0 : bin + 1;
    hour = hour === 23 ? 0 : hour + 1;
  }
  // A window of nearly a day ends in the hour of the clock it began in: (a + b)² is a² + b² + 2ab.
  if (hour === firstHour && length > 60) squares[hour] = (squares[hour] ?? 0) + 2 * first * part;
}

function weekdaySums(weights: Float64Array): Float64Array {
  const sums = new Float64Array(7);
  for (const [bin, weight] of weights.entries())
    sums[Math.floor(bin / 24)] = (sums[Math.floor(bin / 24)] ?? 0) + weight;
  return sums;
}

function requireWindows({ fromMinute, toMinute, precision }: TimeWindows): void {
  const n = fromMinute.length;
  if (toMinute.length !== n || (precision !== undefined && precision.length !== n)) {
    throw new ReeveError('invalid_input', 'There must be as many ends of windows as beginnings.');
  }
  for (let i = 0; i < n; i += 1) {
    if (Math.abs(fromMinute[i] ?? 0) === Infinity || Math.abs(toMinute[i] ?? 0) === Infinity) {
      throw new ReeveError('invalid_input', 'A time must be a finite number of minutes, or unknown.');
    }
  }
}
