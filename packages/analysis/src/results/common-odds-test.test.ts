import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BeforeAfterTable, commonOddsRatio, commonOddsTest } from './common-odds-test.ts';

/** n over k, in whole numbers. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/** Every table with the same margins, counted one by one. */
function countTables(tables: readonly BeforeAfterTable[]): { fewer: number; more: number } {
  let sums = new Map<number, bigint>([[0, 1n]]);
  for (const { treated, control } of tables) {
    const [ofTreated, ofControl] = [treated[0] + treated[1], control[0] + control[1]];
    const after = treated[1] + control[1];
    const next = new Map<number, bigint>();
    for (const [sum, ways] of sums)
      for (let x = 0; x <= ofTreated; x += 1) {
        const all = ways * choose(ofTreated, x) * choose(ofControl, after - x);
        if (all > 0n) next.set(sum + x, (next.get(sum + x) ?? 0n) + all);
      }
    sums = next;
  }
  const observed = tables.reduce((sum, { treated }) => sum + treated[1], 0);
  let [total, fewer, more] = [0n, 0n, 0n];
  for (const [sum, ways] of sums) {
    total += ways;
    if (sum <= observed) fewer += ways;
    if (sum >= observed) more += ways;
  }
  const share = (part: bigint): number => Number((part * 10n ** 15n) / total) / 1e15;
  return { fewer: share(fewer), more: share(more) };
}

const count = fc.nat(30);
const table = fc.record({ treated: fc.tuple(count, count), control: fc.tuple(count, count) });

describe('the exact test of a common ratio', () => {
  test('gives Fisher’s answer for the lady tasting tea', () => {
    // R. A. Fisher (1935), The design of experiments: 17 of 70 ways to be right in three of four or better.
    expect(commonOddsTest([{ treated: [1, 3], control: [3, 1] }]).pMore).toBeCloseTo(17 / 70, 12);
    expect(commonOddsTest([{ treated: [3, 1], control: [1, 3] }]).pFewer).toBeCloseTo(17 / 70, 12);
  });

  test('agrees with counting every table', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 2 }), (tables) => {
        const { fewer, more } = countTables(tables);
        const { pFewer, pMore } = commonOddsTest(tables);
        expect(pFewer).toBeCloseTo(fewer, 9);
        expect(pMore).toBeCloseTo(more, 9);
      }),
      { seed: 27, numRuns: 200 },
    );
  });

  test('makes no claim without a crime', () => {
    const { pFewer, pMore } = commonOddsTest([{ treated: [0, 0], control: [0, 0] }]);
    expect(pFewer).toBeCloseTo(1, 12);
    expect(pMore).toBeCloseTo(1, 12);
  });

  test('does not depend on how crime in general moved', () => {
    const { pFewer } = commonOddsTest([{ treated: [100, 50], control: [300, 150] }]);
    expect(pFewer).toBeGreaterThan(0.4);
  });

  test('has the ratio of Mantel and Haenszel', () => {
    // (4·10/32 + 3·8/29) ÷ (10·8/32 + 6·12/29), by hand 1.25 + 0.827586 over 2.5 + 2.482759.
    const ratio = commonOddsRatio([
      { treated: [10, 4], control: [10, 8] },
      { treated: [6, 3], control: [8, 12] },
    ]);
    expect(ratio).toBeCloseTo(2.077586 / 4.982759, 5);
    expect(commonOddsRatio([{ treated: [0, 4], control: [10, 8] }])).toBeUndefined();
  });

  test('rejects values that are not counts', () => {
    expect(() => commonOddsTest([{ treated: [1.5, 1], control: [1, 1] }])).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
