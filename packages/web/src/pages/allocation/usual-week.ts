import { addDays, toDayNumber } from '@reeve/domain';

/** What a plan of hours usually begins with; undefined where nothing is usual. */
export interface UsualWeek {
  /** The next Monday. */
  readonly weekFrom: string;
  /** The set of areas, if there is only one. */
  readonly areaSetId: string | undefined;
  /** The last year that the crimes cover, or as much of it as they do; the end is the day after the last. */
  readonly demandFrom: string | undefined;
  readonly demandTo: string | undefined;
}

/** 1970-01-05 was a Monday. */
const MONDAY = 4;
/** Whole weeks, so that every weekday counts alike. */
const YEAR_DAYS = 52 * 7;

/**
 * Returns what a plan made today usually begins with.
 *
 * @param sets sets of areas that the person sees
 * @param covered spans of days that the recorded crime covers, the earliest first
 * @example usualWeek('2026-12-01', [{ id: 'a' }], []).weekFrom // => '2026-12-07'
 */
export function usualWeek(
  today: string,
  sets: readonly { readonly id: string }[],
  covered: readonly { readonly from: string; readonly before: string }[],
): UsualWeek {
  const last = covered.at(-1);
  const yearAgo = last && addDays(last.before, -YEAR_DAYS);
  return {
    weekFrom: addDays(today, 7 - ((((toDayNumber(today) - MONDAY) % 7) + 7) % 7)),
    areaSetId: sets.length === 1 ? sets[0]?.id : undefined,
    demandFrom: last && yearAgo && (last.from > yearAgo ? last.from : yearAgo),
    demandTo: last?.before,
  };
}
