import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockContent,
  CELL_BREAK,
  isBlockId,
  makeBlockId,
  replaceIn,
  tableCells,
  tableText,
  type DocumentBlock,
} from './block.ts';

const paragraph: DocumentBlock = {
  id: 'b-00000000',
  kind: 'paragraph',
  level: 0,
  ordered: false,
  label: '',
  text: 'a',
};

test('an id of a block is created and recognised', () => {
  expect(makeBlockId(() => 0.999)).toBe('b-ZZZZZZZZ');
  expect(['b-7Q2M0000', 'b-7q2m0000', 'b-7Q2M000', 'b-7Q2M000U', 'x'].map(isBlockId)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('cells are restored from the text of a table, whatever they contain', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 1 }), (cells) => {
      const kept = cells.map((row) => row.map((cell) => cell.replaceAll('\t', ' ').replaceAll(/\r?\n/g, CELL_BREAK)));
      expect(tableCells(tableText(cells))).toEqual(kept);
    }),
    { seed: 7 },
  );
});

test('the content of a block is everything but its id', () => {
  expect(blockContent(paragraph)).toBe(blockContent({ ...paragraph, id: 'b-11111111' } as DocumentBlock));
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

test('words inserted into a cell of a table stay in it, whatever they contain', () => {
  const table = {
    kind: 'table',
    text: tableText([
      ['Term', 'Meaning'],
      ['source', 'a person'],
    ]),
  } as const;
  const from = table.text.indexOf('a person');
  const put = (words: string, to = from + 8) => replaceIn(table, from, to, words);
  expect(tableCells(put('who tells\r\nor shows\twhat he saw') ?? '')).toEqual([
    ['Term', 'Meaning'],
    ['source', `who tells${CELL_BREAK}or shows what he saw`],
  ]);
  expect(replaceIn({ kind: 'paragraph', text: 'one two' }, 4, 7, 'three\nfour')).toBe('one three\nfour');
});

test('several cells are replaced by as many, and never merged', () => {
  const table = { kind: 'table', text: 'a\tb\nc\td' } as const;
  expect(replaceIn(table, 0, 3, 'x\ty')).toBe('x\ty\nc\td');
  expect(replaceIn(table, 0, 3, 'x')).toBeUndefined();
  expect(replaceIn(table, 2, 5, 'x\ty')).toBeUndefined();
  expect(replaceIn(table, 0, 7, 'x\ty\nz\tw')).toBe('x\ty\nz\tw');
});
