import { addDays, type ColumnRole, fromDayNumber, toDayNumber } from '@reeve/domain';
import type { CrimePrecision, CrimeRow } from '../crime/crime-row.ts';
import { timeWindow, type CellTime } from '../crime/crime-time.ts';
import type { FaultCode } from '../crime/row-fault.ts';
import { clockOf } from '../time/local-clock.ts';
import { monthNamed } from '../time/month-name.ts';
import { readClock, settleDate, writtenDate } from '../time/read-date.ts';
import type { Mapping } from './mapping.ts';

/** When a row's crime happened, or which column cannot be read and why. */
export type MappedTime =
  | Pick<CrimeRow, 'fromLocal' | 'toLocal' | 'precision'>
  | { readonly code: FaultCode; readonly role: ColumnRole };

const MINUTES_A_DAY = 1440;

/**
 * Reads the window of each row of a table by its mapping. An hour without its minute is a window of that hour.
 */
export function timeReader({
  dates,
  columns,
}: Pick<Mapping, 'dates' | 'columns'>): (cell: (role: ColumnRole) => string) => MappedTime {
  const local = dates.fromUtcTo === null ? undefined : clockOf(dates.fromUtcTo);
  const inParts = columns.time === undefined;
  const has = {
    clock: columns.clock !== undefined,
    hour: columns.hour !== undefined,
    minute: columns.minute !== undefined,
    to: columns.to !== undefined,
    toClock: columns.toClock !== undefined,
  };

  const read = (date: string, clock: string): CellTime | FaultCode => {
    if (date === '') return 'date_missing';
    const written = writtenDate(date);
    if (!written) return 'date_unreadable';
    const settled = settleDate(written, dates.order);
    if (typeof settled === 'string') return settled;
    const timed = clock === '' ? settled : withClock(settled, clock);
    if (typeof timed === 'string' || !local || timed.unit !== 'minute') return timed;
    return fromMinutes(local(toMinutes(timed) - zoneMinutes(written.zone)));
  };

  return (cell) => {
    const clock = has.clock ? cell('clock') : '';
    const from = inParts ? partsDate(cell) : read(cell('time'), clock);
    if (typeof from === 'string')
      return {
        code: from,
        role: inParts
          ? 'year'
          : from === 'date_unreadable' && clock !== '' && writtenDate(cell('time'))
            ? 'clock'
            : 'time',
      };
    const hourText = has.hour ? cell('hour') : '';
    const minuteText = has.minute ? cell('minute') : '';
    const hour = hourText === '' ? undefined : withHour(from, hourText, minuteText);
    if (typeof hour === 'string') return { code: hour, role: 'hour' };
    const timed = inParts && !hour && clock !== '' ? withClock(from, clock) : (hour ?? from);
    if (typeof timed === 'string') return { code: timed, role: 'clock' };
    const window = timeWindow(timed, dates.precision);
    if (hour && minuteText === '' && window.precision === 'minute')
      return { ...window, toLocal: `${window.toLocal.slice(0, 14)}59` };
    const toText = has.to ? cell('to') : '';
    const toClock = has.toClock ? cell('toClock') : '';
    if (toText === '' && toClock === '') return window;
    const to = read(toText === '' ? cell('time') : toText, toClock);
    if (typeof to === 'string') return { code: to, role: 'to' };
    const end = timeWindow(to, dates.precision);
    if (end.toLocal < window.fromLocal) return { code: 'window_negative', role: toText === '' ? 'toClock' : 'to' };
    return { fromLocal: window.fromLocal, toLocal: end.toLocal, precision: coarser(window.precision, end.precision) };
  };
}

/** A date from separate columns for year, month and day; the month as number or name. */
function partsDate(cell: (role: ColumnRole) => string): CellTime | FaultCode {
  const [year, month] = [wholeNumber(cell('year')), wholeNumber(cell('month')) ?? monthNamed(cell('month'))];
  if (cell('year') === '' || cell('month') === '') return 'date_missing';
  const day = cell('day') === '' ? 0 : wholeNumber(cell('day'));
  if (year === undefined || month === undefined || day === undefined) return 'date_unreadable';
  return settleDate(
    { form: 'year-first', year, first: month, second: day, hour: 0, minute: 0, hasClock: false, zone: '' },
    'ymd',
  );
}

/** A day with the hour, and the minute if given, from separate columns. */
function withHour(day: CellTime, hourText: string, minuteText: string): CellTime | FaultCode {
  const [hour, minute] = [wholeNumber(hourText), minuteText === '' ? 0 : wholeNumber(minuteText)];
  if (hour === undefined || minute === undefined) return withClock(day, hourText);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return 'date_impossible';
  return atClock(day, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** `7`, `07` or `7.0` as a number. */
function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}(?:\.0+)?$/.test(text) ? Number(text) : undefined;
}

/** 24:00 is the beginning of the next day. */
const atClock = ({ date }: CellTime, time: string): CellTime =>
  time === '24:00' ? { date: addDays(date, 1), time: '00:00', unit: 'minute' } : { date, time, unit: 'minute' };

function withClock(day: CellTime, text: string): CellTime | FaultCode {
  const time = readClock(text) ?? clockOfDate(text);
  return time === undefined ? 'date_unreadable' : atClock(day, time);
}

/** Workbooks write a time of day as a time on their first day. */
function clockOfDate(text: string): string | undefined {
  const found = writtenDate(text);
  return found?.hasClock
    ? `${String(found.hour).padStart(2, '0')}:${String(found.minute).padStart(2, '0')}`
    : undefined;
}

const ORDER: readonly CrimePrecision[] = ['minute', 'day', 'month'];
const coarser = (a: CrimePrecision, b: CrimePrecision): CrimePrecision => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

const toMinutes = ({ date, time }: CellTime): number =>
  toDayNumber(date) * MINUTES_A_DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function fromMinutes(minutes: number): CellTime {
  const day = Math.floor(minutes / MINUTES_A_DAY);
  const rest = minutes - day * MINUTES_A_DAY;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { date: fromDayNumber(day), time: `${two(Math.floor(rest / 60))}:${two(rest % 60)}`, unit: 'minute' };
}

/** `+01:00`, `+0100` or `+01` as minutes ahead of UTC; 0 for `Z`, `UTC` and an empty text. */
function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0));
}
