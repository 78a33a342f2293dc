import { ReeveError } from '@reeve/domain';
import { openTable } from '../../table/open-table.ts';
import type { Table, TableSource } from '../../table/table.ts';
import { zipDirectory } from '../../table/zip-directory.ts';
import { COMMENT_COLUMNS, commentRows, type CommentRow } from './comment-table.ts';
import { unguarded } from './csv-cell.ts';
import { openDocx } from '../docx-read/docx-package.ts';
import { docxTableRows } from '../docx-read/docx-table-rows.ts';
import { unescapeCell } from './xlsx-book.ts';

/** Rows of one sheet searched for comments. */
const MOST_ROWS = 60_000;
const MOST_LETTERS = 40_000_000;

/**
 * Reads a comment table in the ISO/IEC form: CSV in any encoding and with any delimiter, a workbook (XLSX), or the
 * tables of a Word file (DOCX). Its bytes determine the format. Cells are returned byte for byte.
 *
 * @param fileName a hint on the format where the content does not decide it
 * @throws ReeveError invalid_input — no such table, other columns, a damaged file; too_large
 */
export async function readCommentTable(bytes: Uint8Array, fileName: string): Promise<readonly CommentRow[]> {
  refuseOthers(bytes);
  if (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    [...zipDirectory(bytes).keys()].some((name) => name.startsWith('word/'))
  )
    return docxRows(bytes);
  const source: TableSource = {
    name: fileName,
    // A source is read asynchronously, though these bytes are there already.
    open: async function* () {
      yield bytes;
    },
  };
  const table = await openTable(source);
  if (table.format === 'workbook') return workbookRows(table);
  if (table.format !== 'text') throw noTable();
  // A multi-line cell with other delimiters in it can mislead the guess; the headings do not.
  for (const delimiter of [undefined, ',', ';', '\t', '|'] as const) {
    const opened = delimiter === undefined ? table : await openTable(source, { delimiter });
    const found = commentRows((await rowsOf(opened)).map((row) => row.map(unguarded)));
    if (found) return found;
  }
  throw noTable();
}

function refuseOthers(bytes: Uint8Array): void {
  const begins = (...start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new ReeveError(
      'invalid_input',
      'This file is locked with a password or in an old format. Save it without a password as DOCX or XLSX.',
    );
  if (begins(0x25, 0x50, 0x44, 0x46))
    throw new ReeveError('invalid_input', 'This is a PDF document. Send the comment table as DOCX, XLSX or CSV.');
}

const noTable = (): ReeveError =>
  new ReeveError(
    'invalid_input',
    `The file has no comment table. It needs a row with these columns: ${COMMENT_COLUMNS.join(', ')}.`,
  );

function docxRows(bytes: Uint8Array): readonly CommentRow[] {
  const found = docxTableRows(openDocx(bytes)).flatMap((rows) => {
    const comments = commentRows(rows);
    return comments ? [comments] : [];
  });
  if (found.length === 0) throw noTable();
  return found.flat();
}

async function workbookRows(table: Table): Promise<readonly CommentRow[]> {
  for (const [at] of table.sheets.entries()) {
    const found = commentRows((await rowsOf(table, at)).map((row) => row.map(unescapeCell)));
    if (found) return found;
  }
  throw noTable();
}

async function rowsOf(table: Table, sheet = 0): Promise<readonly (readonly string[])[]> {
  const all: (readonly string[])[] = [];
  let letters = 0;
  for await (const rows of table.sheets[sheet]?.rows() ?? []) {
    for (const { cells, fault, line } of rows) {
      if (fault !== undefined && all.some((row) => row.length >= COMMENT_COLUMNS.length))
        throw new ReeveError(
          'invalid_input',
          `Line ${line} of the comment table cannot be read: its quotation marks do not work out.`,
        );
      letters += cells.reduce((sum, cell) => sum + cell.length, 0);
      if (all.length >= MOST_ROWS || letters > MOST_LETTERS)
        throw new ReeveError('too_large', 'The comment table is larger than any review has comments. It was not read.');
      if (fault === undefined) all.push(cells);
    }
  }
  return all;
}
