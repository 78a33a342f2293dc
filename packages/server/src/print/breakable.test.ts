import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakable } from './breakable.ts';

test('a run of characters without a space gets a place to break after every 24', () => {
  expect(breakable('x'.repeat(50))).toBe(`${'x'.repeat(24)}\u200B${'x'.repeat(24)}\u200Bxx`);
});

test('words of ordinary length, and a run of just 24, stay as they are', () => {
  const text = `Kraftfahrzeughaftpflicht ${'y'.repeat(24)} удостоверение`;
  expect(breakable(text)).toBe(text);
});

test('an accent stays with its letter', () => {
  expect(breakable('e\u0301'.repeat(25))).toBe(`${'e\u0301'.repeat(24)}\u200Be\u0301`);
});

test('nothing is lost, in any depth of a value', () => {
  const strip = (text: string): string => text.replaceAll('\u200B', '');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), (texts) => {
      const { list } = breakable({ list: texts });
      expect(list.map(strip)).toEqual(texts.map(strip));
    }),
  );
});
