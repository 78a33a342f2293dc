import type { ColumnRole } from '@reeve/domain';
import { MAX_CELL_LENGTH } from '../crime/build-crime-row.ts';
import { makeFault, type RowFault } from '../crime/row-fault.ts';
import type { RawRow } from '../table/split-rows.ts';
import { tidy, tidyName } from '../encoding/tidy.ts';
import { columnAt } from './guess-mapping.ts';
import { headingsKey, type Mapping } from './mapping.ts';

const TEXT_ROLES = [
  'id',
  'type',
  'typeDetail',
  'areaCode',
  'areaName',
  'street',
  'placeKind',
  'outcome',
  'reportedBy',
] as const satisfies readonly ColumnRole[];
type TextRole = (typeof TEXT_ROLES)[number];

/** The mapping's columns in one sheet. */
export interface SheetColumns {
  readonly key: string;
  readonly width: number;
  /** Cells can be missing at the end, as workbooks omit empty ones. */
  readonly ragged: boolean;
  readonly at: ReadonlyMap<ColumnRole, number>;
  /** Indices of columns taken unchanged: −1 if there is none. */
  readonly texts: Readonly<Record<TextRole, number>>;
  readonly titleOf: (role: ColumnRole) => string;
  /** Positions of all columns in the order of their headings. */
  readonly order: readonly number[];
}

/** Returns the mapping's columns in a sheet that begins with this row; undefined if one is missing. */
export function columnsOf(first: RawRow, { table, columns }: Mapping, strict: boolean): SheetColumns | undefined {
  const titles = first.cells.map((cell) => (table.heading ? tidy(cell.replaceAll('\uFEFF', '')) : ''));
  const all = titles.map((title, at) => ({ title, name: tidyName(title), number: at + 1 }));
  const at = new Map<ColumnRole, number>();
  for (const [role, ref] of Object.entries(columns) as [ColumnRole, string | number][]) {
    // keys of columns are roles
    const column = columnAt(all, ref);
    if (!column) return undefined;
    at.set(role, column.number - 1);
  }
  const names = all.map(({ name }) => name);
  return {
    key: headingsKey(names, table.heading),
    width: table.heading ? names.findLastIndex((name) => name !== '') + 1 : names.length,
    ragged: !strict,
    at,
    // every role of text is present
    texts: Object.fromEntries(TEXT_ROLES.map((role) => [role, at.get(role) ?? -1])) as Record<TextRole, number>,
    titleOf: (role) => titles[at.get(role) ?? -1] || `column ${(at.get(role) ?? 0) + 1}`,
    order: all
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.number - b.number))
      .map((one) => one.number - 1),
  };
}

/** Returns a cell, `''` if there is none. */
export const textAt = (cells: readonly string[], at: number): string => (at < 0 ? '' : (cells[at] ?? ''));

/** The tidied cells of a row, or why it has none. */
export function contentOf(raw: RawRow, columns: SheetColumns): { readonly cells: readonly string[] } | RowFault {
  const { line } = raw;
  if (raw.fault) return makeFault(line, raw.fault);
  const [cells, wanted] = [raw.cells.length, columns.width];
  if (cells < wanted && !columns.ragged) return makeFault(line, 'too_few_cells', { cells, wanted });
  if (cells > wanted && raw.cells.slice(wanted).some((cell) => cell.trim() !== '')) {
    return makeFault(line, 'too_many_cells', { cells, wanted });
  }
  const content: string[] = [];
  for (const cell of raw.cells) {
    const text = tidy(cell);
    // Tidying adds no characters to a cell, and keeps U+FFFD and U+0000.
    if (cell.length > MAX_CELL_LENGTH * 8) return makeFault(line, 'cell_too_long', { column: nextColumn(content) });
    if (text.includes('\uFFFD') || text.includes('\0'))
      return makeFault(line, 'unreadable_character', { column: nextColumn(content) });
    content.push(text);
  }
  for (const at of columns.at.values()) {
    if ((content[at] ?? '').length > MAX_CELL_LENGTH)
      return makeFault(line, 'cell_too_long', { column: `column ${at + 1}` });
  }
  return { cells: content };
}

const nextColumn = (content: readonly string[]): string => `column ${content.length + 1}`;
