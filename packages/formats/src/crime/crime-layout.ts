import type { CrimeRow } from './crime-row.ts';
import type { SlashOrder } from './crime-time.ts';

/** A column of a layout by its tidied name (`tidyName`). */
export interface LayoutColumn {
  readonly name: string;
  /** A heading without it does not match this layout. */
  readonly required?: true;
}

/** The raw texts a layout takes from a row's cells; the reader checks and completes them. */
export type CrimeTexts = Omit<
  CrimeRow,
  'sourceKey' | 'fromLocal' | 'toLocal' | 'precision' | 'lon' | 'lat' | 'arrest' | 'domestic' | 'line'
> & {
  /** The file's own number for the crime; `''` for none. */
  readonly id: string;
  /** The coordinates of the row are known to mean "unknown". */
  readonly placeUnknown?: boolean;
};

/** The tidied text of a column; `''` when the file does not have it. */
export type CellOf = (column: string) => string;

/**
 * A kind of crime file: its columns and their meaning. A plain value: a manual mapping is another one.
 */
export interface CrimeLayout {
  /** Never changes: keys of rows begin with it. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  /** All columns the layout knows. Their order is part of a row's identity: append only, change nothing. */
  readonly columns: readonly LayoutColumn[];
  /** The columns whose cells must be more than text. */
  readonly typed: {
    readonly time: string;
    readonly lon: string;
    readonly lat: string;
    readonly id?: string;
    readonly type?: string;
    readonly arrest?: string;
    readonly domestic?: string;
  };
  readonly slashes: SlashOrder;
  readonly read: (cell: CellOf) => CrimeTexts;
}
