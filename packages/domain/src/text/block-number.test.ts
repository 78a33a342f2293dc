import { expect, test } from 'vitest';
import { numberBlocks, printedNumber } from './block-number.ts';
import type { BlockKind } from './block.ts';

const numbered = (...blocks: readonly (readonly [BlockKind, number?, string?, boolean?])[]) =>
  numberBlocks(
    blocks.map(([kind, level = 0, text = '', ordered = false]) => ({ kind, level, ordered, label: text, text })),
  );

test('headings are numbered by level, paragraphs below them, subheadings after the paragraphs', () => {
  const numbers = numbered(
    ['paragraph'],
    ['heading', 1],
    ['paragraph'],
    ['paragraph'],
    ['heading', 2],
    ['paragraph'],
    ['heading', 1],
    ['heading', 2],
    ['paragraph'],
  );
  expect(numbers.map((each) => each.number)).toEqual(['', '1', '1.1', '1.2', '1.3', '1.3.1', '2', '2.1', '2.1.1']);
});

test('a heading that skips a level is numbered one below its own', () => {
  expect(numbered(['heading', 1], ['heading', 3], ['paragraph']).map((each) => each.number)).toEqual([
    '1',
    '1.1',
    '1.1.1',
  ]);
});

test('tables and figures are counted through, items lettered, and all belong to the clause before them', () => {
  const numbers = numbered(
    ['heading', 1],
    ['paragraph'],
    ['item', 1, '', true],
    ['item', 2, '', true],
    ['item', 1, '', true],
    ['item', 1],
    ['table'],
    ['figure'],
    ['table'],
    ['paragraph'],
    ['item', 1, '', true],
  );
  expect(numbers.map((each) => each.number)).toEqual([
    '1',
    '1.1',
    'a',
    'a',
    'b',
    '',
    'Table 1',
    'Figure 1',
    'Table 2',
    '1.2',
    'a',
  ]);
  expect(numbers.map((each) => each.clause)).toEqual([
    '1',
    '1.1',
    '1.1',
    '1.1',
    '1.1',
    '1.1',
    '1.1',
    '1.1',
    '1.1',
    '1.2',
    '1.2',
  ]);
});

test('footnotes are numbered in the order of their first reference, wherever they are', () => {
  const numbers = numbered(
    ['heading', 1],
    ['paragraph', 0, 'a[^z] b[^y]'],
    ['paragraph', 0, 'c[^z]'],
    ['footnote', 0, 'y'],
    ['footnote', 0, 'z'],
    ['footnote', 0, 'unused'],
  );
  expect(numbers.slice(3).map((each) => each.number)).toEqual(['2', '1', '']);
});

test('the twenty-seventh item of a list is lettered aa', () => {
  const items = Array.from({ length: 27 }, () => ['item', 1, '', true] as const);
  expect(numbered(...items).at(-1)?.number).toBe('aa');
});

test('no two headings or paragraphs have one number', () => {
  const blocks = Array.from({ length: 500 }, (_, i) =>
    (i * 7919) % 5 < 2 ? (['heading', 1 + ((i * 31) % 4)] as const) : (['paragraph'] as const),
  );
  const numbers = numbered(['heading', 1], ...blocks).map((each) => each.number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the word for a table or figure is in the language of the text, and a clause has none', () => {
  expect(printedNumber('Table 2', 'ru')).toBe('Таблица 2');
  expect(printedNumber('Figure 12', 'de')).toBe('Abbildung 12');
  expect(['7.3', 'a', '2', ''].map((number) => printedNumber(number, 'fr'))).toEqual(['7.3', 'a', '2', '']);
});
