import type { Language } from '@reeve/domain';
import type { AgainstNaive } from './backtest.ts';
import type { ForecastMethod } from './place-forecast.ts';

/** The words of the sentence about a back-test. Words in braces are filled in. */
export interface ForecastWords {
  readonly method: Readonly<Record<ForecastMethod, string>>;
  readonly sentence: string;
  readonly verdict: Readonly<Record<AgainstNaive['verdict'], string>>;
}

/** Every language: one that lacks a word does not compile. */
export const FORECAST_WORDS: Readonly<Record<Language, ForecastWords>> = {
  en: {
    method: {
      naive: 'last year’s counts',
      kde: 'kernel density',
      'st-kde': 'space-time kernel density',
      'near-repeat': 'near-repeat decay',
    },
    sentence:
      'In {coverage} of the area, {method}: hit rate {hit} ({low} to {high}) of {total}; last year’s counts: {naive}. {verdict}',
    verdict: {
      clearly_better: 'Clearly better than last year’s counts.',
      not_clearly_better: 'Not clearly better than last year’s counts: use those.',
      clearly_worse: 'Clearly worse than last year’s counts: use those.',
    },
  },
  fr: {
    method: {
      naive: 'les chiffres de l’année écoulée',
      kde: 'densité par noyau',
      'st-kde': 'densité par noyau espace-temps',
      'near-repeat': 'décroissance des répétitions proches',
    },
    sentence:
      'Sur {coverage} du territoire, {method} : taux de succès {hit} (de {low} à {high}) sur {total} ; chiffres de l’année écoulée : {naive}. {verdict}',
    verdict: {
      clearly_better: 'Nettement mieux que les chiffres de l’année écoulée.',
      not_clearly_better: 'Pas nettement mieux que les chiffres de l’année écoulée : utilisez ces derniers.',
      clearly_worse: 'Nettement moins bien que les chiffres de l’année écoulée : utilisez ces derniers.',
    },
  },
  de: {
    method: {
      naive: 'die Zahlen des Vorjahres',
      kde: 'Kerndichte',
      'st-kde': 'Raum-Zeit-Kerndichte',
      'near-repeat': 'Abklingen der Near Repeats',
    },
    sentence:
      'Auf {coverage} der Fläche, {method}: Trefferquote {hit} ({low} bis {high}) von {total}; Zahlen des Vorjahres: {naive}. {verdict}',
    verdict: {
      clearly_better: 'Deutlich besser als die Zahlen des Vorjahres.',
      not_clearly_better: 'Nicht deutlich besser als die Zahlen des Vorjahres: diese verwenden.',
      clearly_worse: 'Deutlich schlechter als die Zahlen des Vorjahres: diese verwenden.',
    },
  },
  it: {
    method: {
      naive: 'i numeri dell’ultimo anno',
      kde: 'densità kernel',
      'st-kde': 'densità kernel spazio-temporale',
      'near-repeat': 'decadimento delle ripetizioni vicine',
    },
    sentence:
      'Su {coverage} dell’area, {method}: tasso di successo {hit} (da {low} a {high}) su {total}; numeri dell’ultimo anno: {naive}. {verdict}',
    verdict: {
      clearly_better: 'Chiaramente meglio dei numeri dell’ultimo anno.',
      not_clearly_better: 'Non chiaramente meglio dei numeri dell’ultimo anno: usare questi.',
      clearly_worse: 'Chiaramente peggio dei numeri dell’ultimo anno: usare questi.',
    },
  },
  ru: {
    method: {
      naive: 'числа за последний год',
      kde: 'ядерная плотность',
      'st-kde': 'пространственно-временная ядерная плотность',
      'near-repeat': 'затухание близких повторов',
    },
    sentence:
      'На {coverage} территории, {method}: доля попаданий {hit} (от {low} до {high}), всего преступлений: {total}; числа за последний год: {naive}. {verdict}',
    verdict: {
      clearly_better: 'Явно лучше, чем числа за последний год.',
      not_clearly_better: 'Не явно лучше, чем числа за последний год: используйте их.',
      clearly_worse: 'Явно хуже, чем числа за последний год: используйте их.',
    },
  },
  es: {
    method: {
      naive: 'las cifras del último año',
      kde: 'densidad kernel',
      'st-kde': 'densidad kernel espacio-temporal',
      'near-repeat': 'decaimiento de repeticiones cercanas',
    },
    sentence:
      'En {coverage} del área, {method}: tasa de acierto {hit} (de {low} a {high}) de {total}; cifras del último año: {naive}. {verdict}',
    verdict: {
      clearly_better: 'Claramente mejor que las cifras del último año.',
      not_clearly_better: 'No claramente mejor que las cifras del último año: use estas.',
      clearly_worse: 'Claramente peor que las cifras del último año: use estas.',
    },
  },
};
