import { refused, ReeveError } from '@reeve/domain';
import { type BaselineZ, baselineZ } from './baseline-z.ts';
import { type ChangePoints, changePoints } from './change-point.ts';
import { type CusumPoint, cusum } from './cusum.ts';
import { type EwmaPoint, ewma } from './ewma.ts';
import { type MannKendall, mannKendall, seasonalMannKendall } from './mann-kendall.ts';
import { type MonthIndices, monthIndices } from './month-index.ts';
import { daysInMonth } from '../time/month.ts';
import { monthExposure } from './month-exposure.ts';
import { movingSum } from '../time/moving-sum.ts';
import { requireCount } from '../require-count.ts';
import { type SenSlope, senSlope } from './sen.ts';
import { trendWarnings, type TrendWarning } from './trend-warnings.ts';
import { type UChart, uChart } from './u-chart.ts';
import { weekSeason } from './week-season.ts';
import {
  compareWithCount,
  compareWithMean,
  type CountComparison,
  type MeanComparison,
} from '../weekly/weekly-count.ts';

/** Counts of complete periods, in order, empty ones as 0. */
export interface TrendSeries {
  readonly period: 'week' | 'month';
  /** Weeks: day number of the first Monday; months: whole months since January 1970. */
  readonly first: number;
  readonly counts: readonly number[];
  /** The precision of the dates; months contain no weeks. */
  readonly datedTo: 'day' | 'month';
}

export interface TrendOptions {
  /**
   * Number of first periods used as baseline of the charts; default half of them, at most a year of weeks or two of
   * months.
   */
  readonly baselinePeriods?: number;
  /** Decision interval of the CUSUM, default 5. */
  readonly cusumH?: number;
  readonly penalty?: number;
}

export interface Trend {
  readonly allowed: true;
  readonly period: TrendSeries['period'];
  readonly first: number;
  readonly counts: readonly number[];
  /** Crimes. */
  readonly n: number;
  /** The last period against the mean of the 12 before it; undefined if that mean is 0. */
  readonly last: MeanComparison | undefined;
  /** The last period against the same of the year before; undefined if the series does not reach it. */
  readonly yearBefore: CountComparison | undefined;
  readonly baselinePeriods: number;
  /** Undefined, as are the charts, if the baseline has no crime. */
  readonly baseline: Omit<BaselineZ, 'z'> | undefined;
  readonly uChart: UChart | undefined;
  readonly ewma: readonly EwmaPoint[] | undefined;
  readonly cusum: readonly CusumPoint[] | undefined;
  /** Months only; undefined for less than a year. */
  readonly monthIndices: MonthIndices | undefined;
  /** The year up to each period: 12 months or 52 weeks. */
  readonly yearSums: readonly number[];
  readonly mannKendall: MannKendall;
  /** True if the trend was estimated within each season, so that the season cannot pass for one. */
  readonly withinSeasons: boolean;
  /** Crimes per period, change from period to period; months as if each had 30.44 days. */
  readonly slope: SenSlope;
  /** `rising`, `falling`, or `none` if p is above 0.01. */
  readonly direction: 'rising' | 'falling' | 'none';
  readonly changes: ChangePoints;
  /** True if the season was removed before changes of level were estimated. */
  readonly seasonRemoved: boolean;
  readonly warnings: readonly TrendWarning[];
}

/** A rise or fall is claimed from this p on: several tests are made at once. */
export const TREND_ALPHA = 0.01;

/** Fewest periods on which a statement is possible. */
export const FEWEST_PERIODS = 13;

const YEAR = { week: 52, month: 12 } as const;
const MEAN_MONTH_DAYS = 365.2425 / 12;

/**
 * Describes the level of a series of counts: last period, charts, season, trend and changes.
 *
 * Use complete periods only (`countByWeek`, `countByMonth`). A change or a trend does not explain itself, nor is it an
 * effect of an action at that time.
 * Method: each part by its own function; docs/methods/trend.md. Months count by their days in u-chart, trend and
 * changes. The trend is estimated within the seasons from two years on; before changes are estimated the season is
 * removed from weeks from two years on, from months from three.
 * Source: that of each part.
 *
 * @param series  counts of 13 periods or more
 * @param options baselinePeriods, cusumH, penalty
 * @returns the parts; refused `months_only` for weeks of crimes dated to the month, `too_few_periods` below 13
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0; options out of range
 * Cost: O(periods²).
 * @example trend({ period: 'week', first: 4, counts: [1, 2], datedTo: 'day' }) // => { allowed: false, because: 'too_few_periods' }
 */
export function trend(
  series: TrendSeries,
  options: TrendOptions = {},
): Trend | { readonly allowed: false; readonly because: 'months_only' | 'too_few_periods' } {
  const { period, first, counts, datedTo } = series;
  for (const count of counts) requireCount(count, 'Each count');
  if (!Number.isSafeInteger(first)) throw new ReeveError('invalid_input', 'The first period must be a whole number.');
  if (period === 'week' && datedTo === 'month') return refused('months_only');
  if (counts.length < FEWEST_PERIODS) return refused('too_few_periods');

  const year = YEAR[period];
  const baselinePeriods =
    options.baselinePeriods ?? Math.min(period === 'week' ? 52 : 24, Math.floor(counts.length / 2));
  const onBaseline = baselineZ(counts, baselinePeriods);
  const days = period === 'month' ? counts.map((_, i) => daysInMonth(first + i)) : undefined;
  const { exposure, seasonRemoved } = opportunity(series, options.penalty);
  const changes = changePoints(counts, {
    ...(exposure && { exposure }),
    ...(options.penalty !== undefined && { penalty: options.penalty }),
  });
  const even = days === undefined ? counts : counts.map((count, i) => (count / (days[i] ?? 1)) * MEAN_MONTH_DAYS);
  const withinSeasons = counts.length >= 2 * year;
  const tested = withinSeasons ? seasonalMannKendall(even, year) : mannKendall(even);
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    allowed: true,
    period,
    first,
    counts,
    n,
    ...comparisons(counts, year),
    baselinePeriods,
    baseline: onBaseline && { mean: onBaseline.mean, sigma: onBaseline.sigma, dispersion: onBaseline.dispersion },
    uChart: uChart(counts, days, { baselinePeriods }),
    ewma: onBaseline && ewma(onBaseline.z),
    cusum: onBaseline && cusum(onBaseline.z, options.cusumH === undefined ? {} : { h: options.cusumH }),
    monthIndices: period === 'month' ? monthIndices({ firstMonth: first, counts }) : undefined,
    yearSums: movingSum(counts, year),
    mannKendall: tested,
    withinSeasons,
    slope: senSlope(even),
    direction: tested.p > TREND_ALPHA ? 'none' : tested.s > 0 ? 'rising' : 'falling',
    changes,
    seasonRemoved,
    warnings: trendWarnings({
      n,
      periods: counts.length,
      dispersion: changes.dispersion,
      withinSeasons,
      seasonRemoved,
    }),
  };
}

/** The exposure for changes of level: the days of months, and the season if the series is long enough to show one. */
function opportunity(
  { period, first, counts }: TrendSeries,
  penalty: number | undefined,
): {
  readonly exposure: readonly number[] | undefined;
  readonly seasonRemoved: boolean;
} {
  if (period === 'month') return monthExposure({ firstMonth: first, counts });
  const exposure = weekSeason({ firstMonday: first, counts }, penalty === undefined ? {} : { penalty });
  return { exposure, seasonRemoved: exposure !== undefined };
}

function comparisons(counts: readonly number[], year: number): Pick<Trend, 'last' | 'yearBefore'> {
  const observed = counts.at(-1) ?? 0;
  const before = counts.slice(-13, -1);
  const mean = before.reduce((sum, count) => sum + count, 0) / before.length;
  const sameLastYear = counts.at(-1 - year);
  return {
    last: mean > 0 ? compareWithMean(observed, mean) : undefined,
    yearBefore: sameLastYear === undefined ? undefined : compareWithCount(observed, sameLastYear),
  };
}
