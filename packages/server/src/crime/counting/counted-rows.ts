import { areaJoiner, type NamedArea } from '@reeve/analysis';
import type { MappedRow } from '@reeve/formats';

/** A row of a file, in the area in which it counts. */
export interface CountedRow extends MappedRow {
  /** The area in the file, if the row counts in another one. */
  readonly fileArea?: string;
}

/** How many rows count in an area of a set. */
export interface CountedResult {
  readonly inside: number;
  /** Rows whose location is in none of the areas, or whose text names none: they count in no area. */
  readonly outside: number;
}

/** Assigns the rows of a file to the areas by which they are counted. */
export interface RowCounter {
  readonly count: (rows: readonly MappedRow[]) => readonly CountedRow[];
  readonly result: () => CountedResult;
}

/**
 * Returns what assigns rows to areas: by their location, and without one by the code or name in the file (`joinToAreas`). A row in none of
 * the areas has no area afterwards; the text of the file stays in `fileArea`.
 *
 * @param areas undefined: every row counts in the area that the file names
 */
export function rowCounter(areas: readonly NamedArea[] | undefined): RowCounter {
  let [inside, outside] = [0, 0];
  const result = (): CountedResult => ({ inside, outside });
  if (!areas) return { count: (rows) => rows, result };
  const join = areaJoiner(areas);
  return {
    count(rows) {
      const found = join({
        x: rows.map(({ lon }) => lon ?? Number.NaN),
        y: rows.map(({ lat }) => lat ?? Number.NaN),
        codeOf: (at) => rows[at]?.areaCode ?? '',
        nameOf: (at) => rows[at]?.areaName ?? '',
      });
      return rows.map((row, at) => {
        const area = areas[found[at] ?? -1];
        if (area) inside += 1;
        else outside += 1;
        const { code = '', name = '' } = area ?? {};
        return { ...row, areaCode: code, areaName: name, fileArea: code === row.areaCode ? '' : writtenArea(row) };
      });
    },
    result,
  };
}

/** The area of a row as the file has it. */
function writtenArea({ areaCode, areaName }: MappedRow): string {
  return [...new Set([areaCode, areaName])].filter((text) => text !== '').join(' ');
}
