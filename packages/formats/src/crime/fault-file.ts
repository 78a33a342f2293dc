import type { RowFault } from './row-fault.ts';

/**
 * Characters that make a spreadsheet treat a cell as a formula, or that it strips before doing so (OWASP, "CSV
 * Injection").
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Returns a text as a CSV cell (RFC 4180) that a spreadsheet shows and never runs: a formula gets an apostrophe before
 * it.
 */
export function safeCell(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** First line of a fault file. */
export const FAULT_HEADING = 'line,column,code,sentence\r\n';

/** One fault as a line of the fault file, with its line end. */
export function printFault(fault: RowFault): string {
  return `${fault.line},${safeCell(fault.column)},${fault.code},${safeCell(fault.sentence)}\r\n`;
}

/**
 * Returns the rejected rows as a CSV file for the person who corrects them: `line,column,code,sentence`.
 *
 * Returns the whole text at once; to stream faults write `FAULT_HEADING` and then `printFault` of each.
 */
export function printFaultFile(faults: Iterable<RowFault>): string {
  let text = FAULT_HEADING;
  for (const fault of faults) text += printFault(fault);
  return text;
}
