import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';
import { plainLine } from './plain-text.ts';

export interface Column {
  readonly title: string;
  /** Never cut, e.g. a reference to be copied. */
  readonly whole?: true;
}

const GAP = '  ';
/** A cell cut below this is useless. */
const NARROWEST = 6;

/**
 * Formats rows as a table under its titles. Cells are made safe for a terminal.
 *
 * @param rows  one text per column
 * @param width maximum width of a line; a wider table is cut at its widest columns first.
 *              Infinity (no terminal) cuts nothing.
 * @returns lines, joined; the last column is not padded
 */
export function asTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plainLine))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  const fitted = fit(widths, columns, width - GAP.length * (columns.length - 1));
  return lines
    .map((line) =>
      line
        .map((cell, index) => padToWidth(cutToWidth(cell, fitted[index] ?? 0), fitted[index] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

function fit(widths: readonly number[], columns: readonly Column[], available: number): readonly number[] {
  const fitted = [...widths];
  const total = (): number => fitted.reduce((sum, one) => sum + one, 0);
  while (total() > available) {
    const widest = Math.max(...fitted.filter((_, index) => columns[index]?.whole !== true));
    if (!(widest > NARROWEST)) break;
    const index = fitted.findLastIndex((one, at) => one === widest && columns[at]?.whole !== true);
    fitted[index] = widest - 1;
  }
  return fitted;
}
