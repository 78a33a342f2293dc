import { refused, ReeveError } from '@reeve/domain';
import { dispersionIndex } from '../distribution/dispersion.ts';
import { type IsoWeek, isoWeekOf, mondayOf, mondayOfIsoWeek } from '../time/iso-week.ts';
import { requireCount } from '../require-count.ts';
import { boundsOf, forecastTails, forecastWeek, levelAt, type WeekBounds } from './week-forecast.ts';
import type { WeekLevel } from '../sentence/sentence-words.ts';
import { SMALLEST_MEAN_FOR_Z } from './weekly-count.ts';

/** Crimes counted by ISO week, every week of the span present, empty ones as 0. */
export interface WeeklyCounts {
  /** Day number (whole days since 1970-01-01, local date) of the Monday of the first week. */
  readonly firstMonday: number;
  /** counts[i] is the week that starts on firstMonday + 7·i. */
  readonly counts: readonly number[];
  /** The precision of the dates. Data dated to the month (open data often is) contain no weeks. */
  readonly datedTo: 'day' | 'month';
}

/** The same ISO week in an earlier year; week 53 is compared with week 52 of a year without week 53. */
export interface SameWeek extends IsoWeek {
  readonly count: number;
}

/** One week compared with the weeks right before it, and with its own season. */
export interface WeekAssessment extends IsoWeek {
  readonly allowed: true;
  readonly monday: number;
  readonly comparison: WeekComparison;
  readonly baseline: {
    readonly counts: readonly number[];
    readonly mean: number;
    /** Variance over mean of the baseline weeks; undefined as in `dispersionIndex`. */
    readonly dispersionIndex: number | undefined;
  };
  /**
   * Same weeks of the 3 to 5 years before, latest first, and their median; undefined if the data do not reach back far
   * enough.
   */
  readonly sameWeeks: { readonly weeks: readonly SameWeek[]; readonly median: number } | undefined;
}

/** One week compared with the expectation from the weeks right before it. */
export interface WeekComparison {
  readonly observed: number;
  /** Mean of the baseline, crimes a week. */
  readonly mean: number;
  readonly method: 'gamma_poisson';
  /**
   * The published square-root z, for information only: it ignores clustering and the length of the baseline. Undefined
   * below a mean of 5.
   */
  readonly z: number | undefined;
  /** [0, 1]: the probability of a count this far or further on the observed side. The level rests on it. */
  readonly pOneTailed: number;
  readonly level: WeekLevel;
  /** Variance over mean of the series, ≥ 1, as estimated. */
  readonly dispersion: number;
  readonly bounds: WeekBounds;
}

/** Why a week cannot be assessed. */
export type WeekRefusal = 'months_only' | 'too_few_weeks';

const FEWEST_YEARS = 3;
const MOST_YEARS = 5;

/**
 * Is this week unusual, against the weeks right before it, and what was usual at this time of year?
 *
 * If nothing changes, at most 0.5 % of weeks are an alert and at most 5 % are watched or more, also where crimes
 * cluster and where the baseline is short. A baseline right before the week follows the level but not the season:
 * compare `sameWeeks` before acting.
 * Method: `forecastWeek`; watch at a one-tailed probability of 0.02275 or less, alert at 0.00135;
 * docs/methods/weekly-count.md.
 * Source: predictive distribution: A. C. Cameron & P. K. Trivedi (2013), Regression analysis of count data, 2nd ed.,
 * 3.3; z: as `compareWithMean`.
 *
 * @param weekly  counts by ISO week on local dates
 * @param options monday: day number of the Monday of the week in question, default the last week of the data;
 *        baselineWeeks: number of weeks right before it, whole number ≥ 2, default 12
 * @returns the assessment, or refused: `months_only` if the crimes are dated to the month, `too_few_weeks` if the data
 *          do not contain the week and its whole baseline
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, a start that is not a Monday, baselineWeeks < 2
 * Cost: O(weeks · baseline).
 * @example assessWeek({ firstMonday: 4, counts: [3, 4, 5, 4, 13], datedTo: 'day' }, { baselineWeeks: 4 }).comparison.level // => 'watch'
 * @example assessWeek({ firstMonday: 4, counts: [3, 4, 5], datedTo: 'month' }) // => { allowed: false, because: 'months_only' }
 */
export function assessWeek(
  weekly: WeeklyCounts,
  options: { readonly monday?: number; readonly baselineWeeks?: number } = {},
): WeekAssessment | { readonly allowed: false; readonly because: WeekRefusal } {
  const { firstMonday, counts } = weekly;
  const baselineWeeks = options.baselineWeeks ?? 12;
  requireMonday(firstMonday, 'The first week');
  for (const count of counts) requireCount(count, 'Each weekly count');
  if (!Number.isSafeInteger(baselineWeeks) || baselineWeeks < 2) {
    throw new ReeveError('invalid_input', 'The baseline must be a whole number of weeks, 2 or more.');
  }
  if (weekly.datedTo === 'month') return refused('months_only');

  const monday = options.monday ?? firstMonday + 7 * (counts.length - 1);
  requireMonday(monday, 'The week asked about');
  const index = (monday - firstMonday) / 7;
  const observed = counts[index];
  if (observed === undefined || index < baselineWeeks) return refused('too_few_weeks');

  const before = counts.slice(index - baselineWeeks, index);
  const mean = before.reduce((sum, count) => sum + count, 0) / baselineWeeks;
  return {
    allowed: true,
    ...isoWeekOf(monday),
    monday,
    comparison: compareWeek(counts, index, observed, mean, baselineWeeks),
    baseline: { counts: before, mean, dispersionIndex: dispersionIndex(before) },
    sameWeeks: sameWeeksBefore(weekly, isoWeekOf(monday)),
  };
}

function requireMonday(day: number, what: string): void {
  if (Number.isSafeInteger(day) && mondayOf(day) === day) return;
  throw new ReeveError('invalid_input', `${what} must start on a Monday.`);
}

function compareWeek(
  counts: readonly number[],
  index: number,
  observed: number,
  mean: number,
  baselineWeeks: number,
): WeekComparison {
  const forecast = forecastWeek(counts, index, baselineWeeks);
  const { high, low } = forecastTails(observed, forecast);
  const pOneTailed = Math.min(high, low);
  return {
    observed,
    mean,
    method: 'gamma_poisson',
    z: mean >= SMALLEST_MEAN_FOR_Z ? 2 * (Math.sqrt(observed) - Math.sqrt(mean)) : undefined,
    pOneTailed,
    level: levelAt(pOneTailed),
    dispersion: forecast.dispersion,
    bounds: boundsOf(forecast),
  };
}

function sameWeeksBefore({ firstMonday, counts }: WeeklyCounts, asked: IsoWeek): WeekAssessment['sameWeeks'] {
  const weeks: SameWeek[] = [];
  for (let year = asked.year - 1; year >= asked.year - MOST_YEARS; year -= 1) {
    const monday = mondayOfIsoWeek({ year, week: asked.week });
    const count = counts[(monday - firstMonday) / 7];
    if (count === undefined) break;
    weeks.push({ ...isoWeekOf(monday), count });
  }
  return weeks.length < FEWEST_YEARS ? undefined : { weeks, median: median(weeks.map((week) => week.count)) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}
