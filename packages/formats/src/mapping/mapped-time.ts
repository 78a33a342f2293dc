import { type ColumnRole, fromDayNumber, toDayNumber } from '@reeve/domain';
import type { CrimePrecision, CrimeRow } from '../crime-row.ts';
import { timeWindow, type CellTime } from '../crime-time.ts';
import type { FaultCode } from '../row-fault.ts';
import { clockOf } from '../time/local-clock.ts';
import { readClock, settleDate, writtenDate } from '../time/read-date.ts';
import type { Mapping } from './mapping.ts';

/** When a row's crime happened, or which column cannot be read and why. */
export type MappedTime =
  Pick<CrimeRow, 'fromLocal' | 'toLocal' | 'precision'> | { readonly code: FaultCode; readonly role: ColumnRole };

const MINUTES_A_DAY = 1440;

/** Reads the window of each row of a table by its mapping. */
export function timeReader({ dates }: Pick<Mapping, 'dates'>): (cell: (role: ColumnRole) => string) => MappedTime {
  const local = dates.fromUtcTo === null ? undefined : clockOf(dates.fromUtcTo);

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
    const from = read(cell('time'), cell('clock'));
    if (typeof from === 'string')
      return {
        code: from,
        role: from === 'date_unreadable' && cell('clock') !== '' && writtenDate(cell('time')) ? 'clock' : 'time',
      };
    const window = timeWindow(from, dates.precision);
    if (cell('to') === '' && cell('toClock') === '') return window;
    const to = read(cell('to') === '' ? cell('time') : cell('to'), cell('toClock'));
    if (typeof to === 'string') return { code: to, role: 'to' };
    const end = timeWindow(to, dates.precision);
    if (end.toLocal < window.fromLocal) return { code: 'window_negative', role: cell('to') === '' ? 'toClock' : 'to' };
    return { fromLocal: window.fromLocal, toLocal: end.toLocal, precision: coarser(window.precision, end.precision) };
  };
}

function withClock(day: CellTime, text: string): CellTime | FaultCode {
  const time = readClock(text) ?? clockOfDate(text);
  return time === undefined ? 'date_unreadable' : { date: day.date, time, unit: 'minute' };
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

/** `+01:00` as minutes ahead of UTC; 0 for `Z`, `UTC` and nothing. */
function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
