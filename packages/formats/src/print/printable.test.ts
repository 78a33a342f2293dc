import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine, paragraphsOf, printable, printableText } from './printable.ts';

describe('printable texts', () => {
  test.each([
    ['a control character', 'a\u0000b\u0007c\u009Fd', 'abcd'],
    ['half a surrogate pair', 'a\uD800b\uDC00c', 'abc'],
    ['a noncharacter', 'a\uFFFEb\u{1FFFF}c', 'abc'],
    ['a mark that turns the direction', 'RESTRICTED\u202Egnp.\u202C\u2066x\u2069', 'RESTRICTEDgnp.x'],
  ])('leave out %s', (_, text, expected) => {
    expect(printableText(text)).toBe(expected);
  });

  test('keep Cyrillic, Hebrew, Arabic, accents and signs beyond the basic plane', () => {
    const text = 'Привет שלום مرحبا é 😀 \u200F';
    expect(printableText(text)).toBe(text);
  });

  test('end every line with a line feed', () => {
    expect(printableText('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f');
  });

  test('contain nothing XML 1.0 refuses, and a second pass changes nothing', () => {
    // XML 1.0, production 2: Char, without tab and carriage return, which have become spaces and line feeds.
    const allowed = /^[\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = printableText(text);
        expect(once).toMatch(allowed);
        expect(printableText(once)).toBe(once);
      }),
    );
  });

  test('are made throughout a value, whose shape is unchanged', () => {
    expect(printable({ a: ['x\u0000', { b: 'y\u0007' }], n: 3, u: undefined, f: false })).toEqual({
      a: ['x', { b: 'y' }],
      n: 3,
      u: undefined,
      f: false,
    });
  });
});

test('a text of one line has single spaces and no line feed', () => {
  expect(oneLine('  a \n\n b\u00A0\u2003c ')).toBe('a b c');
});

test('paragraphs are parted by empty lines, and an empty text has none', () => {
  expect(paragraphsOf('a\nb\n \nc\n\n\n')).toEqual(['a\nb', 'c']);
  expect(paragraphsOf(' \n ')).toEqual([]);
});
