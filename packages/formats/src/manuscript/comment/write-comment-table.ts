import { ReeveError } from '@reeve/domain';
import { COMMENT_COLUMNS, type CommentRow, type CommentTableFormat, type CommentTableHead } from './comment-table.ts';
import { guardedCell } from './csv-cell.ts';
import { stylesXml, wordPart } from '../docx-write/docx-static.ts';
import { contentTypesXml, isImpossible, packOffice, relationsXml, xmlText } from '../docx-write/ooxml.ts';
import { MOST_CELL_LETTERS, textBook } from './xlsx-book.ts';

/**
 * Returns a comment table in the ISO/IEC form. `readCommentTable` restores the same eight columns byte for byte; a
 * spreadsheet runs nothing in it.
 *
 * @throws ReeveError invalid_input — a cell contains a control character, or more letters than a workbook cell allows
 */
export function writeCommentTable(
  rows: readonly CommentRow[],
  format: CommentTableFormat,
  head: CommentTableHead,
): Uint8Array {
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const place = `Comment ${at + 1}, column “${COMMENT_COLUMNS[column]}”`;
      if (isImpossible(cell))
        throw new ReeveError('invalid_input', `${place}, has a character that no document can hold.`);
      if (format === 'xlsx' && cell.length > MOST_CELL_LETTERS)
        throw new ReeveError(
          'invalid_input',
          `${place}, has more than 32,767 letters, which no workbook takes. Choose DOCX or CSV.`,
        );
    }
  }
  switch (format) {
    case 'csv':
      return csvTable(rows);
    case 'xlsx':
      return textBook([
        { name: 'Comments', rows: [COMMENT_COLUMNS, ...rows] },
        {
          name: 'Document',
          rows: [[head.document], [head.edition], [head.date]].map((row) => row.map(withoutImpossible)),
        },
      ]);
    case 'docx':
      return docxTable(rows, head);
  }
}

const withoutImpossible = (text: string): string => (isImpossible(text) ? '' : text);

/** With a byte order mark, by which spreadsheets recognise the encoding. */
function csvTable(rows: readonly CommentRow[]): Uint8Array {
  const line = (cells: readonly string[]): string => `${cells.map(guardedCell).join(',')}\r\n`;
  return new TextEncoder().encode(`\uFEFF${line(COMMENT_COLUMNS)}${rows.map(line).join('')}`);
}

/** A4 on its side, in twentieths of a point; widths of the columns of the form. */
const PAGE = { width: 16_838, height: 11_906, margin: 850 } as const;
const WIDTHS = [900, 900, 1_200, 1_300, 1_000, 3_900, 3_400, 2_538] as const;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function docxTable(rows: readonly CommentRow[], head: CommentTableHead): Uint8Array {
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join('');
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells
      .map(
        (text, at) =>
          `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[at] ?? 1_000}" w:type="dxa"/></w:tcPr>${cellParagraph(text, isHead)}</w:tc>`,
      )
      .join('')}</w:tr>`;
  const table =
    `<w:tbl><w:tblPr><w:tblW w:w="${WIDTHS.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(COMMENT_COLUMNS, true)}${rows.map((one) => row(one, false)).join('')}</w:tbl>`;
  const title = cellParagraph(`${head.document}   ${head.edition}   ${head.date}`, true);
  const section = `<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/><w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;
  return packOffice({
    '[Content_Types].xml': contentTypesXml(
      {},
      { 'word/document.xml': `${WORD}.document.main+xml`, 'word/styles.xml': `${WORD}.styles+xml` },
    ),
    '_rels/.rels': relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/_rels/document.xml.rels': relationsXml([{ id: 'rId1', type: 'styles', target: 'styles.xml' }]),
    'word/styles.xml': stylesXml('en'),
    'word/document.xml': wordPart(
      'w:document',
      `<w:body>${title}${table}${cellParagraph('', false)}${section}</w:body>`,
    ),
  });
}

function cellParagraph(text: string, isStrong: boolean): string {
  const inner = text
    .split(/(\n|\t)/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      if (piece === '\t') return '<w:tab/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
    })
    .join('');
  return `<w:p><w:pPr><w:pStyle w:val="ManuscriptCell"/></w:pPr><w:r>${isStrong ? '<w:rPr><w:b/></w:rPr>' : ''}${inner}</w:r></w:p>`;
}
