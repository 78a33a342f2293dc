import { expect, test } from 'vitest';
import { nextOpen, textPieces } from './text-pieces.ts';

const TEXT = 'Karas owns a grey van, RV 41.';
const named = [
  { key: 'name:0-5', from: 0, to: 5, object: null },
  { key: 'registration:23-28', from: 23, to: 28, object: null },
  { key: 'owns:0-23', from: 0, to: 28, object: 'vehicle:13' },
  { key: 'make_and_colour:13-21', from: 13, to: 21, object: null },
];

test('the pieces make up the text, with the words that name something apart', () => {
  const pieces = textPieces(TEXT, named);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  expect(pieces.filter(({ keys }) => keys.length > 0).map(({ text }) => text)).toEqual(['Karas', 'grey van', 'RV 41']);
});

test('two suggestions of the same words share a piece; what overlaps another is not cut again', () => {
  const pieces = textPieces(TEXT, [
    ...named,
    { key: 'alias:0-5', from: 0, to: 5, object: null },
    { key: 'note:2-8', from: 2, to: 8, object: null },
  ]);
  expect(pieces[0]?.keys).toEqual(['name:0-5', 'alias:0-5']);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
});

test('a text without suggestions is one piece, an empty one none', () => {
  expect(textPieces(TEXT, [])).toEqual([{ from: 0, text: TEXT, keys: [] }]);
  expect(textPieces('', [])).toEqual([]);
});

test('the next one to decide on skips what is decided and goes round', () => {
  const items = (['open', 'accepted', 'open', 'dismissed'] as const).map((state, n) => ({ key: `k${n}`, state }));
  expect(nextOpen(items, undefined)).toBe('k0');
  expect(nextOpen(items, 'k0')).toBe('k2');
  expect(nextOpen(items, 'k2')).toBe('k0');
  expect(nextOpen(items, 'k0', -1)).toBe('k2');
  expect(nextOpen(items.slice(1, 2), 'k1')).toBeUndefined();
  expect(nextOpen([], undefined)).toBeUndefined();
});
