import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, numberLines } from './edition-line.ts';

test('lines break before the word that would make them too long, and at line breaks', () => {
  expect(breakLines('one two three', 8)).toEqual([0, 8]);
  expect(breakLines('one\ntwo', 8)).toEqual([0, 4]);
  expect(breakLines('abcdefghijkl', 5)).toEqual([0, 5, 10]);
  expect(breakLines('', 5)).toEqual([0]);
});

test('no line exceeds its limit, and lines begin in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n', 'ж') }),
      fc.integer({ min: 1, max: 20 }),
      (text, letters) => {
        const starts = breakLines(text, letters);
        for (const [i, start] of starts.entries()) {
          const line = text.slice(start, starts[i + 1] ?? text.length).trimEnd();
          expect(line.length).toBeLessThanOrEqual(letters);
          if (i > 0) expect(start).toBeGreaterThan(starts[i - 1] ?? -1);
        }
      },
    ),
    { numRuns: 2000, seed: 7 },
  );
});

test('lines are counted through an edition', () => {
  const spans = numberLines([
    { kind: 'heading', text: 'One' },
    { kind: 'paragraph', text: 'word '.repeat(40) },
    { kind: 'table', text: 'a\tb\nc\td' },
  ]);
  expect(spans).toEqual([
    { fromLine: 1, toLine: 1 },
    { fromLine: 2, toLine: 4 },
    { fromLine: 5, toLine: 6 },
  ]);
});
