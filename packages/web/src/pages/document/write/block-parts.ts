import { tableCells, tableText, type DocumentBlock } from '@reeve/domain';
import type { WorkingBlock } from './use-working-text.ts';

/** Kinds whose text is words in a row: they can be split and joined. */
const FLOWING: readonly DocumentBlock['kind'][] = ['heading', 'paragraph', 'item', 'note', 'footnote'];

/** Whether the words of a block can be split in two. */
export function isFlowing(block: Pick<WorkingBlock, 'kind' | 'image'>): boolean {
  return FLOWING.includes(block.kind) && block.image === undefined;
}

/**
 * Returns the blocks with one of them split before a character. The first part keeps the id, so that comments on the block stay with it;
 * the part after a heading is a paragraph.
 */
export function splitBlock(
  blocks: readonly WorkingBlock[],
  id: string,
  at: number,
  newId: string,
): readonly WorkingBlock[] {
  return blocks.flatMap((block) => {
    if (block.id !== id || !isFlowing(block)) return [block];
    const [head, tail] = [block.text.slice(0, at).trimEnd(), block.text.slice(at).trimStart()];
    const words = block.kind === 'item' || block.kind === 'note' ? block : { ...block, kind: 'paragraph' as const };
    const level = words.kind === 'item' ? block.level : 0;
    return [
      { ...block, text: head },
      {
        ...words,
        id: newId,
        level,
        ordered: words.kind === 'item' && block.ordered,
        label: '',
        text: tail,
        base: null,
      },
    ];
  });
}

/**
 * The blocks with one of them joined to the one before it, whose id and kind stay.
 *
 * @returns with where in the text of that one the joined words begin; undefined where there is none to join it to
 */
export function joinBlock(
  blocks: readonly WorkingBlock[],
  id: string,
): { readonly blocks: readonly WorkingBlock[]; readonly into: string; readonly at: number } | undefined {
  const index = blocks.findIndex((block) => block.id === id);
  const [before, block] = [blocks[index - 1], blocks[index]];
  if (!before || !block || !isFlowing(before) || !isFlowing(block)) return undefined;
  const space = before.text === '' || block.text === '' ? '' : ' ';
  const joined = { ...before, text: `${before.text}${space}${block.text}` };
  return {
    blocks: [...blocks.slice(0, index - 1), joined, ...blocks.slice(index + 1)],
    into: before.id,
    at: before.text.length + space.length,
  };
}

/** Position of a cell in a table. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The text of a table with another text in one of its cells. */
export function withCell(text: string, place: CellPlace, words: string): string {
  return tableText(
    tableCells(text).map((row, at) =>
      at === place.row ? row.map((cell, nth) => (nth === place.column ? words : cell)) : row,
    ),
  );
}

/** What can be done to a table at one of its cells. */
export type TableStep = 'addRow' | 'addColumn' | 'removeRow' | 'removeColumn';

/** The text of a table with a row or column more, behind that of the cell, or without it; the last of them stays. */
export function stepTable(text: string, { row, column }: CellPlace, step: TableStep): string {
  const rows = tableCells(text);
  const columns = Math.max(...rows.map((one) => one.length));
  switch (step) {
    case 'addRow':
      return tableText([...rows.slice(0, row + 1), Array.from({ length: columns }, () => ''), ...rows.slice(row + 1)]);
    case 'addColumn':
      return tableText(rows.map((one) => [...one.slice(0, column + 1), '', ...one.slice(column + 1)]));
    case 'removeRow':
      return rows.length === 1 ? text : tableText(rows.filter((_, at) => at !== row));
    case 'removeColumn':
      return columns === 1
        ? text
        : tableText(rows.map((one) => (one.length === 1 ? one : one.filter((_, at) => at !== column))));
  }
}
