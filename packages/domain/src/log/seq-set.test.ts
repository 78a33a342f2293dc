import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSeqSet, printSeqs, readSeqs } from './seq-set.ts';

const seqs = fc.uniqueArray(fc.integer({ min: 1, max: 40_000 }), { maxLength: 60 });

test('a set of numbers behaves as a set', () => {
  fc.assert(
    fc.property(seqs, seqs, (added, removed) => {
      const [set, plain] = [makeSeqSet(), new Set<number>()];
      for (const seq of added) {
        set.add(seq);
        plain.add(seq);
      }
      for (const seq of removed) {
        set.delete(seq);
        plain.delete(seq);
      }
      for (const seq of [...added, ...removed]) expect(set.has(seq)).toBe(plain.has(seq));
      expect(set.first()).toBe(plain.size === 0 ? undefined : Math.min(...plain));
    }),
    { seed: 8 },
  );
});

test('numbers are written in runs and read back', () => {
  expect(printSeqs([5, 9, 10, 11, 12])).toBe('5,9-12');
  fc.assert(
    fc.property(seqs, (given) => {
      const sorted = given.toSorted((a, b) => a - b);
      const read = sorted.length === 0 ? [] : readSeqs(printSeqs(sorted));
      expect(read?.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))).toEqual(
        sorted,
      );
    }),
    { seed: 9 },
  );
});

test.each(['', '0', '01', '5,4', '5,5', '7-6', '3-', 'x', '1,,2', '1-3,3'])('%j names no numbers', (text) => {
  expect(readSeqs(text)).toBeUndefined();
});
