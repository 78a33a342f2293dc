import { expect, test } from 'vitest';
import { joinBlock, splitBlock, stepTable, withCell } from './block-parts.ts';
import type { WorkingBlock } from './use-working-text.ts';

const block = (id: string, text: string, of: Partial<WorkingBlock> = {}): WorkingBlock => ({
  id,
  kind: 'paragraph',
  level: 0,
  ordered: false,
  label: '',
  text,
  base: `digest of ${id}`,
  ...of,
});

test('the first part of a split block keeps its id, the second is new', () => {
  const split = splitBlock([block('a', 'One. Two.'), block('b', 'Three.')], 'a', 5, 'new');
  expect(split.map(({ id, text, base }) => [id, text, base])).toEqual([
    ['a', 'One.', 'digest of a'],
    ['new', 'Two.', null],
    ['b', 'Three.', 'digest of b'],
  ]);
});

test('adds a paragraph after a heading and a like item after an item; does not split a table', () => {
  const [, second] = splitBlock([block('a', 'Head words', { kind: 'heading', level: 2 })], 'a', 4, 'new');
  expect(second).toMatchObject({ kind: 'paragraph', level: 0 });
  const [, item] = splitBlock([block('a', 'one two', { kind: 'item', level: 2, ordered: true })], 'a', 3, 'new');
  expect(item).toMatchObject({ kind: 'item', level: 2, ordered: true });
  const table = [block('a', 'x\ty', { kind: 'table' })];
  expect(splitBlock(table, 'a', 1, 'new')).toEqual(table);
});

test('a block that is joined goes into the one before it, which keeps its id', () => {
  const done = joinBlock([block('a', 'One.'), block('b', 'Two.'), block('c', 'Three.')], 'b');
  expect(done?.blocks.map(({ id, text }) => [id, text])).toEqual([
    ['a', 'One. Two.'],
    ['c', 'Three.'],
  ]);
  expect([done?.into, done?.at]).toEqual(['a', 5]);
  expect(joinBlock([block('a', 'One.')], 'a')).toBeUndefined();
  expect(joinBlock([block('a', 'x\ty', { kind: 'table' }), block('b', 'Two.')], 'b')).toBeUndefined();
});

test('adds rows and columns after the current cell and removes those of it; keeps the last', () => {
  const at = { row: 0, column: 0 };
  expect(stepTable('a\tb\nc\td', at, 'addRow')).toBe('a\tb\n\t\nc\td');
  expect(stepTable('a\tb\nc\td', at, 'addColumn')).toBe('a\t\tb\nc\t\td');
  expect(stepTable('a\tb\nc\td', { row: 1, column: 1 }, 'removeRow')).toBe('a\tb');
  expect(stepTable('a\tb\nc\td', { row: 1, column: 1 }, 'removeColumn')).toBe('a\nc');
  expect(stepTable('a', at, 'removeRow')).toBe('a');
  expect(stepTable('a', at, 'removeColumn')).toBe('a');
});

test('words put into a cell stay in it', () => {
  expect(withCell('a\tb\nc\td', { row: 1, column: 0 }, 'one\ntwo\tthree')).toBe('a\tb\none\u2028two three\td');
});
