import { toDayNumber } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { trendSentence } from './trend-sentence.ts';
import { type Trend, trend, type TrendSeries } from './trend.ts';

const WEEKS: TrendSeries = {
  period: 'week',
  first: toDayNumber('2025-01-06'),
  counts: [9, 11, 10, 8, 12, 10, 9, 11, 10, 12, 20, 21, 19, 22, 20, 18, 21, 20],
  datedTo: 'day',
};

function allowed(found: ReturnType<typeof trend>): Trend {
  if (!found.allowed) throw new Error(found.because);
  return found;
}

describe('a trend', () => {
  test('finds the step, reports when and with what confidence, and signals on every chart', () => {
    const found = allowed(trend(WEEKS));
    expect(found.changes.points).toHaveLength(1);
    expect(found.changes.points[0]).toMatchObject({ index: 10, low: 9, high: 11, before: 10.2, after: 20.125 });
    expect(found.cusum?.at(-1)).toMatchObject({ signal: 'high', since: 9 });
    expect(found.ewma?.at(-1)?.signal).toBe('high');
    expect(found.uChart?.points.findIndex((point) => point.signal === 'high')).toBe(10);
    expect(found.baselinePeriods).toBe(9);
  });

  // R 4.5: cor.test p 0.0007775 and the posterior of the date; SciPy: theilslopes 0.7857 a week.
  test('is stated in a sentence', () => {
    expect(trendSentence(allowed(trend(WEEKS)))).toBe(
      'Crimes: 263 in 18 complete weeks. The level changed 1 time: from 10.2 to 20.1 a week, from the week of 17 March 2025 on (95 % interval: 10 March 2025 to 24 March 2025). It rises: by about 41 a week from year to year (p = 0.00078). The last week (5 May 2025): 20 against a mean of 16.1 over the 12 before: within the usual.',
    );
  });

  test('of weeks is refused for crimes dated to the month, and below 13 periods for anyone', () => {
    expect(trend({ ...WEEKS, datedTo: 'month' })).toEqual({ allowed: false, because: 'months_only' });
    expect(trend({ ...WEEKS, counts: WEEKS.counts.slice(6) })).toEqual({ allowed: false, because: 'too_few_periods' });
  });

  test('months of one daily rate are level, short February included', () => {
    const counts = Array.from({ length: 36 }, (_, i) => 10 * new Date(Date.UTC(2021, i + 1, 0)).getUTCDate());
    const found = allowed(trend({ period: 'month', first: 612, counts, datedTo: 'month' }));
    expect(found.direction).toBe('none');
    expect(found.mannKendall.s).toBe(0);
    expect(found.changes.points).toEqual([]);
    expect(found.monthIndices?.months.every((one) => Math.abs(one.index - 1) < 1e-12)).toBe(true);
    expect(found.yearBefore?.baselineCount).toBe(310);
  });

  test('warns of few events, few periods, clusters and of the season it could not remove', () => {
    expect(allowed(trend(WEEKS)).warnings).toEqual(['few_periods', 'season_in_trend', 'season_in_changes']);
    const bursts = Array.from({ length: 30 }, (_, i) => (i % 6 === 0 ? 8 : 0));
    expect(allowed(trend({ ...WEEKS, counts: bursts })).warnings).toContain('counts_cluster');
    const empty = allowed(trend({ ...WEEKS, counts: Array<number>(20).fill(0) }));
    expect(empty.warnings[0]).toBe('few_events');
    expect([empty.last, empty.uChart, empty.cusum, empty.changes.points]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });

  test('contains no NaN', () => {
    const walk = (value: unknown): void => {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) walk(part);
    };
    for (const counts of [WEEKS.counts, Array<number>(40).fill(0), [...Array<number>(39).fill(0), 3]]) {
      walk(trend({ ...WEEKS, counts }));
      walk(trend({ period: 'month', first: 600, counts, datedTo: 'month' }));
    }
  });
});
