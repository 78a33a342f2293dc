import type { PluralForms, SentenceWords } from './sentence-words.ts';

/** Italian has a form of its own for millions; here it is the plural. */
const forms = (one: string, other: string): PluralForms => ({ one, many: other, other });

export const ITALIAN_SENTENCE_WORDS: SentenceWords = {
  results: 'stima migliore: {best}; intervallo plausibile: da {low} a {high}',
  widened:
    '; l’intervallo è {times} volte più ampio di quello dovuto al solo caso, perché i conteggi settimanali si addensano',
  change: { fewer: '{amount} in meno', more: '{amount} in più', none: 'nessun cambiamento' },
  counted: {
    crimes: {
      fewer: forms('{amount} reato in meno', '{amount} reati in meno'),
      more: forms('{amount} reato in più', '{amount} reati in più'),
      none: 'nessun cambiamento nei reati',
    },
    crimes_per_size: {
      fewer: forms('{amount} reato in meno per unità di dimensione', '{amount} reati in meno per unità di dimensione'),
      more: forms('{amount} reato in più per unità di dimensione', '{amount} reati in più per unità di dimensione'),
      none: 'nessun cambiamento nei reati per unità di dimensione',
    },
    days_of_harm: {
      fewer: forms('{amount} giorno di danno in meno', '{amount} giorni di danno in meno'),
      more: forms('{amount} giorno di danno in più', '{amount} giorni di danno in più'),
      none: 'nessun cambiamento nei giorni di danno',
    },
  },
  weekly: forms(
    '{offence}, {areas}: {observed} nella settimana del {week}, rispetto a {mean} nella settimana precedente ({chance}): {level}.',
    '{offence}, {areas}: {observed} nella settimana del {week}, rispetto a una media di {mean} nelle {weeks} settimane precedenti ({chance}): {level}.',
  ),
  weeklyTitle: '{offence}, {areas}: settimana del {week}',
  chanceUnknown: 'p ignoto',
  level: { usual: 'nella norma', watch: 'da tenere d’occhio', alert: 'molto fuori dalla norma' },
};
