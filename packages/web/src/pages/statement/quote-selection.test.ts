import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_QUOTE, passageOf } from './quote-selection.ts';

const TEXT = 'A grey van was seen near Ropewalk. Её видели дважды.';

test('half-marked words are taken whole', () => {
  expect(passageOf(TEXT, 4, 8)).toEqual({ from: 2, to: 10, text: 'grey van' });
  expect(passageOf(TEXT, 36, 40)?.text).toBe('Её видели');
});

test('space at the ends is left out, and only space is nothing', () => {
  expect(passageOf(TEXT, 1, 7)?.text).toBe('grey');
  expect(passageOf(TEXT, 1, 2)).toBeUndefined();
  expect(passageOf(TEXT, 5, 5)).toBeUndefined();
});

test('marked backwards is the same passage', () => {
  expect(passageOf(TEXT, 10, 2)).toEqual(passageOf(TEXT, 2, 10));
});

test('a full stop is marked only when it was', () => {
  expect(passageOf(TEXT, 25, 33)?.text).toBe('Ropewalk');
  expect(passageOf(TEXT, 25, 34)?.text).toBe('Ropewalk.');
});

test('more than the server takes is nothing', () => {
  expect(passageOf('a'.repeat(LONGEST_QUOTE + 1), 0, 5)).toBeUndefined();
  expect(passageOf('a'.repeat(LONGEST_QUOTE), 0, 5)?.to).toBe(LONGEST_QUOTE);
});

test('returns a quote that is in the text at its offsets, and contains the selection except space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(70), fc.nat(70), (text, start, end) => {
      const found = passageOf(text, start, end);
      const marked = text.slice(Math.min(start, end), Math.max(start, end)).trim();
      if (marked === '') expect(found).toBeUndefined();
      else {
        expect(text.slice(found?.from, found?.to)).toBe(found?.text);
        expect(found?.text).toContain(marked);
      }
    }),
  );
});
