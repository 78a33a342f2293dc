import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

const sizes = (rows: readonly string[]): readonly number[] =>
  [...piecesOf(rows, (row) => row.length)].map((piece) => piece.length);

test('cuts short rows into pieces of a thousand, in their order', () => {
  const rows = Array.from({ length: 2001 }, (_, at) => String(at));
  expect(sizes(rows)).toEqual([1000, 1000, 1]);
  expect([...piecesOf(rows, (row) => row.length)].flat()).toEqual(rows);
});

test('cuts long rows into pieces of half a million characters, and leaves one longer than that alone', () => {
  const [long, longest] = ['x'.repeat(200_000), 'x'.repeat(900_000)];
  expect(sizes([long, long, long, longest, long])).toEqual([2, 1, 1, 1]);
});

test('gives no piece of no rows', () => expect(sizes([])).toEqual([]));
