import { addDays, addMonths, earliest, isLocalDate, type LocalDate } from '../calendar.ts';

/** What is known of the age of a minor: a birth date, or a range in completed years on the day it was stated. */
export type PersonAge =
  { readonly bornOn: LocalDate } | { readonly from: number; readonly to: number; readonly statedOn: LocalDate };

const ADULT_AT_YEARS = 18;
/** A range wider than this says nothing about a minor. */
const OLDEST_STATED_YEARS = 25;

/** Whether an age can be computed with: dates that exist, not after today where it is given, and a range in order. */
export function isPersonAge(age: PersonAge, today?: LocalDate): boolean {
  const day = 'bornOn' in age ? age.bornOn : age.statedOn;
  if (!isLocalDate(day) || (today !== undefined && day > today)) return false;
  return (
    'bornOn' in age ||
    (Number.isInteger(age.from) && age.from >= 0 && age.from <= age.to && age.to <= OLDEST_STATED_YEARS)
  );
}

/**
 * The earliest day on which a person may be 18 (I18). Of a range it is the day of a person who had the birthday after the
 * highest age on the day after it was stated; where the range reaches 18 already, the day it was stated.
 *
 * @example adultFrom({ bornOn: '2010-03-05' }) // => '2028-03-05'
 * @example adultFrom({ from: 14, to: 16, statedOn: '2026-09-27' }) // => '2027-09-28'
 */
export function adultFrom(age: PersonAge): LocalDate {
  if ('bornOn' in age) return addMonths(age.bornOn, ADULT_AT_YEARS * 12);
  const yearsLeft = ADULT_AT_YEARS - (age.to + 1);
  return yearsLeft < 0 ? age.statedOn : addMonths(addDays(age.statedOn, 1), yearsLeft * 12);
}

/** The dates of a minor's link: its review is not later than the day on which the person may be 18, while that day is to come. */
export function reviewedWhenAdult<D extends { readonly reviewOn: LocalDate }>(
  dates: D,
  adultOn: LocalDate | undefined,
  from: LocalDate,
): D {
  if (adultOn === undefined || adultOn <= from) return dates;
  return { ...dates, reviewOn: earliest(dates.reviewOn, adultOn) };
}
