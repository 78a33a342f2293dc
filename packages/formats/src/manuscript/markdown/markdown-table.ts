import { CELL_BREAK, tableCells } from '@reeve/domain';

/**
 * Returns a cell in Markdown: its line breaks are `<br>`, and text that looks like one is `&lt;br>`. A pipe, and white
 * space at either end, also after backslashes, gets one more backslash, which is removed on reading.
 */
function guard(cell: string): string {
  const inner = cell
    .replaceAll(/&(?=(?:amp;)*lt;br>)/g, '&amp;')
    .replaceAll('<br>', '&lt;br>')
    .replaceAll(/\\*\|/g, (found) => `\\${found}`)
    .replaceAll(CELL_BREAK, '<br>');
  const started = /^\\*\s/u.test(inner) ? `\\${inner}` : inner;
  return /\s\\*$/u.test(started) ? `${started}\\` : started;
}

function unguard(written: string): string {
  const cell = written.trim();
  const ended = /\s\\+$/u.test(cell) ? cell.slice(0, -1) : cell;
  const started = /^\\+\s/u.test(ended) ? ended.slice(1) : ended;
  return started
    .replaceAll('<br>', CELL_BREAK)
    .replaceAll(/\\+\|/g, (found) => found.slice(1))
    .replaceAll(/&((?:amp;)*)lt;br>/g, (_, more: string) =>
      more === '' ? '<br>' : `&${more.slice('amp;'.length)}lt;br>`,
    );
}

/** The lines of a table block. */
export function tableLines(text: string): readonly string[] {
  const rows = tableCells(text).map((row) => `| ${row.map(guard).join(' | ')} |`);
  const columns = tableCells(text)[0]?.length ?? 1;
  return [rows[0] ?? '', `|${' --- |'.repeat(columns)}`, ...rows.slice(1)];
}

/** True if a line separates the head of a table from its rows. */
export function isRule(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.includes('-') &&
    /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*(?::?-+:?)?\s*$/.test(line) &&
    line.includes('|')
  );
}

/** The cells of a row. */
export function rowCells(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let start = 0;
  for (const pipe of inner.matchAll(/(?<!\\)\|/g)) {
    cells.push(inner.slice(start, pipe.index));
    start = pipe.index + 1;
  }
  if (inner.slice(start).trim() !== '') cells.push(inner.slice(start));
  return cells.map(unguard);
}
