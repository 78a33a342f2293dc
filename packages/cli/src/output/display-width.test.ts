import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToWidth, displayWidth, padToWidth } from './display-width.ts';

describe('the width of a text on a terminal', () => {
  // Widths as Unicode's EastAsianWidth.txt gives them: W and F are two cells, Mn none.
  test.each([
    ['Novák', 5],
    ['Nova\u0301k', 5],
    ['Ștefan', 6],
    ['Радмила', 7],
    ['한국어', 6],
    ['日本', 4],
    ['ｶﾅ', 2],
    ['Ａ', 2],
    ['🚓', 2],
    ['👩‍🚒', 2],
    ['', 0],
    ['a\u200bb', 2],
  ])('%s fills %i cells', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('a cut text fits, ends in an ellipsis and splits no character', () => {
    expect(cutToWidth('한국어', 4)).toBe('한…');
    expect(cutToWidth('한국어', 5)).toBe('한국…');
    expect(cutToWidth('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(cutToWidth('whole', 5)).toBe('whole');
  });

  test('a text cut and padded to a width has exactly that width, give or take half a wide character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const cut = cutToWidth(text, width);
        expect(displayWidth(cut)).toBeLessThanOrEqual(width);
        expect(displayWidth(padToWidth(cut, width))).toBe(width);
      }),
    );
  });
});
