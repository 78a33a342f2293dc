import { toDayNumber } from '@reeve/domain';
import { FirstSeen } from '../crime/first-seen.ts';
import type { MappedRow } from '../mapping/read-crimes-with.ts';
import type { FaultCode, RowFault } from '../crime/row-fault.ts';
import { NumberList } from './number-list.ts';
import { watchPoints, type CountedPoint } from './point-counts.ts';
import { firstOfMonthExcess, midnightExcess, type Spike } from './spike.ts';

/** The verdict of a quality figure: a closed list, so that a screen can state it in its own language. */
export const QUALITY_VERDICTS = ['good', 'look', 'cannot_tell'] as const;
export type QualityVerdict = (typeof QUALITY_VERDICTS)[number];

/** A count out of a total, and whether it needs review. `share` is 0 when `of` is. */
export interface QualityFigure {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly verdict: QualityVerdict;
}

/** How reliable the rows of a batch are, before analysis. A plain value. */
export interface DataQuality {
  readonly rows: number;
  /** Rows with coordinates; below 85 % a map misleads. */
  readonly located: QualityFigure;
  /** Rows that could not be read, and why. */
  readonly rejected: QualityFigure & { readonly codes: readonly (readonly [code: FaultCode, count: number])[] };
  /** Of rows dated to the minute, those at 00:00; `expected` from the other full hours. */
  readonly midnight: QualityFigure & { readonly expected: number };
  /** Of rows dated at least to the day, those on a first of month; `expected` 12 days of 365.2425. */
  readonly firstOfMonth: QualityFigure & { readonly expected: number };
  /** Rows at the most frequent point, for example a station or a city hall used for "unknown"; null without places. */
  readonly commonestPoint: (QualityFigure & { readonly lon: number; readonly lat: number }) | null;
  /** Rows like an earlier one in time, place and type. */
  readonly alike: QualityFigure;
  /** Of rows with a window, those longer than a day, and a week; in hours the middle one. */
  readonly windows: {
    readonly count: number;
    readonly medianHours: number | null;
    readonly longerThanDay: QualityFigure;
    readonly longerThanWeek: QualityFigure;
    readonly negative: QualityFigure;
  };
  /** Days from the event to its report; null if no row has both. */
  readonly lag: {
    readonly count: number;
    readonly medianDays: number;
    readonly ninetiethDays: number;
    /** Reported before it happened. */
    readonly negative: QualityFigure;
  } | null;
  readonly precision: { readonly minute: number; readonly day: number; readonly month: number };
}

/** Ratcliffe's benchmark for geocoding. Source: J. H. Ratcliffe (2004), International Journal of GIS 18(1), 61–72. */
export const HIT_RATE = 0.85;
const REJECTED_AT_MOST = 0.05;
const ALIKE_AT_MOST = 0.01;
const LONG_AT_MOST = 0.1;
/** A point with this share of all, and this many times as frequent as the tenth, is a placeholder. */
const [DEFAULT_SHARE, DEFAULT_TIMES] = [0.005, 5];

/**
 * Summarises the reliability of a batch's rows in one pass.
 *
 * Memory: about 100 bytes a row, none of them objects.
 */
export function watchQuality(): {
  readonly see: (row: MappedRow) => void;
  readonly refuse: (fault: RowFault) => void;
  readonly result: () => DataQuality;
} {
  let rows = 0;
  let located = 0;
  let alike = 0;
  const precision = { minute: 0, day: 0, month: 0 };
  const codes = new Map<FaultCode, number>();
  const points = watchPoints();
  const seen = new FirstSeen();
  const place = new Float64Array(2);
  const placeBytes = new Uint8Array(place.buffer);
  const once = (): number => 1;
  const minutes = new Uint32Array(1440);
  const days = new Uint32Array(32);
  const hours = new NumberList();
  const lags = new NumberList();

  return {
    see(row) {
      rows += 1;
      precision[row.precision] += 1;
      if (row.lon !== undefined && row.lat !== undefined) {
        located += 1;
        points.see(row.lon, row.lat);
      }
      place[0] = row.lon ?? Number.NaN;
      place[1] = row.lat ?? Number.NaN;
      const content = `${row.fromLocal} ${row.toLocal} ${row.type} ${row.areaCode} ${row.street}`;
      alike += seen.update(content, once, placeBytes);
      const instant = row.fromLocal === row.toLocal;
      if (row.precision === 'minute' && instant) {
        const minute = Number(row.fromLocal.slice(11, 13)) * 60 + Number(row.fromLocal.slice(14, 16));
        minutes[minute] = (minutes[minute] ?? 0) + 1;
      }
      if (row.precision !== 'month') days[dayOf(row)] = (days[dayOf(row)] ?? 0) + 1;
      if (row.precision === 'minute' && !instant) hours.push(hoursBetween(row.fromLocal, row.toLocal));
      if (row.reportedLocal !== '' && row.precision !== 'month') {
        lags.push(hoursBetween(row.fromLocal, row.reportedLocal) / 24);
      }
    },
    refuse: ({ code }) => codes.set(code, (codes.get(code) ?? 0) + 1),
    result() {
      const refused = [...codes.values()].reduce((sum, count) => sum + count, 0);
      const months = precision.month > rows / 2;
      return {
        rows,
        located: figure(located, rows, (share) => share >= HIT_RATE),
        rejected: {
          ...figure(refused, rows + refused, (share) => share <= REJECTED_AT_MOST),
          codes: [...codes].toSorted((a, b) => b[1] - a[1]),
        },
        midnight: spikeFigure(midnightExcess(minutes)),
        firstOfMonth: spikeFigure(firstOfMonthExcess(days)),
        commonestPoint: commonestPoint(points.commonest(), located),
        // Months and streets make different crimes look identical.
        alike: months
          ? { ...figure(alike, rows, () => true), verdict: 'cannot_tell' }
          : figure(alike, rows, (share) => share <= ALIKE_AT_MOST),
        windows: windowsOf(hours.values(), codes.get('window_negative') ?? 0),
        lag: lagOf(lags.values()),
        precision,
      };
    },
  };
}

/** Returns the reliability of a batch's rows: `watchQuality` over existing rows. */
export function dataQuality(rows: Iterable<MappedRow>, faults: Iterable<RowFault>): DataQuality {
  const quality = watchQuality();
  for (const row of rows) quality.see(row);
  for (const fault of faults) quality.refuse(fault);
  return quality.result();
}

function figure(count: number, of: number, good: (share: number) => boolean): QualityFigure {
  const share = of === 0 ? 0 : count / of;
  return { count, of, share, verdict: of === 0 ? 'cannot_tell' : good(share) ? 'good' : 'look' };
}

function spikeFigure({ count, of, expected, spike }: Spike): QualityFigure & { expected: number } {
  return { ...figure(count, of, () => !spike), expected };
}

const dayOf = (row: MappedRow): number => Number(row.fromLocal.slice(8, 10));

/** Hours between two local times; the clock's change in spring and autumn is ignored. */
function hoursBetween(from: string, to: string): number {
  return (minuteOf(to) - minuteOf(from)) / 60;
}

const minuteOf = (local: string): number =>
  toDayNumber(local.slice(0, 10)) * 1440 + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

function commonestPoint([first, ...others]: readonly CountedPoint[], located: number): DataQuality['commonestPoint'] {
  if (!first) return null;
  const usual = others.at(-1)?.count ?? 0;
  const outstanding = others.length === 9 && first.count > usual * DEFAULT_TIMES;
  const { lon, lat } = first;
  return { ...figure(first.count, located, (share) => share < DEFAULT_SHARE || !outstanding), lon, lat };
}

function windowsOf(hours: Float64Array, negative: number): DataQuality['windows'] {
  const longer = (than: number): number => hours.reduce((sum, one) => sum + (one > than ? 1 : 0), 0);
  return {
    count: hours.length,
    medianHours: quantile(hours, 0.5) ?? null,
    longerThanDay: figure(longer(24), hours.length, (share) => share <= LONG_AT_MOST),
    longerThanWeek: figure(longer(168), hours.length, (share) => share <= LONG_AT_MOST / 10),
    negative: figure(negative, hours.length + negative, (share) => share === 0),
  };
}

function lagOf(lags: Float64Array): DataQuality['lag'] {
  const [medianDays, ninetiethDays] = [quantile(lags, 0.5), quantile(lags, 0.9)];
  if (medianDays === undefined || ninetiethDays === undefined) return null;
  // A report on the day of the event, if only the day is known, counts from its beginning.
  const negative = lags.reduce((sum, days) => sum + (days <= -1 ? 1 : 0), 0);
  return {
    count: lags.length,
    medianDays,
    ninetiethDays,
    negative: figure(negative, lags.length, (share) => share === 0),
  };
}

/** Returns the value at this share of the sorted values; undefined if there are none. */
function quantile(values: Float64Array, share: number): number | undefined {
  return values.toSorted()[Math.floor((values.length - 1) * share)];
}
