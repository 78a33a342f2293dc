import { ReeveError } from '@reeve/domain';

/** Counts from 0 to this are never printed: "fewer than five, including none". */
export const MOST_WITHHELD = 4;
/** Width of the narrowest interval an outsider finds for a withheld count below five; a larger one is at least four wide. */
export const LEAST_WIDTH = 5;

/**
 * A table for the public: inner cells, and sums of some of them. An entry is a cell, or behind the cells a sum: entry
 * `cells + k` is the sum `k`.
 */
export interface ReleaseShape {
  readonly cells: number;
  /** Indices of the cells of each sum; a sum has at least one. */
  readonly sums: readonly (readonly number[])[];
}

/** What is printed for an entry. */
export type PrintedEntry =
  | { readonly as: 'number'; readonly value: number }
  /** The value of an earlier release, because the count differs from it by fewer than five or not at all. */
  | { readonly as: 'unchanged'; readonly value: number; readonly since: number }
  /** Fewer than five, or withheld so that such a count cannot be worked out; the two look the same. */
  | { readonly as: 'withheld' };

/** A table as it was released: its counts stay inside, what was printed is fixed. */
export interface ReleasedTable {
  /** A whole number ≥ 0 a cell. */
  readonly counts: readonly number[];
  /** One a cell, then one a sum. */
  readonly printed: readonly PrintedEntry[];
}

/** The cells of an entry. */
export const cellsOf = ({ cells, sums }: ReleaseShape, entry: number): readonly number[] =>
  entry < cells ? [entry] : (sums[entry - cells] ?? []);

/** The number of entries: cells and sums. */
export const entriesOf = ({ cells, sums }: ReleaseShape): number => cells + sums.length;

/** The true value of an entry. */
export const valueOf = (shape: ReleaseShape, counts: readonly number[], entry: number): number =>
  cellsOf(shape, entry).reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);

/**
 * Returns the shape of a table of rows and columns with the sum of each row, of each column and of all. Cells are row by
 * row; the sums are rows, columns, all.
 *
 * @param rows, columns whole numbers ≥ 1
 * @throws ReeveError invalid_input
 * @example crossTable(1, 2).sums // => [[0, 1], [0], [1], [0, 1]]
 */
export function crossTable(rows: number, columns: number): ReleaseShape {
  if (![rows, columns].every((size) => Number.isInteger(size) && size >= 1))
    throw new ReeveError('invalid_input', 'A table has at least one row and one column.');
  const row = Array.from({ length: rows }, (_, at) => Array.from({ length: columns }, (__, nth) => at * columns + nth));
  const column = Array.from({ length: columns }, (_, nth) =>
    Array.from({ length: rows }, (__, at) => at * columns + nth),
  );
  return { cells: rows * columns, sums: [...row, ...column, row.flat()] };
}
