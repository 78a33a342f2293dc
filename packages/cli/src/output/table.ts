import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';
import { plainLine } from './plain-text.ts';

export interface Column {
  readonly title: string;
  /** Never cut, such as a reference that is to be copied. */
  readonly whole?: true;
}

const GAP = '  ';
/** Below this a cut cell says nothing any more. */
const NARROWEST = 6;

/**
 * Rows as a table under its titles. Cells are made safe for a terminal.
 *
 * @param rows  one text a column
 * @param width cells a line may fill; where the table is wider, the widest columns that may be cut give way first.
 *              Infinity (no terminal) cuts nothing.
 * @returns lines, joined; the last column is not filled up with blanks
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
