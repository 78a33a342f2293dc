import { fromDayNumber, type Language } from '@reeve/domain';
import { PERIODS_A_YEAR } from '../weekly/early-warning.ts';
import { sayMonth, sayP } from '../sentence/say-time.ts';
import { fillSentence, formFor, sayDay, sayNumber } from '../sentence/sentence-number.ts';
import { SENTENCE_WORDS } from '../sentence/sentence-languages.ts';
import { TREND_WORDS } from './trend-words.ts';
import type { Trend } from './trend.ts';

const MEAN_MONTH_DAYS = 365.2425 / 12;

/**
 * States a trend in plain words: what was counted, whether its level changed and when, whether it rises, and the last
 * period.
 *
 * @returns sentences with their full stops; that about the last period only if there is a mean to compare it with.
 * Cost: O(1).
 */
export function trendSentence(found: Trend, language: Language = 'en'): string {
  const words = TREND_WORDS[language];
  const { period, counts, direction, last } = found;
  const one = (value: number): string => sayNumber(language, value, { maximumFractionDigits: 1 });
  const counted = fillSentence(formFor(language, words.counted[period], counts.length), {
    n: sayNumber(language, found.n),
    periods: sayNumber(language, counts.length),
  });
  const p = sayP(language, found.mannKendall.p);
  const slope = one(Math.abs(found.slope.slope) * PERIODS_A_YEAR[period]);
  const ofTrend =
    direction === 'none'
      ? fillSentence(words.trend.none, { p })
      : fillSentence(words.trend[direction][period], { p, slope });
  const ofLast =
    last === undefined
      ? []
      : [
          fillSentence(words.last[period], {
            when: sayPeriod(found, counts.length - 1, language),
            observed: sayNumber(language, last.observed),
            mean: one(last.mean),
            level: SENTENCE_WORDS[language].level[last.level],
          }),
        ];
  return [counted, levelSentence(found, language), ofTrend, ...ofLast].join(' ');
}

function levelSentence(found: Trend, language: Language): string {
  const words = TREND_WORDS[language];
  const { points } = found.changes;
  const change = points.at(-1);
  if (change === undefined) return words.levelSame;
  // Months are compared per day; reported as a month of mean length.
  const each = found.period === 'month' ? MEAN_MONTH_DAYS : 1;
  const rate = (value: number): string => sayNumber(language, value * each, { maximumFractionDigits: 1 });
  return fillSentence(formFor(language, words.levelChanged[found.period], points.length), {
    changes: sayNumber(language, points.length),
    before: rate(change.before),
    after: rate(change.after),
    when: sayPeriod(found, change.index, language),
    low: sayPeriod(found, change.low, language),
    high: sayPeriod(found, change.high, language),
  });
}

/** The name of a period by its index: the Monday of a week, or a month with its year. */
export function sayPeriod(
  { period, first }: Pick<Trend, 'period' | 'first'>,
  index: number,
  language: Language,
): string {
  return period === 'month' ? sayMonth(language, first + index) : sayDay(language, fromDayNumber(first + 7 * index));
}
