import type { PrintFigure } from './model.ts';
import { oneLine } from './printable.ts';
import { fill, sayDate, wordOr } from './say.ts';
import type { PrintWords } from './words/words.ts';

/** The data of a chart. Null is a suppressed number. */
export type FigureChart =
  | {
      readonly form: 'weeks' | 'trend';
      /** One a value. */
      readonly labels: readonly string[];
      readonly values: readonly (number | null)[];
      readonly bounds: PrintFigure['bounds'];
    }
  | {
      readonly form: 'hours';
      /** Monday first. */
      readonly days: readonly string[];
      /** 24 hours, each with a value a day. */
      readonly hours: readonly (readonly (number | null)[])[];
    }
  | {
      readonly form: 'map';
      /** Degrees, WGS 84, and the count there; numbered like the rows. */
      readonly places: readonly { readonly lon: number; readonly lat: number; readonly count: number | null }[];
      readonly outlines: NonNullable<PrintFigure['outlines']>;
    };

/** The numbers of a finding with every word in place. */
export interface FigureSheet {
  readonly title: string;
  readonly reference: string;
  /** Period and n. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One per column: its cells are numbers and right-aligned. */
  readonly numeric: readonly boolean[];
  /** Number of rows shown and in all, if some were not kept; else empty. */
  readonly cut: string;
  /** Only if its author chose a chart and there is one for such numbers. */
  readonly chart: FigureChart | undefined;
}

/** Digits after the point, as on screen. */
const DIGITS: Readonly<Record<string, number>> = {
  count: 1,
  share: 1,
  probability: 4,
  ratio: 2,
  per_km2: 1,
  score: 2,
  degrees: 5,
};
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;
type Column = PrintFigure['columns'][number];

/** A number, day or code of a result in the reader's words. */
function sayValue(words: PrintWords, value: number | string | null, { name, unit }: Column): string {
  // Only the end of a band can be open; elsewhere null is empty.
  if (value === null) return name === 'toM' || name === 'toDays' ? words['value.open'] : '–';
  if (typeof value === 'string')
    return IS_DAY.test(value) ? sayDate(words, value) : wordOr(words, `value.${value}`, value);
  return new Intl.NumberFormat(words.language === 'en' ? 'en-GB' : words.language, {
    maximumFractionDigits: DIGITS[unit] ?? 0,
    ...(unit === 'share' ? { style: 'percent' } : {}),
  }).format(value);
}

function chartOf({ columns, rows, bounds, outlines = [] }: PrintFigure, words: PrintWords): FigureChart | undefined {
  const first = columns[0]?.name;
  const numberAt = (row: PrintFigure['rows'][number], at: number): number | null => {
    const value = row[at];
    return typeof value === 'number' ? value : null;
  };
  if (first === 'hour')
    return {
      form: 'hours',
      days: columns.slice(1).map(({ name }) => wordOr(words, `column.${name}`, name)),
      hours: rows.map((row) => columns.slice(1).map((_, day) => numberAt(row, day + 1))),
    };
  const column = (wanted: string): number => columns.findIndex(({ name }) => name === wanted);
  const at = column('crimes');
  const [lonAt, latAt] = [column('lon'), column('lat')];
  if (lonAt >= 0 && latAt >= 0) {
    const places = rows.map((row) => ({
      lon: numberAt(row, lonAt) ?? Number.NaN,
      lat: numberAt(row, latAt) ?? Number.NaN,
      count: numberAt(row, at),
    }));
    return { form: 'map', places, outlines };
  }
  if (first !== 'week_of' && first !== 'period_from') return undefined;
  return {
    form: first === 'week_of' ? 'weeks' : 'trend',
    labels: rows.map((row) => sayDate(words, String(row[0]))),
    values: rows.map((row) => numberAt(row, at)),
    bounds,
  };
}

/**
 * The numbers of a finding with every word in place.
 *
 * @throws ReeveError invalid_input — a date that is none
 */
export function figureSheet(figure: PrintFigure, words: PrintWords): FigureSheet {
  const { columns, rows, rowsInAll, note } = figure;
  const number = (value: number): string => sayValue(words, value, { name: '', unit: 'count' });
  return {
    title: oneLine(figure.title),
    reference: figure.reference,
    note:
      typeof note === 'string'
        ? oneLine(note)
        : fill(words['label.figure_note'], {
            period: fill(words.period, { from: sayDate(words, note.period.from), to: sayDate(words, note.period.to) }),
            n: number(note.n),
          }),
    head: columns.map(({ name }) => wordOr(words, `column.${name}`, name)),
    rows: rows.map((row) => columns.map((column, at) => sayValue(words, row[at] ?? null, column))),
    numeric: columns.map(({ unit }) => unit !== 'text'),
    cut:
      rows.length < rowsInAll
        ? fill(words['label.figure_cut'], { shown: number(rows.length), all: number(rowsInAll) })
        : '',
    chart: figure.as === 'chart' ? chartOf(figure, words) : undefined,
  };
}
