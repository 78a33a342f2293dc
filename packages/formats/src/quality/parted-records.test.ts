import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupRecords, PartedRecords } from './parted-records.ts';
import { MEMORY_SCRATCH } from './scratch.ts';

const word = fc.constantFrom(0, 1, 2, 2 ** 31, 2 ** 32 - 1);

test('returns every record once, equal ones in one part and in the order in which they were added', () => {
  const records = new PartedRecords(2, MEMORY_SCRATCH);
  const hashOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0;
  const [keys, rows] = [100, 100_000];
  const record = new Uint32Array(2);
  for (let row = 0; row < rows; row += 1) {
    record.set([row % keys, row]);
    records.push(hashOf(row % keys), record);
  }
  const partOf = new Map<number, number>();
  const lastOf = new Map<number, number>();
  let [count, outOfOrder, apart] = [0, 0, 0];
  for (const [nth, part] of [...records.parts()].entries())
    for (let at = 0; at < part.length; at += 2) {
      const [key = -1, row = -1] = part.subarray(at, at + 2);
      count += 1;
      if (row !== (lastOf.get(key) ?? key - keys) + keys) outOfOrder += 1;
      if ((partOf.get(key) ?? nth) !== nth) apart += 1;
      lastOf.set(key, row);
      partOf.set(key, nth);
    }
  expect({ count, outOfOrder, apart, keys: partOf.size }).toEqual({ count: rows, outOfOrder: 0, apart: 0, keys });
});

test('can be read again, and after more records were added', () => {
  const records = new PartedRecords(1, MEMORY_SCRATCH);
  const all = (): number[] => [...records.parts()].flatMap((part) => [...part]);
  records.push(1, Uint32Array.of(7));
  expect([all(), all()]).toEqual([[7], [7]]);
  records.push(1, Uint32Array.of(8));
  expect(all()).toEqual([7, 8]);
});

test('groups records by their first words, as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, fc.nat()), { maxLength: 200 }), (records) => {
      const { size, first, count } = groupRecords(Uint32Array.from(records.flat()), 3, 2);
      const map = new Map<string, { first: number; count: number }>();
      for (const [nth, [a, b]] of records.entries()) {
        const group = map.get(`${a} ${b}`) ?? { first: nth, count: 0 };
        group.count += 1;
        map.set(`${a} ${b}`, group);
      }
      const groups = Array.from({ length: size }, (_, group) => ({ first: first[group], count: count[group] }));
      expect(groups).toEqual([...map.values()]);
    }),
  );
});
