import { RowSplitter, type Dialect } from './split-rows.ts';

/** Cell separators; comma last, as it also occurs within numbers and texts. */
const DELIMITERS = ['\t', ';', '|', ','] as const;
const ROWS_LOOKED_AT = 100;

/**
 * Returns the separators of cells and lines in any text: the delimiter that cuts most of the first rows into the same
 * number of cells.
 *
 * Commas can cut a file with decimal commas as evenly as its real delimiter, so a comma must make more than twice as
 * many cells as another even delimiter.
 *
 * @param head the beginning of the text
 */
export function detectTableDialect(head: string): Dialect {
  const newline = !head.includes('\n') && head.includes('\r') ? '\r' : '\n';
  let [best, bestScore]: [Dialect, number] = [{ delimiter: ',', newline }, 0];
  for (const delimiter of DELIMITERS) {
    const { cells, share } = cutOf(head, { delimiter, newline });
    if (cells < 2) continue;
    const even = share > 0.9 ? 1 : share;
    const score = even * even * (delimiter === ',' ? cells / 2 : cells);
    if (score > bestScore) [best, bestScore] = [{ delimiter, newline }, score];
  }
  return best;
}

/** The most frequent number of cells of the first rows, and the share of rows that have it. */
function cutOf(head: string, dialect: Dialect): { readonly cells: number; readonly share: number } {
  const splitter = new RowSplitter(dialect);
  const whole = splitter.push(head);
  const rows = (whole.length > 0 ? whole : splitter.end()).slice(0, ROWS_LOOKED_AT);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [cells, count] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { cells, share: rows.length === 0 ? 0 : count / rows.length };
}
