import { safeCell } from '../../crime/fault-file.ts';

/** A cell that gets, or may have got, an apostrophe before a formula character. */
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * Returns a text as a CSV cell that a spreadsheet never runs; `unguarded` restores the text. A text that already looks
 * guarded gets one more apostrophe.
 */
export function guardedCell(text: string): string {
  return safeCell(GUARDED.test(text) ? `'${text}` : text);
}

/** Returns the text of a cell written by `guardedCell`, or by another program that guards its cells the same way. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
