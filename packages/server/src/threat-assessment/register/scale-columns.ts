/** Words of headings, in the six languages: the code of an offence, and its sentence. */
const CODE = /code|kod|cod\.|cód|код|schlüssel|section|article|§/i;
const SENTENCE =
  /day|week|month|year|sentence|weight|tage|wochen|monat|jahr|strafe|gewicht|jour|semaine|mois|peine|poids|giorn|settiman|mes[ie]|ann[io]|pena|peso|día|semana|año|дн|недел|месяц|лет|год|срок|вес/i;

const isNumber = (text: string): boolean => /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(text);

/** Columns of a table, numbered from 1. */
export interface ScaleColumns {
  readonly offence: number;
  readonly days: number;
}

/**
 * Guesses which columns hold the code of an offence and its sentence: by their headings, else the column with the most
 * numbers, and the first that is not it. A guess is shown and can be changed.
 *
 * @example guessScaleColumns(['code', 'name', 'days'], [['arson', 'Arson', '90']]) // => { offence: 1, days: 3 }
 */
export function guessScaleColumns(headings: readonly string[], rows: readonly (readonly string[])[]): ScaleColumns {
  const numbers = headings.map((_, at) => rows.filter((cells) => isNumber(cells[at] ?? '')).length);
  const most = numbers.indexOf(Math.max(...numbers));
  const named = headings.findIndex((heading, at) => SENTENCE.test(heading) && (numbers[at] ?? 0) > 0);
  const days = named >= 0 ? named : most;
  const coded = headings.findIndex((heading, at) => at !== days && CODE.test(heading));
  const first = headings.findIndex((_, at) => at !== days);
  return { offence: (coded >= 0 ? coded : Math.max(0, first)) + 1, days: days + 1 };
}
