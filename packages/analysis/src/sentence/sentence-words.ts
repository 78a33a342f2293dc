/** How odd a week is. `watch`: look at it; `alert`: act on it. In normal weeks at most 1 in 22 and 1 in 370 get there. */
export type WeekLevel = 'usual' | 'watch' | 'alert';

/** The forms of a text that depend on a number, by the plural category of its language (Unicode CLDR). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The unit of a result. */
export type ResultsUnit = 'crimes' | 'crimes_per_size' | 'days_of_harm';

/** The words of the sentences about findings and results. Words in braces are placeholders. */
export interface SentenceWords {
  readonly results: string;
  /** Added if the range was widened. */
  readonly widened: string;
  /** An end of the range. */
  readonly change: Readonly<Record<'fewer' | 'more' | 'none', string>>;
  /** The best estimate with its unit. */
  readonly counted: Readonly<
    Record<ResultsUnit, { readonly fewer: PluralForms; readonly more: PluralForms; readonly none: string }>
  >;
  /** By the number of weeks before. */
  readonly weekly: PluralForms;
  readonly weeklyTitle: string;
  readonly chanceUnknown: string;
  readonly level: Readonly<Record<WeekLevel, string>>;
}
