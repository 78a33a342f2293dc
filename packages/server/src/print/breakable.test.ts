import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakable } from './breakable.ts';

test('adds a break opportunity after every 24 characters without a space', () => {
  expect(breakable('x'.repeat(50))).toBe(`${'x'.repeat(24)}\u200B${'x'.repeat(24)}\u200Bxx`);
});

test('leaves words of ordinary length, and a run of exactly 24, unchanged', () => {
  const text = `Kraftfahrzeughaftpflicht ${'y'.repeat(24)} удостоверение`;
  expect(breakable(text)).toBe(text);
});

test('keeps an accent with its letter', () => {
  expect(breakable('e\u0301'.repeat(25))).toBe(`${'e\u0301'.repeat(24)}\u200Be\u0301`);
});

test('loses nothing, at any depth of a value', () => {
  const strip = (text: string): string => text.replaceAll('\u200B', '');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), (texts) => {
      const { list } = breakable({ list: texts });
      expect(list.map(strip)).toEqual(texts.map(strip));
    }),
  );
});
