import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockContent, CELL_BREAK, isBlockId, makeBlockId, tableCells, tableText, type DraftBlock } from './block.ts';

const paragraph: DraftBlock = { id: 'b-00000000', kind: 'paragraph', level: 0, ordered: false, label: '', text: 'a' };

test('an id of a block is made and known', () => {
  expect(makeBlockId(() => 0.999)).toBe('b-ZZZZZZZZ');
  expect(['b-7Q2M0000', 'b-7q2m0000', 'b-7Q2M000', 'b-7Q2M000U', 'x'].map(isBlockId)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('cells come back from the text of a table, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (cells) => {
      const kept = cells.map((row) => row.map((cell) => cell.replaceAll('\t', ' ').replaceAll(/\r?\n/g, CELL_BREAK)));
      expect(tableCells(tableText(cells))).toEqual(kept);
    }),
    { seed: 7 },
  );
});

test('the content of a block is all of it but its id', () => {
  expect(blockContent(paragraph)).toBe(blockContent({ ...paragraph, id: 'b-11111111' } as DraftBlock));
  for (const change of [
    { kind: 'note' },
    { level: 1 },
    { ordered: true },
    { label: '1' },
    { text: 'b' },
    { image: { digest: '0', mediaType: 'image/png', alt: '' } },
  ] as const)
    expect(blockContent({ ...paragraph, ...change })).not.toBe(blockContent(paragraph));
});
