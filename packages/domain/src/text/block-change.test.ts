import { expect, test } from 'vitest';
import { sayBlockChange } from './block-change-words.ts';
import { blockChanges, tableChanges } from './block-change.ts';
import { tableText, type DocumentBlock } from './block.ts';
import { referencesIn } from './printed-text.ts';

const paragraph = (text: string, of: Partial<DocumentBlock> = {}): DocumentBlock => ({
  id: 'b-00000000',
  kind: 'paragraph',
  level: 0,
  ordered: false,
  label: '',
  text,
  ...of,
});
const none = referencesIn([]);
const plain = { before: none, after: none };
const changesOf = (before: DocumentBlock, after: DocumentBlock): readonly string[] =>
  blockChanges(before, after, plain).map((change) => sayBlockChange(change, 'en'));

test('a level, a kind and a list are reported from old to new', () => {
  expect(
    changesOf(paragraph('a', { kind: 'heading', level: 1 }), paragraph('a', { kind: 'heading', level: 2 })),
  ).toEqual(['level 1 › 2']);
  expect(changesOf(paragraph('a'), paragraph('a', { kind: 'note' }))).toEqual(['paragraph › note']);
  const item = paragraph('a', { kind: 'item', level: 1 });
  expect(changesOf(item, { ...item, ordered: true })).toEqual(['bulleted list › numbered list']);
});

test('reports the formatting of kept words, not of new words', () => {
  expect(changesOf(paragraph('a source is graded apart'), paragraph('a **source is** graded *apart*'))).toEqual([
    'bold: “source is”',
    'italic: “apart”',
  ]);
  expect(changesOf(paragraph('a **source** is'), paragraph('a source is **new**'))).toEqual([
    'no longer bold: “source”',
  ]);
  expect(changesOf(paragraph('see [clause](#b-00000001)'), paragraph('see [clause](#b-00000002)'))).toEqual([
    'link: “clause”',
  ]);
  expect(changesOf(paragraph('one two'), paragraph('one  two'))).toEqual([]);
});

test('a picture added, removed, or replaced', () => {
  const image = { digest: 'a', mediaType: 'image/png', alt: 'A map' } as const;
  const figure = paragraph('Where', { kind: 'figure', image });
  expect(changesOf(figure, { ...figure, image: undefined })).toEqual(['picture removed']);
  expect(changesOf({ ...figure, image: undefined }, figure)).toEqual(['picture added']);
  expect(changesOf(figure, { ...figure, image: { ...image, digest: 'b' } })).toEqual(['another picture']);
  expect(changesOf(figure, { ...figure, image: { ...image, alt: 'A plan' } })).toEqual(['picture described otherwise']);
});

const table = (...rows: readonly string[]): string => tableText(rows.map((row) => row.split(' ')));

test('tables are compared cell by cell: a new row is between the others', () => {
  const rows = tableChanges(table('Term See', 'one 1', 'two 2'), table('Term See', 'new 9', 'one 1', 'two 3'), plain);
  expect(rows.map((row) => row.change)).toEqual(['same', 'added', 'same', 'changed']);
  expect(rows[1]?.cells).toEqual([
    { before: undefined, after: 'new' },
    { before: undefined, after: '9' },
  ]);
  expect(rows[3]?.cells[1]).toEqual({ before: '2', after: '3' });
});

test('an added or removed column moves none of the others, and rows still match', () => {
  const rows = tableChanges(table('A B', '1 2', '3 4'), table('A X B', '0 y 0', '1 y 2', '3 y 5'), plain);
  expect(rows.map((row) => row.change)).toEqual(['changed', 'added', 'changed', 'changed']);
  expect(rows[2]?.cells).toEqual([
    { before: '1', after: '1' },
    { before: undefined, after: 'y' },
    { before: '2', after: '2' },
  ]);
  expect(tableChanges(undefined, table('A B'), plain).map((row) => row.change)).toEqual(['added']);
});

test('a reference in a cell is compared by the number it prints', () => {
  const numbers = (number: string) => referencesIn([{ id: 'b-00000001', kind: 'heading', label: '', number }]);
  const cell = 'see [](#b-00000001)';
  expect(tableChanges(cell, cell, { before: numbers('2'), after: numbers('3') })[0]?.cells).toEqual([
    { before: 'see 2', after: 'see 3' },
  ]);
});
