/**
 * The month of a day, as whole months since January 1970.
 *
 * Source: H. Hinnant (2013), chrono-compatible low-level date algorithms (civil_from_days).
 *
 * @param day whole days since 1970-01-01, proleptic Gregorian calendar
 * @example monthOfDay(31) // => 1
 */
export function monthOfDay(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  // The year that begins in March has its tenth month in the next January.
  return (yearOfEra + era * 400 - 1970) * 12 + fromMarch + 2;
}

/**
 * The first day of a month.
 *
 * @param month whole months since January 1970
 * @returns whole days since 1970-01-01
 * @example firstDayOfMonth(12) // => 365
 */
export function firstDayOfMonth(month: number): number {
  const year = 1970 + Math.floor((month - 2) / 12);
  const fromMarch = (((month - 2) % 12) + 12) % 12;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days of a month: 28 to 31. */
export function daysInMonth(month: number): number {
  return firstDayOfMonth(month + 1) - firstDayOfMonth(month);
}
