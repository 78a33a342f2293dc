import { fromDayNumber, isoWeekday, toDayNumber } from '@reeve/domain';

/** An ISO 8601 week: Monday to Sunday, belonging to the year that contains its Thursday. */
export interface IsoWeek {
  readonly year: number;
  /** 1 to 52 or 53. */
  readonly week: number;
}

/**
 * The Monday of a day's week.
 *
 * @param day whole days since 1970-01-01, local date; years 1 to 9999
 * @returns a day number ≤ `day`
 * @example mondayOf(0) // => -3
 */
export function mondayOf(day: number): number {
  return day - isoWeekday(day) + 1;
}

/**
 * The ISO week of a day.
 *
 * Source: ISO 8601-1:2019, calendar week.
 *
 * @param day whole days since 1970-01-01, local date; years 1 to 9999
 * @returns year and week; the year can differ from the calendar year around New Year
 * @example isoWeekOf(0) // => { year: 1970, week: 1 }
 */
export function isoWeekOf(day: number): IsoWeek {
  const thursday = mondayOf(day) + 3;
  const year = Number(fromDayNumber(thursday).slice(0, 4));
  return { year, week: Math.floor((thursday - newYear(year)) / 7) + 1 };
}

/**
 * The Monday of an ISO week, or of the year's last week if that year has no week 53.
 *
 * @param year 1 to 9999
 * @param week 1 to 53
 * @returns day number
 * @example mondayOfIsoWeek({ year: 1970, week: 1 }) // => -3
 */
export function mondayOfIsoWeek({ year, week }: IsoWeek): number {
  const monday = mondayOf(newYear(year) + 3) + 7 * (week - 1); // 4 January is always in week 1
  return isoWeekOf(monday).year === year ? monday : monday - 7;
}

function newYear(year: number): number {
  return toDayNumber(`${String(year).padStart(4, '0')}-01-01`);
}
