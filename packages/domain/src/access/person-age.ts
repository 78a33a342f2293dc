import { addDays, addMonths, earliest, isLocalDate, type LocalDate } from '../calendar.ts';

/** The known age of a minor: a birth date, or a range in completed years on the day it was stated. */
export type PersonAge =
  | { readonly bornOn: LocalDate }
  | { readonly from: number; readonly to: number; readonly statedOn: LocalDate };

const ADULT_AT_YEARS = 18;
/** A range wider than this is useless for a minor. */
const OLDEST_STATED_YEARS = 25;

/** True if an age is usable: dates that exist, not after today if it is given, and a range in order. */
export function isPersonAge(age: PersonAge, today?: LocalDate): boolean {
  const day = 'bornOn' in age ? age.bornOn : age.statedOn;
  if (!isLocalDate(day) || (today !== undefined && day > today)) return false;
  return (
    'bornOn' in age ||
    (Number.isInteger(age.from) && age.from >= 0 && age.from <= age.to && age.to <= OLDEST_STATED_YEARS)
  );
}

/**
 * Returns the earliest day on which a person can be 18 (I18). For a range it is the day of a person who turned one year
 * older on the day after the statement, from the highest age; if the range already reaches 18, the day it was stated.
 *
 * @example adultFrom({ bornOn: '2010-03-05' }) // => '2028-03-05'
 * @example adultFrom({ from: 14, to: 16, statedOn: '2026-09-27' }) // => '2027-09-28'
 */
export function adultFrom(age: PersonAge): LocalDate {
  if ('bornOn' in age) return addMonths(age.bornOn, ADULT_AT_YEARS * 12);
  const yearsLeft = ADULT_AT_YEARS - (age.to + 1);
  return yearsLeft < 0 ? age.statedOn : addMonths(addDays(age.statedOn, 1), yearsLeft * 12);
}

/**
 * Returns the dates of a minor's link: its review is not later than the day on which the person can be 18, while that
 * day is in the future.
 */
export function reviewedWhenAdult<D extends { readonly reviewOn: LocalDate }>(
  dates: D,
  adultOn: LocalDate | undefined,
  from: LocalDate,
): D {
  if (adultOn === undefined || adultOn <= from) return dates;
  return { ...dates, reviewOn: earliest(dates.reviewOn, adultOn) };
}
