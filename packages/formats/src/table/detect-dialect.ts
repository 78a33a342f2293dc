import { RowSplitter, type Dialect } from './split-rows.ts';

const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Returns the separators of cells and lines in a text: the delimiter that cuts its first row into the most cells, the
 * first of comma, tab and semicolon on a tie.
 *
 * @param head the beginning of the text, with its first row in full
 */
export function detectDialect(head: string): Dialect {
  const newline = !head.includes('\n') && head.includes('\r') ? '\r' : '\n';
  let best: Dialect = { delimiter: ',', newline };
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const splitter = new RowSplitter({ delimiter, newline });
    const first = splitter.push(head)[0] ?? splitter.end()[0];
    const cells = first?.cells.length ?? 0;
    if (cells > most) [best, most] = [{ delimiter, newline }, cells];
  }
  return best;
}
