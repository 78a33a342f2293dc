import { mondayOf } from '@reeve/analysis';
import type { EventTable } from '@reeve/contract';
import { DATED, type ReadyEvents } from '../where-and-when/ready-events.ts';
import type { Covered } from '../where-and-when/time/week-coverage.ts';

const DAY_MIN = 1440;

/** Weeks shown on the page of an area: a year. */
export const WEEKS_SHOWN = 52;

/** The Monday of the first of `WEEKS_SHOWN` weeks that end with the week of a day. Whole days since 1970-01-01. */
export const firstMondayShown = (today: number): number => mondayOf(today) - 7 * (WEEKS_SHOWN - 1);

/**
 * Returns a street without the number of a house: a page of a street is about the street, never about one home.
 * @example streetName('Ropewalk 14b, Norrin') // => 'Ropewalk'
 */
export function streetName(written: string): string {
  return written
    .replace(/[\s,]+(?:no\.?\s*|nr\.?\s*|n°\s*|д\.?\s*)?\d.*$/iu, '')
    .replace(/^\d+\w?[\s,]+/u, '')
    .trim();
}

/** The rows of a street, or all of them for an empty name, in their order. */
export function rowsOnStreet({ n, coded }: Pick<EventTable, 'n' | 'coded'>, street: string): Uint32Array {
  const { values, codes } = coded.street;
  const isMeant = values.map((value) => street === '' || streetName(value) === street);
  return Uint32Array.from({ length: n }, (_, row) => row).filter((row) => isMeant[codes[row] ?? -1] ?? street === '');
}

export interface CountedText {
  readonly text: string;
  readonly count: number;
}

/** How many of some rows have each text of a column, the most frequent first; rows without a text are left out. */
export function countTexts(
  { coded }: Pick<EventTable, 'coded'>,
  column: 'type' | 'street',
  rows: Uint32Array,
): readonly CountedText[] {
  const { values, codes } = coded[column];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const written = values[codes[row] ?? -1] ?? '';
    const text = column === 'street' ? streetName(written) : written;
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || a.text.localeCompare(b.text));
}

/** Events by week from a Monday on; events dated to the month belong to no week. */
export function countWeeks({ table, dated }: ReadyEvents, rows: Uint32Array, firstMonday: number): Float64Array {
  const counts = new Float64Array(WEEKS_SHOWN);
  for (const row of rows) {
    if (dated[row] === DATED.month) continue;
    const week = Math.floor((Math.floor((table.fromMin[row] ?? 0) / DAY_MIN) - firstMonday) / 7);
    if (week >= 0 && week < WEEKS_SHOWN) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
}

/** The counts that may be read as numbers: a week without a crime is zero only where the data set covers all of it. */
export function knownCounts(counts: Float64Array, coverage: readonly Covered[]): readonly (number | null)[] {
  return Array.from(counts, (count, week) => (count > 0 || coverage[week] === 'whole' ? count : null));
}
