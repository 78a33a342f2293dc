import { CELL_BREAK, tableCells, type DocumentBlock } from './block.ts';
import { plainText } from './inline.ts';

/**
 * Letters on a line of a frozen draft: the same on every screen and page, so that "line 417" is the same line for
 * everyone.
 */
export const LINE_LETTERS = 72;

/**
 * Returns where the lines of a text begin: the first character of each. A line ends at a line break or before the word
 * that would make it longer than `letters`; a word longer than that is cut.
 *
 * @param text displayed text, without markup
 * @returns ascending; always begins with 0
 * Cost: O(characters).
 * @example breakLines('one two three', 8) // => [0, 8]
 */
export function breakLines(text: string, letters: number = LINE_LETTERS): readonly number[] {
  const starts = [0];
  let start = 0;
  for (const word of text.matchAll(/\n|[^\s\n]+/gu)) {
    const end = word.index + word[0].length;
    if (word[0] === '\n') start = end;
    else if (end - start > letters && word.index > start) start = word.index;
    if (start !== starts.at(-1)) starts.push(start);
    while (end - start > letters) {
      start += letters;
      starts.push(start);
    }
  }
  return starts;
}

export interface LineSpan {
  /** First and last line, counted from 1 through the edition. */
  readonly fromLine: number;
  readonly toLine: number;
}

/**
 * Numbers the lines of an edition.
 *
 * @returns spans[i] is that of blocks[i]; a row of a table counts as many lines as its fullest cell has
 */
export function numberLines(blocks: readonly Pick<DocumentBlock, 'kind' | 'text'>[]): readonly LineSpan[] {
  let line = 0;
  return blocks.map((block) => {
    const fromLine = line + 1;
    line += linesOf(block);
    return { fromLine, toLine: line };
  });
}

function linesOf({ kind, text }: Pick<DocumentBlock, 'kind' | 'text'>): number {
  if (kind !== 'table') return breakLines(plainText(text)).length;
  let lines = 0;
  for (const row of tableCells(text)) {
    const letters = Math.max(8, Math.floor(LINE_LETTERS / row.length));
    lines += Math.max(...row.map((cell) => breakLines(plainText(cell).replaceAll(CELL_BREAK, '\n'), letters).length));
  }
  return lines;
}
