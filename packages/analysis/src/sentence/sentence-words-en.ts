import type { SentenceWords } from './sentence-words.ts';

export const ENGLISH_SENTENCE_WORDS: SentenceWords = {
  results: 'best estimate {best}; plausible range {low} to {high}',
  widened: '; the range is {times} times as wide as chance alone gives, because weekly counts cluster',
  change: { fewer: '{amount} fewer', more: '{amount} more', none: 'no change' },
  counted: {
    crimes: {
      fewer: { one: '{amount} fewer crime', other: '{amount} fewer crimes' },
      more: { one: '{amount} more crime', other: '{amount} more crimes' },
      none: 'no change in crimes',
    },
    crimes_per_size: {
      fewer: { one: '{amount} fewer crime per unit of size', other: '{amount} fewer crimes per unit of size' },
      more: { one: '{amount} more crime per unit of size', other: '{amount} more crimes per unit of size' },
      none: 'no change in crimes per unit of size',
    },
    days_of_harm: {
      fewer: { one: '{amount} fewer day of harm', other: '{amount} fewer days of harm' },
      more: { one: '{amount} more day of harm', other: '{amount} more days of harm' },
      none: 'no change in days of harm',
    },
  },
  weekly: {
    one: '{offence} in {areas}: {observed} in the week of {week} against {mean} in the week before ({chance}): {level}.',
    other:
      '{offence} in {areas}: {observed} in the week of {week} against a mean of {mean} over the {weeks} weeks before ({chance}): {level}.',
  },
  weeklyTitle: '{offence}, {areas}: week of {week}',
  chanceUnknown: 'p unknown',
  level: { usual: 'within the usual', watch: 'worth watching', alert: 'far out of the ordinary' },
};
