import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOfReference, makeReference, normaliseReference, OBJECT_KINDS, REFERENCE_PREFIX } from './reference.ts';

/** Crockford's Base 32: the digits and the capitals without I, L, O and U. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyKind = fc.constantFrom(...OBJECT_KINDS);
const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyReference = fc
  .tuple(anyKind, fc.array(unit, { minLength: 5, maxLength: 5 }))
  .map(([kind, numbers]) => makeReference(kind, () => numbers.pop() ?? 0));

test('every kind has its own two letters', () => {
  const prefixes = OBJECT_KINDS.map((kind) => REFERENCE_PREFIX[kind]);
  expect(new Set(prefixes).size).toBe(OBJECT_KINDS.length);
  for (const prefix of prefixes) expect(prefix).toMatch(/^[A-Z]{2}$/);
});

describe('a reference', () => {
  test('is the kind’s letters and five Crockford characters', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(reference).toMatch(/^[A-Z]{2}-[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  test('names its kind', () => {
    fc.assert(
      fc.property(anyKind, unit, (kind, number) => {
        expect(kindOfReference(makeReference(kind, () => number))).toBe(kind);
      }),
    );
  });

  test('can begin its five characters with each of the thirty-two, equally often', () => {
    for (const [i, character] of CROCKFORD.split('').entries())
      for (const within of [0, 0.5, 0.999])
        expect(makeReference('report', () => (i + within) / 32)).toBe(`RP-${character.repeat(5)}`);
  });

  test('draws exactly five numbers', () => {
    let drawn = 0;
    makeReference('task', () => (drawn++ % 2) / 2);
    expect(drawn).toBe(5);
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(normaliseReference(reference)).toBe(reference);
      }),
    );
  });

  test('is read in small letters, with other separators, and with O, I and L for 0 and 1', () => {
    const spoken = fc.constantFrom(['0', 'o'], ['0', 'O'], ['1', 'i'], ['1', 'L']);
    const between = fc.constantFrom('-', '', ' ', ' - ', '\t');
    fc.assert(
      fc.property(anyReference, spoken, between, (reference, [digit = '', letter = ''], separator) => {
        const typed = ` ${reference.slice(0, 2)}${separator}${reference.slice(3).replaceAll(digit, letter)} `;
        expect(normaliseReference(typed)).toBe(reference);
        expect(normaliseReference(typed.toLowerCase())).toBe(reference);
      }),
    );
    expect(normaliseReference('rp oil01')).toBe('RP-01101');
  });
});

describe('no reference is read from', () => {
  test.each([
    ['nothing', ''],
    ['a kind alone', 'RP-'],
    ['four characters', 'RP-7K3Q'],
    ['six characters', 'RP-7K3QM2'],
    ['a U, which Crockford leaves out', 'RP-7K3QU'],
    ['a kind that does not exist', 'XX-7K3QM'],
    ['an ordinary word of seven letters', 'reports'],
    ['a sign in between', 'RP-7K_QM'],
    ['a Cyrillic Р', 'РP-7K3QM'],
    ['two references', 'RP-7K3QM RP-7K3QM'],
    ['a sentence around it', 'see RP-7K3QM'],
    ['a ligature that would grow to two letters in capitals', 'RP-7K3ﬁ'],
  ])('%s', (_what, text) => {
    expect(normaliseReference(text)).toBeUndefined();
  });

  test('any text: a parsed reference is always one that could have been made', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'RPIrt- 01OolLUu7KZ_'.split('')), maxLength: 10 });
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string()), (text) => {
        const read = normaliseReference(text);
        if (read === undefined) return;
        expect(kindOfReference(read)).toBeDefined();
        for (const character of read.slice(3)) expect(CROCKFORD).toContain(character);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a text that only begins like a kind has none', () => {
  expect(kindOfReference('RP')).toBeUndefined();
  expect(kindOfReference('RPX-12345')).toBeUndefined();
  expect(kindOfReference('')).toBeUndefined();
});
