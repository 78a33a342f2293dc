import type { Language } from '@reeve/domain';
import type { AgainstNaive } from './backtest.ts';
import type { ForecastMethod } from './place-forecast.ts';
import { forecastTexts } from '@reeve/words';

/** The words of the sentence about a back-test. Words in braces are placeholders. */
export interface ForecastWords {
  readonly method: Readonly<Record<ForecastMethod, string>>;
  readonly sentence: string;
  readonly verdict: Readonly<Record<AgainstNaive['verdict'], string>>;
}

/** Every language: a missing word does not compile. */
export const FORECAST_WORDS: Readonly<Record<Language, ForecastWords>> = forecastTexts;
