import { addDays, addMonths, isInYears, isLocalDate, type LocalDate } from '@reeve/domain';
import type { CrimePrecision, CrimeRow } from './crime-row.ts';
import type { FaultCode } from './row-fault.ts';

/** A time as stated in a cell. */
export interface CellTime {
  readonly date: LocalDate;
  /** `HH:MM`; `00:00` when the cell has no time. */
  readonly time: string;
  /** The finest unit written in the cell. */
  readonly unit: CrimePrecision;
}

/** The order of slash dates in a layout; `none`: it has none. */
export type SlashOrder = 'month-first' | 'none';

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?)?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ([AP]M))?)?$/i;

/**
 * Reads a date, or date and time, of `YYYY-MM`, `YYYY-MM-DD`, `YYYY-MM-DD HH:MM[:SS]` (or with `T`) or, if slashes are
 * `month-first`, `M/D/YYYY [h:mm[:ss] [AM|PM]]`. Seconds are dropped. A zone (`Z`, `+01:00`) is refused: the times of
 * crime files are local, and a zone would have to be trusted or ignored.
 *
 * @param text tidied
 * @returns the time, or why it cannot be read
 */
export function readTime(text: string, slashes: SlashOrder): CellTime | FaultCode {
  if (text === '') return 'date_missing';
  const iso = ISO.exec(text);
  if (iso) {
    const [, year = '', month = '', day, hour, minute, second] = iso;
    return check(`${year}-${month}-${day ?? '01'}`, hour, minute, second, day === undefined ? 'month' : 'day');
  }
  const slashed = slashes === 'month-first' ? SLASHED.exec(text) : null;
  if (!slashed) return 'date_unreadable';
  const [, month = '', day = '', year = '', hour, minute, second, half] = slashed;
  const hour24 = hour !== undefined && half !== undefined ? from12(hour, half) : hour;
  return check(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, hour24, minute, second, 'day');
}

/** 12 AM is midnight and 12 PM noon; an hour that no such clock shows becomes one that no clock shows. */
function from12(hour: string, half: string): string {
  const n = Number(hour);
  if (n < 1 || n > 12) return '99';
  return String((n % 12) + (half.toUpperCase() === 'PM' ? 12 : 0));
}

function check(
  date: LocalDate,
  hour = '0',
  minute = '',
  second = '0',
  unit: 'month' | 'day' = 'day',
): CellTime | FaultCode {
  if (!isLocalDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return 'date_impossible';
  if (!isInYears(date)) return 'date_out_of_range';
  return minute === ''
    ? { date, time: '00:00', unit }
    : { date, time: `${hour.padStart(2, '0')}:${minute}`, unit: 'minute' };
}

/** Properties shared by the times of a column. */
export interface ColumnTimes {
  readonly precision: CrimePrecision;
  readonly firstDate: LocalDate | undefined;
  readonly lastDate: LocalDate | undefined;
}

/**
 * Determines the precision of a column of times. A column with only first-of-month midnights is a column of months, and
 * one with only midnights a column of days: programs that must write a full date fill the unknown part this way.
 *
 * `precision` is `minute` until a time was seen.
 */
export function watchTimes(): { see: (time: CellTime) => void; result: () => ColumnTimes } {
  let first: LocalDate | undefined;
  let last: LocalDate | undefined;
  let [onlyMidnights, onlyFirsts] = [true, true];
  return {
    see({ date, time }) {
      if (first === undefined || date < first) first = date;
      if (last === undefined || date > last) last = date;
      if (time !== '00:00') onlyMidnights = false;
      if (!date.endsWith('-01')) onlyFirsts = false;
    },
    result() {
      const coarse = onlyFirsts ? 'month' : 'day';
      return { precision: first !== undefined && onlyMidnights ? coarse : 'minute', firstDate: first, lastDate: last };
    },
  };
}

/** Returns the window of a crime in a column with precision `column`; both ends belong to it. */
export function timeWindow(
  { date, time, unit }: CellTime,
  column: CrimePrecision,
): Pick<CrimeRow, 'fromLocal' | 'toLocal' | 'precision'> {
  if (unit === 'month' || column === 'month') {
    const first = `${date.slice(0, 7)}-01`;
    const last = addDays(addMonths(first, 1), -1);
    return { fromLocal: `${first}T00:00`, toLocal: `${last}T23:59`, precision: 'month' };
  }
  if (unit === 'day' || column === 'day') {
    return { fromLocal: `${date}T00:00`, toLocal: `${date}T23:59`, precision: 'day' };
  }
  return { fromLocal: `${date}T${time}`, toLocal: `${date}T${time}`, precision: 'minute' };
}
