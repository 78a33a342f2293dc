import { contentTypesXml, packOffice, relationsXml, XML_HEAD, xmlText } from '../docx-write/ooxml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Most letters in a cell of a workbook. */
export const MOST_CELL_LETTERS = 32_767;

/**
 * Returns a text escaped for a cell. A carriage return is written as a character reference: programs other than Excel
 * show its `_x000D_` as letters. A text that looks like that escape is written as `_x005F_x000D_` (ECMA-376 part 1,
 * 22.9.2.19).
 */
export function cellXml(text: string): string {
  return xmlText(text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));
}

/** The text of a cell of a workbook. */
export function unescapeCell(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Returns a workbook whose cells are texts, never formulas. */
export function textBook(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
): Uint8Array {
  const paths = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  const list = sheets.map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return packOffice({
    '[Content_Types].xml': contentTypesXml(
      {},
      {
        'xl/workbook.xml': `${SHEETS}.sheet.main+xml`,
        'xl/styles.xml': `${SHEETS}.styles+xml`,
        ...Object.fromEntries(paths.map((path) => [`xl/${path}`, `${SHEETS}.worksheet+xml`])),
      },
    ),
    '_rels/.rels': relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...paths.map((target, at) => ({ id: `rId${at + 1}`, type: 'worksheet', target })),
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml':
      `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>',
    ...Object.fromEntries(sheets.map(({ rows }, at) => [`xl/${paths[at]}`, sheetXml(rows)])),
  });
}

function sheetXml(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, column: number, row: number): string =>
    text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
  const lines = rows.map(
    (row, at) => `<row r="${at + 1}">${row.map((text, column) => cell(text, column, at + 1)).join('')}</row>`,
  );
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="5" width="14" customWidth="1"/><col min="6" max="8" width="50" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}
