import type { Language } from '@reeve/domain';
import type { PluralForms } from '../sentence/sentence-words.ts';
import { trendTexts } from '@reeve/words';

/** The words of the sentences about a trend. Words in braces are placeholders. */
export interface TrendWords {
  /** By the number of periods. */
  readonly counted: PeriodWords<PluralForms>;
  readonly levelSame: string;
  /** By the number of changes. */
  readonly levelChanged: PeriodWords<PluralForms>;
  readonly trend: {
    readonly none: string;
    readonly rising: PeriodWords<string>;
    readonly falling: PeriodWords<string>;
  };
  readonly last: PeriodWords<string>;
}

type PeriodWords<Text> = Readonly<Record<'week' | 'month', Text>>;

export const TREND_WORDS: Readonly<Record<Language, TrendWords>> = trendTexts;
