import type { TextShape } from './row-feed.ts';
import type { RawRow } from './split-rows.ts';

/** A file that can be read more than once, from its beginning. */
export interface TableSource {
  /** Its name, a hint on the content; with or without folders. */
  readonly name: string;
  /** The bytes as they lie on the disk, in pieces of any size. */
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** One sheet of a file; a text has one, without a name. */
export interface Sheet {
  readonly name: string;
  /**
   * Yields every row that is not empty, in the file's order, in batches. Cells are text: dates of a workbook as ISO
   * 8601, its numbers in plain decimals. A row can have fewer cells than others; one that cannot be parsed has a fault
   * instead.
   *
   * @throws ReeveError invalid_input, too_large — the sheet is damaged, or exceeds the memory limit
   */
  readonly rows: () => AsyncGenerator<readonly RawRow[], void>;
}

/** Number of shapes in a boundary file, its properties, and the apparent code and name of an area. */
export interface TableAreas {
  readonly count: number;
  readonly properties: readonly string[];
  readonly code: string | undefined;
  readonly name: string | undefined;
}

/** An opened file of rows and columns. Reading it again gives the same rows. */
export interface Table {
  readonly format: 'text' | 'workbook' | 'geojson' | 'shapefile' | 'geopackage';
  /** The format of a text. */
  readonly shape: TextShape | undefined;
  /** At least one. */
  readonly sheets: readonly Sheet[];
  /** The first row of every sheet names its columns, whatever it looks like. */
  readonly named: boolean;
  /** EPSG code that the file itself names; undefined when it does not. */
  readonly system: number | undefined;
  /** Shapes rather than points: a boundary file. */
  readonly areas: TableAreas | undefined;
}

/** The user's settings for reading a text, where the guess is wrong. */
export interface TableOverrides {
  readonly encoding?: TextShape['encoding'];
  readonly delimiter?: TextShape['delimiter'];
}
