import { safeCell } from '../../crime/fault-file.ts';

/** A cell that gets, or may have got, an apostrophe before what a spreadsheet takes for a formula. */
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * A text as a CSV cell that a spreadsheet never runs, so that `unguarded` of what is read gives the same text. A text that looks
 * as if it were guarded already gets one apostrophe more.
 */
export function guardedCell(text: string): string {
  return safeCell(GUARDED.test(text) ? `'${text}` : text);
}

/** The text of a cell that was written by `guardedCell`, or by another program that guards its cells so. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
