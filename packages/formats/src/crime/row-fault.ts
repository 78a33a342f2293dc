import { FIRST_YEAR, LAST_YEAR } from '@reeve/domain';
import { ownText } from '../encoding/own-text.ts';

/** Why a row was refused. Programs compare codes; people read the sentence. */
export const FAULT_CODES = [
  'quote_not_closed',
  'quote_misplaced',
  'row_too_long',
  'too_few_cells',
  'too_many_cells',
  'cell_too_long',
  'unreadable_character',
  'date_missing',
  'date_unreadable',
  'date_impossible',
  'date_out_of_range',
  'window_negative',
  'coordinate_missing',
  'coordinate_unreadable',
  'coordinate_outside_world',
  'coordinate_outside_system',
  'flag_unreadable',
  'type_missing',
  'id_repeated',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A rejected row, and why. */
export interface RowFault {
  /** Line of the file on which the row begins; the first is 1. */
  readonly line: number;
  /** The column as the file's heading writes it; `''` when the fault is of the row as a whole. */
  readonly column: string;
  readonly code: FaultCode;
  /** Can quote the cell: it is shown to the file's owner, never logged. */
  readonly sentence: string;
}

interface Particulars {
  readonly column?: string;
  /** The cell that could not be read. */
  readonly value?: string;
  /** Cells in the row, against those in the heading. */
  readonly cells?: number;
  readonly wanted?: number;
  /** The line that this one repeats. */
  readonly firstLine?: number;
}

const SENTENCES: Readonly<Record<FaultCode, (about: Required<Particulars>) => string>> = {
  quote_not_closed: () => 'A quotation mark opens a cell in this line and is never closed.',
  quote_misplaced: () =>
    'After the quotation mark that closes a cell, something else stands where the next cell should begin.',
  row_too_long: () =>
    'The row is longer than a million characters; perhaps a quotation mark was opened and never closed.',
  too_few_cells: ({ cells, wanted }) =>
    `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the heading has ${wanted}; it may have been cut off.`,
  too_many_cells: ({ cells, wanted }) =>
    `The row has ${cells} cells where the heading has ${wanted}; perhaps a text with a separator in it lacks its quotation marks.`,
  cell_too_long: ({ column }) => `The text under ${column} is too long to be what the column should hold.`,
  unreadable_character: ({ column }) =>
    `The text under ${column} holds a character that cannot be read; the file may mix two encodings.`,
  date_missing: ({ column }) => `${column} is empty; a crime needs at least its month.`,
  date_unreadable: ({ column, value }) =>
    `${column} is "${value}", which is not a date written the way this kind of file writes it.`,
  date_impossible: ({ column, value }) => `${column} is "${value}", a date or time that does not exist.`,
  date_out_of_range: ({ column, value }) =>
    `${column} is "${value}", which is not between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  window_negative: ({ column, value }) =>
    `${column} is "${value}", which is before the time at which the window begins.`,
  coordinate_missing: ({ column }) => `${column} is empty although the other coordinate is given.`,
  coordinate_unreadable: ({ column, value }) => `${column} is "${value}", which is not a number.`,
  coordinate_outside_world: ({ column, value }) =>
    `${column} is "${value}", which is outside the world; coordinates must be degrees, not metres of a national grid.`,
  coordinate_outside_system: ({ column, value }) =>
    `${column} is "${value}", where the coordinate system chosen has no place on earth.`,
  flag_unreadable: ({ column, value }) => `${column} is "${value}", which is neither true nor false.`,
  type_missing: ({ column }) => `${column} is empty; a crime needs its type.`,
  id_repeated: ({ column, firstLine }) =>
    `${column} is the same as in line ${firstLine}; the first of the two rows was taken.`,
};

/** Longest piece of a cell that a sentence quotes. */
const QUOTED_CHARACTERS = 40;

function cut(value: string): string {
  // A fault is read in a spreadsheet or a terminal: neither must act on the cell's content.
  const plain = value.replace(/\p{Cc}+/gu, ' ');
  if (plain.length <= QUOTED_CHARACTERS) return ownText(plain);
  // Never half of a character of two units.
  return ownText(`${plain.slice(0, QUOTED_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')}…`);
}

/**
 * The fault of one row, with its sentence. A quoted cell is cut to 40 characters, and its control characters become spaces.
 *
 * @param line  line of the file on which the row begins, from 1
 * @param about the subject of the sentence of `code`; omitted: empty or 0
 */
export function makeFault(line: number, code: FaultCode, about: Particulars = {}): RowFault {
  const { column = '', value = '', cells = 0, wanted = 0, firstLine = 0 } = about;
  return {
    line,
    column,
    code,
    sentence: SENTENCES[code]({ column: cut(column), value: cut(value), cells, wanted, firstLine }),
  };
}
