import type { Language } from '@reeve/domain';
import type { ForecastAccuracy } from './backtest.ts';
import { FORECAST_WORDS } from './forecast-words.ts';
import type { ForecastMethod } from './place-forecast.ts';
import { fillSentence, sayNumber } from '../sentence/sentence-number.ts';

/**
 * States the value of a back-tested forecast in words: its hit rate with its range, that of last year's counts, and
 * whether it is clearly better. No sentence reports a forecast without the counts.
 *
 * @param measured  of the forecast, at one coverage
 * @param naive     of the naive counts, at the same coverage
 * @returns a sentence or two with full stops
 * Cost: O(1).
 */
export function forecastSentence(
  method: ForecastMethod,
  measured: Pick<ForecastAccuracy, 'coverage' | 'hitRate' | 'hitRateCi95' | 'total' | 'againstNaive'>,
  naive: Pick<ForecastAccuracy, 'hitRate'>,
  language: Language = 'en',
): string {
  const words = FORECAST_WORDS[language];
  const percent = (share: number, digits = 1): string =>
    sayNumber(language, share, { style: 'percent', maximumFractionDigits: digits });
  return fillSentence(words.sentence, {
    coverage: percent(measured.coverage, 2),
    method: words.method[method],
    hit: percent(measured.hitRate),
    low: percent(measured.hitRateCi95[0]),
    high: percent(measured.hitRateCi95[1]),
    total: sayNumber(language, measured.total),
    naive: percent(naive.hitRate),
    verdict: words.verdict[measured.againstNaive?.verdict ?? 'not_clearly_better'],
  });
}

/** The name of a forecast. */
export function forecastTitle(method: ForecastMethod, language: Language = 'en'): string {
  return FORECAST_WORDS[language].method[method];
}
