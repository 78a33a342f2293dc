import { ReeveError } from '@reeve/domain';
import type { RawRow } from './split-rows.ts';
import { numberText } from '../encoding/number-format.ts';
import type { Table } from './table.ts';
import { workbookParts, type WorkbookParts } from './workbook-parts.ts';
import { xmlReader, type XmlHandlers } from './xml-stream.ts';
import { unpackEntry, type ZipEntry } from './zip-directory.ts';

const SHEET_BYTES = 4_000_000_000;
const MOST_COLUMNS = 500;

/**
 * Opens a workbook (XLSX): the values of its visible sheets. Formulas count by their last result.
 *
 * @param entries of the archive that a workbook is
 * @throws ReeveError invalid_input — it is no workbook or damaged
 */
export function openWorkbook(entries: ReadonlyMap<string, ZipEntry>): Table {
  const parts = workbookParts(entries);
  return {
    format: 'workbook',
    shape: undefined,
    named: false,
    system: undefined,
    areas: undefined,
    sheets: parts.sheets.map(({ name, entry }) => ({
      name,
      // Handing rows over is asynchronous for every kind of table, though a workbook's bytes are there already.
      rows: async function* () {
        const rows: RawRow[] = [];
        const feed = xmlReader(sheetHandlers(parts, (row) => rows.push(row)));
        for (const piece of unpackEntry(entry, SHEET_BYTES)) {
          feed(piece, false);
          if (rows.length > 0) yield rows.splice(0);
        }
        feed(new Uint8Array(0), true);
        if (rows.length > 0) yield rows;
      },
    })),
  };
}

/** Turns the tags of a sheet into rows; rows without a value are skipped. */
function sheetHandlers(parts: WorkbookParts, take: (row: RawRow) => void): XmlHandlers {
  let cells: string[] = [];
  let [line, column, kind, style, text] = [0, 0, '', 0, ''];
  let [inValue, phonetic] = [false, false];
  return {
    open: (name, attribute) => {
      if (name === 'row') {
        cells = [];
        column = 0;
        line = Number(attribute('r') ?? line + 1);
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        kind = attribute('t') ?? 'n';
        style = Number(attribute('s') ?? 0);
        text = '';
      }
      if (name === 'rPh') phonetic = true;
      inValue = name === 'v' || (name === 't' && !phonetic);
    },
    text: (piece) => {
      if (inValue) text += piece;
    },
    close: (name) => {
      inValue = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'c') {
        const value = cellText(parts, kind, style, text);
        if (value === '') return;
        if (column > MOST_COLUMNS) {
          throw new ReeveError('invalid_input', `A sheet is wider than ${MOST_COLUMNS} columns; no table here is.`);
        }
        while (cells.length < column - 1) cells.push('');
        cells[column - 1] = value;
      } else if (name === 'row' && cells.length > 0) take({ line, cells });
    },
  };
}

/** The column of `BC12`, from 1. */
function columnOf(reference: string | undefined): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function cellText({ strings, kinds, from1904 }: WorkbookParts, kind: string, style: number, text: string): string {
  switch (kind) {
    case 's':
      return strings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'true' : text === '0' ? 'false' : '';
    case 'e':
      return ''; // #N/A and its kin: no value
    case 'n': {
      const value = Number(text);
      return text.trim() === '' || !Number.isFinite(value) ? '' : numberText(value, kinds[style] ?? 'number', from1904);
    }
    default:
      return text; // str, inlineStr, d (ISO 8601)
  }
}
