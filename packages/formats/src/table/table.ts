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
   * Every row that is not empty, in the file's order, some at a time. Cells are text: dates of a workbook as ISO 8601, its
   * numbers in plain decimals. A row may have fewer cells than others; one that could not be understood has a fault instead.
   *
   * @throws ReeveError invalid_input, too_large — the sheet is damaged, or asks for more memory than it is worth
   */
  readonly rows: () => AsyncGenerator<readonly RawRow[], void>;
}

/** How many shapes a boundary file has, its properties, and which of them seem to be code and name of an area. */
export interface TableAreas {
  readonly count: number;
  readonly properties: readonly string[];
  readonly code: string | undefined;
  readonly name: string | undefined;
}

/** Any file of rows and columns, opened. Reading it again gives the same rows. */
export interface Table {
  readonly format: 'text' | 'workbook' | 'geojson' | 'shapefile' | 'geopackage';
  /** How a text is to be read. */
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

/** How the person says that a text is to be read, where the guess is wrong. */
export interface TableOverrides {
  readonly encoding?: TextShape['encoding'];
  readonly delimiter?: TextShape['delimiter'];
}
