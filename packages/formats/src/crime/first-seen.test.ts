import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FirstSeen } from './first-seen.ts';

test('stores a number per text, like a map of the texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (texts) => {
      const [table, map] = [new FirstSeen(), new Map<string, number>()];
      for (const text of texts) {
        expect(table.update(text, (count) => count + 1)).toBe(map.get(text) ?? 0);
        map.set(text, (map.get(text) ?? 0) + 1);
      }
      expect(table.size).toBe(map.size);
    }),
  );
});

test('finds each of a hundred thousand texts again after the table has grown', () => {
  const table = new FirstSeen();
  const lineOf = (line: number) => () => line;
  for (let line = 1; line <= 100_000; line += 1) table.update(`C${line}`, lineOf(line));
  let wrong = 0;
  for (let line = 1; line <= 100_000; line += 1) if (table.update(`C${line}`, (kept) => kept) !== line) wrong += 1;
  expect([table.size, wrong]).toEqual([100_000, 0]);
});

test('ends at its limit of memory', () => {
  const table = new FirstSeen(2048);
  const fill = (): void => {
    for (let nth = 0; nth < 2048; nth += 1) table.update(`C${nth}`, () => 1);
  };
  expect(fill).toThrow(RangeError);
  expect(table.size).toBe(1639);
});

test('takes at most 25 bytes a text and leaves nothing to collect, and no memory after its release', () => {
  const before = process.memoryUsage().arrayBuffers;
  const table = new FirstSeen();
  let highest = 0;
  for (let nth = 1; nth <= 300_000; nth += 1) {
    table.update(`C${nth}`, () => nth);
    if (nth > 1000) highest = Math.max(highest, table.byteLength / nth);
  }
  expect(highest).toBeLessThan(25.1);
  // A table that grows by copies leaves twice its memory behind.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  table.release();
  expect(table.byteLength).toBe(0);
});
