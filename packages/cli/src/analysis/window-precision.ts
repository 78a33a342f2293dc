import { daysInMonth, firstDayOfMonth, monthOfDay, TIME_PRECISION } from '@reeve/analysis';

const DAY_MINUTES = 1440;

/**
 * Returns the time precision of each event: a window from midnight to the last minute of a day has day precision, a whole
 * calendar month has month precision.
 *
 * @param fromMinute minutes since 1970-01-01 00:00, NaN if unknown
 * @param toMinute   same length
 * @returns `TIME_PRECISION` of each
 */
export function windowPrecision(fromMinute: Float64Array, toMinute: Float64Array): Uint8Array {
  return Uint8Array.from(fromMinute, (from, i) => {
    const end = (toMinute[i] ?? Number.NaN) + 1;
    if (from % DAY_MINUTES !== 0 || end % DAY_MINUTES !== 0) return TIME_PRECISION.minute;
    const day = from / DAY_MINUTES;
    const month = monthOfDay(day);
    const isMonth = day === firstDayOfMonth(month) && end / DAY_MINUTES === day + daysInMonth(month);
    return isMonth ? TIME_PRECISION.month : TIME_PRECISION.day;
  });
}
