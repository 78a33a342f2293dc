import { addDays, isLocalDate, toDayNumber, type LocalDate } from '@reeve/domain';

/** Two windows of equal length around a start; half-open, as the measure keeps them. */
export interface Windows {
  readonly beforeFrom: LocalDate;
  readonly startsOn: LocalDate;
  readonly afterTo: LocalDate;
}

/** Longest window the form offers: two years. */
export const MOST_WEEKS = 104;

/** The windows of `weeks` weeks before and after a start, or undefined while the start or the number is not one. */
export function windowsAround(startsOn: string | undefined, weeks: number | undefined): Windows | undefined {
  if (startsOn === undefined || !isLocalDate(startsOn) || weeks === undefined) return undefined;
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_WEEKS) return undefined;
  return { beforeFrom: addDays(startsOn, -7 * weeks), startsOn, afterTo: addDays(startsOn, 7 * weeks) };
}

/** First and last day of both windows as people say them: the last day is inside. */
export function spokenWindows(windows: Windows): {
  readonly before: readonly [LocalDate, LocalDate];
  readonly after: readonly [LocalDate, LocalDate];
} {
  return {
    before: [windows.beforeFrom, addDays(windows.startsOn, -1)],
    after: [windows.startsOn, addDays(windows.afterTo, -1)],
  };
}

/** Length of each window in weeks; a fraction where it is not whole. */
export function weeksOf(windows: Windows): number {
  return (toDayNumber(windows.afterTo) - toDayNumber(windows.startsOn)) / 7;
}
