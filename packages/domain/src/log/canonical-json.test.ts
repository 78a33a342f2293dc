import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type CanonicalValue } from './canonical-json.ts';

test('names are in the order of RFC 8785 §3.2.3, by UTF-16 code units', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\u{1f600}': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    ö: 'Latin Small Letter O With Diaeresis',
  };
  expect(Object.values(JSON.parse(canonicalJson(value)) as object).filter((text) => text !== 'One')).toEqual([
    'Carriage Return',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
  expect(canonicalJson({ b: [1, 'x', null, true], a: { d: -0, c: '\u0001"\\/\u007f' } })).toBe(
    '{"a":{"c":"\\u0001\\"\\\\/\u007f","d":0},"b":[1,"x",null,true]}',
  );
});

const value = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

test('a value read back is the same value and the same text, in any order of its names', () => {
  fc.assert(
    fc.property(value, (one) => {
      const text = canonicalJson(one);
      const read = JSON.parse(text) as CanonicalValue; // written just now
      expect(canonicalJson(read)).toBe(text);
      expect(read).toEqual(JSON.parse(JSON.stringify(one)));
    }),
    { seed: 8785 },
  );
});

test.each([0.5, 2 ** 60, Number.NaN, Infinity, '\ud800', ['x\udc00']])('%j is refused', (one) => {
  expect(() => canonicalJson(one)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
