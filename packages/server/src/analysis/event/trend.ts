import { countByMonth, countByWeek, trend, trendSentence, type Trend } from '@reeve/analysis';
import { fromDayNumber, toDayNumber } from '@reeve/domain';
import { leftOut, type EventMethodRule } from './method.ts';
import { dayOf, nothingToAsk } from './selected.ts';

/** How does the level of crime develop, and when did it change? */
export const eventTrend: EventMethodRule<'trend', Trend> = {
  version: '2',
  run: (events, { period, selection }) => {
    const within = { fromDay: toDayNumber(selection.from), toDay: toDayNumber(selection.to) };
    const days = Array.from({ length: events.n }, (_, row) => dayOf(events, row));
    const datedTo = events.timePrecision.includes('month') ? 'month' : 'day';
    const weekly = countByWeek(days, within, datedTo);
    const monthly = countByMonth(days, within);
    const found =
      period === 'week'
        ? trend({ period, first: weekly.firstMonday, counts: weekly.counts, datedTo })
        : trend({ period, first: monthly.firstMonth, counts: monthly.counts, datedTo });
    if (!found.allowed) {
      if (found.because === 'months_only')
        throw nothingToAsk(
          'weeks_unknown',
          'Times are only months, so weeks cannot be counted. Ask by month. Nothing was run.',
        );
      throw nothingToAsk(
        'too_few_periods',
        'The period holds fewer than 13 complete weeks or months. Nothing was run.',
      );
    }
    const startOf = (index: number): string =>
      period === 'week' ? fromDayNumber(found.first + 7 * index) : firstOfMonth(found.first + index);
    return {
      result: {
        n: found.n,
        leftOut: leftOut({ incomplete_period: events.n - found.n, discovered: events.discovered }),
        figures: [
          { name: 'periods', value: found.counts.length, unit: 'count' },
          { name: 'trend_p', value: found.mannKendall.p, unit: 'probability' },
          { name: 'slope_per_period', value: found.slope.slope, unit: 'ratio' },
          { name: 'changes', value: found.changes.points.length, unit: 'count' },
          ...found.changes.points.flatMap((point) => [
            { name: 'change_at', value: startOf(point.index), unit: 'text' as const },
            { name: 'change_earliest', value: startOf(point.low), unit: 'text' as const },
            { name: 'change_latest', value: startOf(point.high), unit: 'text' as const },
          ]),
          { name: 'last_z', value: found.last?.z ?? null, unit: 'score' },
        ],
        table: {
          columns: [
            { name: 'period_from', unit: 'text' },
            { name: 'crimes', unit: 'count' },
            { name: 'ewma', unit: 'score' },
            { name: 'year_sum', unit: 'count' },
          ],
          rows: found.counts.map((count, index) => [
            startOf(index),
            count,
            found.ewma?.[index]?.value ?? null,
            found.yearSums[index - (found.counts.length - found.yearSums.length)] ?? null,
          ]),
          rowsInAll: found.counts.length,
        },
        warnings: [...found.warnings],
      },
      found,
    };
  },
  sentence: trendSentence,
};

function firstOfMonth(month: number): string {
  return `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
