import type { SentenceWords } from './sentence-words.ts';

export const GERMAN_SENTENCE_WORDS: SentenceWords = {
  results: 'beste Schätzung: {best}; plausibler Bereich {low} bis {high}',
  widened: '; der Bereich ist {times}-mal so breit, wie der Zufall allein ihn macht, weil sich die Wochenzahlen häufen',
  change: { fewer: '{amount} weniger', more: '{amount} mehr', none: 'keine Änderung' },
  counted: {
    crimes: {
      fewer: { one: '{amount} Tat weniger', other: '{amount} Taten weniger' },
      more: { one: '{amount} Tat mehr', other: '{amount} Taten mehr' },
      none: 'keine Änderung der Zahl der Taten',
    },
    crimes_per_size: {
      fewer: { one: '{amount} Tat je Größeneinheit weniger', other: '{amount} Taten je Größeneinheit weniger' },
      more: { one: '{amount} Tat je Größeneinheit mehr', other: '{amount} Taten je Größeneinheit mehr' },
      none: 'keine Änderung der Zahl der Taten je Größeneinheit',
    },
    days_of_harm: {
      fewer: { one: '{amount} Schadenstag weniger', other: '{amount} Schadenstage weniger' },
      more: { one: '{amount} Schadenstag mehr', other: '{amount} Schadenstage mehr' },
      none: 'keine Änderung der Schadenstage',
    },
  },
  weekly: {
    one: '{offence}, {areas}: {observed} in der Woche ab {week}, gegen {mean} in der Woche davor ({chance}): {level}.',
    other:
      '{offence}, {areas}: {observed} in der Woche ab {week}, gegen einen Mittelwert von {mean} in den {weeks} Wochen davor ({chance}): {level}.',
  },
  weeklyTitle: '{offence}, {areas}: Woche ab {week}',
  chanceUnknown: 'p unbekannt',
  level: { usual: 'im Rahmen des Üblichen', watch: 'beobachten', alert: 'weit außerhalb des Üblichen' },
};
