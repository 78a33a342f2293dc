import { ReeveError } from '@reeve/domain';
import type { CrimeLayout } from './crime-layout.ts';
import { CRIME_LAYOUTS, missingColumns, recognise } from './known-layouts.ts';
import { tidy, tidyName } from '../encoding/tidy.ts';

/** The first line of a crime file against its layout. */
export interface FileHeading {
  readonly layout: CrimeLayout;
  /** Cells in the heading; a row must have as many. */
  readonly width: number;
  /** Position in the file of a column, by its tidied name. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** Position in the layout of a column, by its tidied name. */
  readonly orderOf: ReadonlyMap<string, number>;
  /** A column as the file writes it; as the layout does when the file lacks it. */
  readonly titleOf: (name: string) => string;
}

/**
 * Understand a heading.
 *
 * @param cells   the first row of the file
 * @param layouts those to choose from, in order
 * @throws ReeveError invalid_input — no layout has these columns, or a required one occurs twice. `detail.headers`
 *         holds the names found, unless the line looks like data, which must not be logged
 */
export function readHeading(cells: readonly string[], layouts: readonly CrimeLayout[] = CRIME_LAYOUTS): FileHeading {
  const names = cells.map(tidyName);
  const layout = recognise(names, layouts);
  if (!layout) throw unknownHeading(cells, names, layouts);
  const indexOf = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const known = layout.columns.some((column) => column.name === name);
    if (known && indexOf.has(name)) {
      throw new ReeveError('invalid_input', `The column ${title(cells, at)} is in the heading twice.`, {
        headers: titles(cells),
      });
    }
    indexOf.set(name, at);
  }
  return {
    layout,
    // Empty headings at the end are what spreadsheets leave of deleted columns.
    width: names.findLastIndex((name) => name !== '') + 1,
    indexOf,
    orderOf: new Map(layout.columns.map(({ name }, at) => [name, at])),
    titleOf: (name) => (indexOf.has(name) ? title(cells, indexOf.get(name) ?? 0) : name),
  };
}

const title = (cells: readonly string[], at: number): string => tidy((cells[at] ?? '').replaceAll('\uFEFF', ''));
const titles = (cells: readonly string[]): string[] => cells.slice(0, 40).map((_, at) => title(cells, at).slice(0, 60));

function unknownHeading(
  cells: readonly string[],
  names: readonly string[],
  layouts: readonly CrimeLayout[],
): ReeveError {
  if (!looksLikeHeading(names)) {
    return new ReeveError(
      'invalid_input',
      'The first line of the file does not name its columns, so Reeve cannot tell what they hold.',
    );
  }
  const detail = { headers: titles(cells) };
  if (names.length === 1) {
    return new ReeveError(
      'invalid_input',
      'Only one column was found. The cells of a crime file must be separated by commas, semicolons or tabs.',
      detail,
    );
  }
  const closest = nearest(layouts, names);
  const missing = closest ? missingColumns(closest, names).map((name) => `"${name}"`) : [];
  return new ReeveError(
    'invalid_input',
    closest
      ? `The file looks like ${closest.title}, but the heading lacks ${missing.join(' and ')}.`
      : 'The columns of this file are not those of any crime file that Reeve knows.',
    detail,
  );
}

/** A file with more than this share of a layout's columns is reported as a damaged one of that kind. */
const NEAR_ENOUGH = 0.6;

function nearest(layouts: readonly CrimeLayout[], names: readonly string[]): CrimeLayout | undefined {
  const share = ({ columns }: CrimeLayout): number =>
    columns.filter(({ name }) => names.includes(name)).length / columns.length;
  const [best] = layouts.toSorted((a, b) => share(b) - share(a));
  return best && share(best) > NEAR_ENOUGH ? best : undefined;
}

/** True if a line names columns: distinct texts, none of them a number or a date, some of them not empty. */
function looksLikeHeading(names: readonly string[]): boolean {
  const used = names.filter((name) => name !== '');
  return used.length > 0 && new Set(used).size === used.length && used.every((name) => /\p{L}/u.test(name));
}
