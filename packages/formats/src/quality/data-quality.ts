import { toDayNumber } from '@reeve/domain';
import { murmur3Into } from '../crime/murmur3.ts';
import type { MappedRow } from '../mapping/read-crimes-with.ts';
import type { FaultCode, RowFault } from '../crime/row-fault.ts';
import { groupRecords, PartedRecords } from './parted-records.ts';
import { watchPoints, type CountedPoint } from './point-counts.ts';
import { MEMORY_SCRATCH, type Scratch } from './scratch.ts';
import { firstOfMonthExcess, midnightExcess, type Spike } from './spike.ts';
import { WholeNumberCounts } from './whole-number-counts.ts';

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

/** 96 bits of a fingerprint: the odds that any two of ten million rows collide are about 10⁻¹⁵. */
const PRINT_WORDS = 3;

/**
 * Summarises the reliability of a batch's rows in one pass.
 *
 * Memory: about two megabytes for any number of rows, and 32 bytes a row in the scratch, which is read at the end.
 */
export function watchQuality(scratch: Scratch = MEMORY_SCRATCH): {
  readonly see: (row: MappedRow) => void;
  readonly refuse: (fault: RowFault) => void;
  readonly result: () => DataQuality;
} {
  let rows = 0;
  let located = 0;
  const precision = { minute: 0, day: 0, month: 0 };
  const codes = new Map<FaultCode, number>();
  const points = watchPoints(scratch);
  const prints = new PartedRecords(PRINT_WORDS, scratch);
  const print = new Uint32Array(4);
  const place = new Float64Array(2);
  const placeBytes = new Uint8Array(place.buffer);
  const minutes = new Uint32Array(1440);
  const days = new Uint32Array(32);
  const windowMinutes = new WholeNumberCounts();
  const lagMinutes = new WholeNumberCounts();

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
      murmur3Into(content, print, placeBytes);
      prints.push(print[0] ?? 0, print);
      const instant = row.fromLocal === row.toLocal;
      if (row.precision === 'minute' && instant) {
        const minute = Number(row.fromLocal.slice(11, 13)) * 60 + Number(row.fromLocal.slice(14, 16));
        minutes[minute] = (minutes[minute] ?? 0) + 1;
      }
      if (row.precision !== 'month') {
        const day = Number(row.fromLocal.slice(8, 10));
        days[day] = (days[day] ?? 0) + 1;
      }
      if (row.precision === 'minute' && !instant) windowMinutes.add(minutesBetween(row.fromLocal, row.toLocal));
      if (row.reportedLocal !== '' && row.precision !== 'month')
        lagMinutes.add(minutesBetween(row.fromLocal, row.reportedLocal));
    },
    refuse: ({ code }) => codes.set(code, (codes.get(code) ?? 0) + 1),
    result() {
      const refused = [...codes.values()].reduce((sum, count) => sum + count, 0);
      const months = precision.month > rows / 2;
      const alike = repeatsOf(prints);
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
        windows: windowsOf(windowMinutes, codes.get('window_negative') ?? 0),
        lag: lagOf(lagMinutes),
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

/** Minutes between two local times; the clock's change in spring and autumn is ignored. */
const minutesBetween = (from: string, to: string): number => minuteOf(to) - minuteOf(from);

const minuteOf = (local: string): number =>
  toDayNumber(local.slice(0, 10)) * 1440 + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

function commonestPoint([first, ...others]: readonly CountedPoint[], located: number): DataQuality['commonestPoint'] {
  if (!first) return null;
  const usual = others.at(-1)?.count ?? 0;
  const outstanding = others.length === 9 && first.count > usual * DEFAULT_TIMES;
  const { lon, lat } = first;
  return { ...figure(first.count, located, (share) => share < DEFAULT_SHARE || !outstanding), lon, lat };
}

/** Records that are equal to an earlier one. */
function repeatsOf(records: PartedRecords): number {
  let repeats = 0;
  for (const part of records.parts())
    repeats += part.length / PRINT_WORDS - groupRecords(part, PRINT_WORDS, PRINT_WORDS).size;
  return repeats;
}

const hoursOf = (minutes: number): number => minutes / 60;
const daysOf = (minutes: number): number => hoursOf(minutes) / 24;

function windowsOf(minutes: WholeNumberCounts, negative: number): DataQuality['windows'] {
  const { count } = minutes;
  const longer = (hours: number): number => minutes.countWhere((one) => hoursOf(one) > hours);
  const median = minutes.quantile(0.5);
  return {
    count,
    medianHours: median === undefined ? null : hoursOf(median),
    longerThanDay: figure(longer(24), count, (share) => share <= LONG_AT_MOST),
    longerThanWeek: figure(longer(168), count, (share) => share <= LONG_AT_MOST / 10),
    negative: figure(negative, count + negative, (share) => share === 0),
  };
}

function lagOf(minutes: WholeNumberCounts): DataQuality['lag'] {
  const { count } = minutes;
  const [median, ninetieth] = [minutes.quantile(0.5), minutes.quantile(0.9)];
  if (median === undefined || ninetieth === undefined) return null;
  // A report on the day of the event, if only the day is known, counts from its beginning.
  const negative = minutes.countWhere((one) => daysOf(one) <= -1);
  return {
    count,
    medianDays: daysOf(median),
    ninetiethDays: daysOf(ninetieth),
    negative: figure(negative, count, (share) => share === 0),
  };
}
