import { ReeveError } from '@reeve/domain';

/** The columns of the ISO/IEC comment form, in exactly this order: others are not merged (domain brief §8.4). */
export const COMMENT_COLUMNS = [
  'MB/NC',
  'Line number',
  'Clause/Subclause',
  'Paragraph/Figure/Table',
  'Type of comment',
  'Comments',
  'Proposed change',
  'Observations of the secretariat',
] as const;

/** One comment: eight texts, one for each column. */
export type CommentRow = readonly [string, string, string, string, string, string, string, string];

/** The subject of a comment table; printed outside the table, never in it. */
export interface CommentTableHead {
  readonly document: string;
  readonly edition: string;
  /** As printed. */
  readonly date: string;
}

export const COMMENT_TABLE_FORMATS = ['csv', 'xlsx', 'docx'] as const;
export type CommentTableFormat = (typeof COMMENT_TABLE_FORMATS)[number];

export const MOST_COMMENT_ROWS = 50_000;

/** Headings as they are written: with examples and footnote signs in the templates of ISO and IEC, and in older ones. */
const HEADINGS: readonly RegExp[] = [
  /^mb(?:\/nc)?$/,
  /^line (?:number|no\.?)$/,
  /^clause(?: no\.?)?\/ ?sub-?clause(?: no\.?)?(?:\/ ?annex)?$/,
  /^paragraph\/ ?figure\/ ?table(?:\/ ?note)?$/,
  /^type of comment$/,
  /^comments?(?: by the mb)?$/,
  /^proposed changes?(?: by the mb)?$/,
  /^(?:observations? of the secretariat|secretariat observations?(?: on each comment submitted)?)$/,
];

const ROWS_LOOKED_AT = 60;

/**
 * Returns the comments among the rows of a table, after the row of headings. Rows without a word are skipped.
 *
 * @returns undefined if no row looks like the headings
 * @throws ReeveError invalid_input — columns are missing, in another order, or more than eight
 */
export function commentRows(rows: readonly (readonly string[])[]): readonly CommentRow[] | undefined {
  const at = rows
    .slice(0, ROWS_LOOKED_AT)
    .findIndex((row) => row.filter((cell) => columnOf(cell) !== undefined).length >= 4);
  const heading = rows[at];
  if (!heading) return undefined;
  const first = heading.findIndex((cell) => cell.trim() !== '');
  checkHeadings(heading.slice(first));
  const found: CommentRow[] = [];
  for (const [index, row] of rows.slice(at + 1).entries()) {
    const cells = row.slice(first);
    if (cells.every((cell) => cell === '') || isNumbered(cells) || isHeading(cells)) continue;
    if (cells.slice(COMMENT_COLUMNS.length).some((cell) => cell.trim() !== ''))
      throw new ReeveError('invalid_input', `Row ${at + index + 2} of the comment table has more than eight cells.`);
    if (found.length === MOST_COMMENT_ROWS)
      throw new ReeveError('too_large', `The comment table has more than ${MOST_COMMENT_ROWS} rows. Divide it.`);
    found.push(asRow(cells));
  }
  return found;
}

function asRow([a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '']: readonly string[]): CommentRow {
  return [a, b, c, d, e, f, g, h];
}

function columnOf(heading: string): number | undefined {
  const words = heading
    .toLowerCase()
    .replaceAll('\u00AD', '')
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/(\p{Ll})-\s*\n?\s*(?=ment)/gu, '$1')
    .replaceAll(/[\d¹²³\s]+/g, ' ')
    .replaceAll(/\s*\/\s*/g, '/')
    .trim();
  const at = HEADINGS.findIndex((pattern) => pattern.test(words));
  return at < 0 ? undefined : at;
}

const isHeading = (cells: readonly string[]): boolean =>
  COMMENT_COLUMNS.every((_, at) => columnOf(cells[at] ?? '') === at);

/** Templates number their columns in a separate row: `1 | 2 | (3) | …`. */
const isNumbered = (cells: readonly string[]): boolean =>
  cells.length >= 7 &&
  cells.slice(0, 8).every((cell, at) => cell.trim() === String(at + 1) || cell.trim() === `(${at + 1})`);

function checkHeadings(cells: readonly string[]): void {
  const columns = cells.map(columnOf);
  const wanted = `The table needs exactly these eight columns in this order: ${COMMENT_COLUMNS.join(', ')}.`;
  const missing = COMMENT_COLUMNS.filter((_, at) => !columns.includes(at));
  if (missing.length > 0)
    throw new ReeveError(
      'invalid_input',
      `The comment table lacks ${missing.map((name) => `“${name}”`).join(', ')}. ${wanted}`,
    );
  if (cells.slice(COMMENT_COLUMNS.length).some((cell) => cell.trim() !== ''))
    throw new ReeveError('invalid_input', `The comment table has columns beyond the eight. ${wanted}`);
  if (!isHeading(cells))
    throw new ReeveError('invalid_input', `The columns of the comment table stand in another order. ${wanted}`);
}
