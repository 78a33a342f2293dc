import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockCost, makeBlocks } from './blocks.ts';
import { codeColumn } from './coded-column.ts';
import type { BlockingRule, LinkageRecords } from './linkage-records.ts';
import { forEachPair, pairRuns } from './record-pairs.ts';

const value = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'bc');
const world = fc
  .array(fc.tuple(value, value), { minLength: 1, maxLength: 24 })
  .chain((rows) =>
    fc.record({ rows: fc.constant(rows), firstFile: fc.option(fc.nat(rows.length), { nil: undefined }) }),
  );
const rules: readonly BlockingRule[] = [
  [{ column: 'x' }],
  [{ column: 'x' }, { column: 'y' }],
  [{ column: 'x', first: 1 }],
  [
    { column: 'y', first: 2 },
    { column: 'x', first: 1 },
  ],
];

function recordsOf(rows: readonly (readonly [string, string])[], firstFile: number | undefined): LinkageRecords {
  return {
    columns: { x: codeColumn(rows.map(([x]) => x)), y: codeColumn(rows.map(([, y]) => y)) },
    records: rows.length,
    ...(firstFile !== undefined && { firstFile }),
  };
}

/** Every two records that agree on each part, by looking at all of them. */
function slowPairs(
  rows: readonly (readonly [string, string])[],
  firstFile: number | undefined,
  rule: BlockingRule,
): readonly string[] {
  const keyOf = ([x, y]: readonly [string, string]) =>
    rule.map(({ column, first }) => (column === 'x' ? x : y).slice(0, first));
  return rows.flatMap((a, i) =>
    rows.flatMap((b, j) => {
      const [one, other] = [keyOf(a), keyOf(b)];
      const allowed = firstFile === undefined ? i < j : i < firstFile && j >= firstFile;
      return allowed && one.every((part, k) => part !== '' && part === other[k]) ? [`${i} ${j}`] : [];
    }),
  );
}

test('the runs of a rule give each pair that agrees on it once, and the cost counts them', () => {
  fc.assert(
    fc.property(
      world,
      fc.constantFrom(...rules),
      fc.integer({ min: 1, max: 30 }),
      ({ rows, firstFile }, rule, size) => {
        const records = recordsOf(rows, firstFile);
        const blocks = makeBlocks(records, rule);
        const found: string[] = [];
        for (const run of pairRuns(0, blocks, firstFile, size)) {
          forEachPair(blocks, run, firstFile, (i, j) => found.push(`${i} ${j}`));
        }
        const expected = slowPairs(rows, firstFile, rule);
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(blockCost(blocks, records).pairs).toBe(expected.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('the cost names the largest block by a record in it', () => {
  const records = recordsOf(
    [
      ['a', ''],
      ['b', ''],
      ['b', ''],
      ['b', ''],
      ['', ''],
      ['', ''],
    ],
    undefined,
  );
  expect(blockCost(makeBlocks(records, [{ column: 'x' }]), records)).toEqual({
    pairs: 3,
    blocks: 1,
    largestPairs: 3,
    largestRecord: 1,
  });
});

test('a rule without columns, or with one that is not there, is refused', () => {
  const records = recordsOf([['a', 'b']], undefined);
  expect(() => makeBlocks(records, [])).toThrow(/at least one column/);
  expect(() => makeBlocks(records, [{ column: 'z' }])).toThrow(/no column z/);
});
