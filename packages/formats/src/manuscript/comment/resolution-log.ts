import { parseDisposition, ReeveError, type DispositionCode } from '@reeve/domain';
import { openTable } from '../../table/open-table.ts';
import { unguarded } from './csv-cell.ts';
import { isRule, rowCells } from '../markdown/markdown-table.ts';

/** A row of a committee's log of comment outcomes. Links are kept as `[words](address)`. */
export interface ResolvedComment {
  /** `1a`; its link is in `links`. */
  readonly item: string;
  /** As written. */
  readonly date: string;
  readonly commenter: string;
  readonly description: string;
  readonly resolution: string;
  /** As written, with the parsed code; undefined if it cannot be determined. */
  readonly dispositionText: string;
  readonly disposition: DispositionCode | undefined;
  /** Addresses in the row, each once. */
  readonly links: readonly string[];
}

const COLUMNS = {
  item: /^(?:item|no|nr|number|comment|id)\b/,
  date: /^date$|^date (?:received|submitted)/,
  commenter: /^(?:commenter|author|submitter|from|reviewer)\b/,
  description: /^(?:description|comments?|text|issue)\b/,
  resolution: /^resolution\b/,
  disposition: /^(?:disposition|status|decision)\b/,
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['description', 'disposition'];

/**
 * Reads a comment resolution log: tables in Markdown, or CSV, with columns for the item, date, commenter, description,
 * resolution and disposition in any order.
 *
 * @throws ReeveError invalid_input — no such table
 */
export async function readResolutionLog(text: string): Promise<readonly ResolvedComment[]> {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const found = lines.flatMap((line, at) =>
    line.includes('|') && isRule(lines[at + 1]) ? logRows(markdownRows(lines, at)) : [],
  );
  if (found.length > 0) return found;
  const comments = text.trim() === '' ? [] : logRows(await csvRows(text));
  if (comments.length === 0)
    throw new ReeveError(
      'invalid_input',
      'The file has no comment resolution log: a table with at least the columns Description and Disposition, in Markdown or CSV.',
    );
  return comments;
}

function markdownRows(lines: readonly string[], at: number): readonly (readonly string[])[] {
  const rows = [rowCells(lines[at] ?? '')];
  for (const line of lines.slice(at + 2)) {
    if (line.trim() === '' || !line.includes('|')) break;
    rows.push(rowCells(line));
  }
  return rows;
}

async function csvRows(text: string): Promise<readonly (readonly string[])[]> {
  const bytes = new TextEncoder().encode(text);
  const table = await openTable({
    name: 'log.csv',
    // A source is read asynchronously, though these bytes are there already.
    open: async function* () {
      yield bytes;
    },
  });
  const rows: (readonly string[])[] = [];
  for await (const batch of table.sheets[0]?.rows() ?? [])
    for (const { cells } of batch) rows.push(cells.map(unguarded));
  return rows;
}

function logRows([heading = [], ...rows]: readonly (readonly string[])[]): readonly ResolvedComment[] {
  const names = heading.map((cell) =>
    cell
      .toLowerCase()
      .replaceAll(/[#_\s]+/g, ' ')
      .trim(),
  );
  const at = (column: Column): number => names.findIndex((name) => COLUMNS[column].test(name));
  if (NEEDED.some((column) => at(column) < 0)) return [];
  return rows.flatMap((row) => {
    const cell = (column: Column): string => row[at(column)]?.trim() ?? '';
    if (row.every((one) => one.trim() === '')) return [];
    return [
      {
        item: withoutLinks(cell('item')),
        date: cell('date'),
        commenter: cell('commenter'),
        description: cell('description'),
        resolution: cell('resolution'),
        dispositionText: cell('disposition'),
        disposition: parseDisposition(cell('disposition')),
        links: [...new Set(row.flatMap((one) => [...one.matchAll(LINK)].map((link) => link[2] ?? '')))],
      },
    ];
  });
}

const LINK = /\[([^[\]]*)\]\((https?:\/\/[^()\s]+)\)/g;
const withoutLinks = (text: string): string => text.replaceAll(LINK, '$1');
