import { isReeveError } from '@reeve/domain';
import { steadyCpuMs } from '@reeve/testing/run/cpu-time.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracyCurve } from './accuracy-curve.ts';
import { chance } from '../distribution/chance.ts';
import { descendingOrder } from './descending-order.ts';
import { hotCells } from './hot-cells.ts';

const seeded = { seed: 20_260_927, numRuns: 300 };

describe('numbers in falling order', () => {
  test('are in the order of a plain stable sort', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (list) => {
        const plain = list.map((_, i) => i).toSorted((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
        expect(Array.from(descendingOrder(Float64Array.from(list)))).toEqual(plain);
      }),
      seeded,
    );
  });

  test('refuse what has no place in an order', () => {
    for (const value of [Number.NaN, Infinity]) {
      expect(() => descendingOrder(new Float64Array([1, value]))).toThrow(
        expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
      );
    }
  });
});

/** Cells of few distinct values, so that there are ties, and at least one crime. */
const cells = fc
  .array(fc.record({ predicted: fc.nat(4), observed: fc.nat(3), area: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 7,
  })
  .filter((list) => list.some(({ observed }) => observed > 0));
const column = (list: readonly { readonly [key: string]: number }[], key: string): Float64Array =>
  Float64Array.from(list, (cell) => cell[key] ?? 0);

describe('the accuracy curve', () => {
  test('with ties is the mean over every possible order of the tied cells', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { caught, pai, coverage } = accuracyCurve(column(list, 'predicted'), column(list, 'observed'));
        const orders = permutations(list).filter((order) =>
          order.every((cell, i) => i === 0 || (order[i - 1]?.predicted ?? 0) >= cell.predicted),
        );
        const total = list.reduce((sum, { observed }) => sum + observed, 0);
        for (const k of list.keys()) {
          const sums = orders.map((order) => order.slice(0, k + 1).reduce((sum, { observed }) => sum + observed, 0));
          const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
          expect(caught[k]).toBeCloseTo(mean, 9);
          expect(coverage[k]).toBeCloseTo((k + 1) / list.length, 12);
          expect(pai[k]).toBeCloseTo(mean / total / ((k + 1) / list.length), 9);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  test('is never better than the best choice of equally many cells, and PEI states by how much', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const { caught, bestCaught, pei } = accuracyCurve(column(list, 'predicted'), column(list, 'observed'));
        const falling = list.map(({ observed }) => observed).toSorted((a, b) => b - a);
        for (const k of list.keys()) {
          const best = falling.slice(0, k + 1).reduce((a, b) => a + b, 0);
          expect(bestCaught[k]).toBeCloseTo(best, 9);
          expect(pei[k]).toBeCloseTo((caught[k] ?? 0) / best, 9);
        }
      }),
      seeded,
    );
  });

  test('of cells of different size follows crime per area, the best filled up with a part of a cell', () => {
    // Predicted per km²: 4/4 = 1, 3/1 = 3, 1/2 = 0.5; so the second cell, then the first, then the third.
    const curve = accuracyCurve(new Float64Array([4, 3, 1]), new Float64Array([4, 2, 6]), new Float64Array([4, 1, 2]));
    expect(Array.from(curve.order)).toEqual([1, 0, 2]);
    expect(Array.from(curve.caught)).toEqual([2, 6, 12]);
    // Observed per km²: 1, 2, 3. The best single km² is half the third cell, 3 crimes; the best 5 km² are the third and the
    // second cell and 2 of the 4 km² of the first, 6 + 2 + 2.
    expect(Array.from(curve.bestCaught)).toEqual([3, 10, 12]);
    expect(Array.from(curve.pai, (value) => value.toFixed(6))).toEqual(['1.166667', '0.700000', '1.000000']);
    expect(Array.from(curve.calibrationRatio, (value) => value.toFixed(6))).toEqual([
      '1.500000',
      '1.166667',
      '0.666667',
    ]);
  });

  test('ends with everything in the whole area, PAI 1 and PEI 1', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (list, sized) => {
        const area = sized ? column(list, 'area') : undefined;
        const curve = accuracyCurve(column(list, 'predicted'), column(list, 'observed'), area);
        expect(curve.coverage.at(-1)).toBe(1);
        expect(curve.caught.at(-1)).toBe(curve.total);
        expect(curve.pai.at(-1)).toBe(1);
        expect(curve.pei.at(-1)).toBe(1);
        for (const values of [curve.pai, curve.pei, curve.calibrationRatio]) {
          expect(values.every(Number.isFinite)).toBe(true);
        }
      }),
      seeded,
    );
  });

  test('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const there = accuracyCurve(column(list, 'predicted'), column(list, 'observed'));
        const back = list.toReversed();
        const again = accuracyCurve(column(back, 'predicted'), column(back, 'observed'));
        for (const k of list.keys()) expect(again.caught[k]).toBeCloseTo(there.caught[k] ?? 0, 9);
      }),
      seeded,
    );
  });

  test.each([
    ['no cells', [], []],
    ['arrays of different lengths', [1, 2], [1]],
    ['a prediction below 0', [-1], [1]],
    ['a prediction that is no number', [Number.NaN], [1]],
    ['no crime at all', [1, 2], [0, 0]],
  ])('of %s is refused', (_, predicted, observed) => {
    expect(() => accuracyCurve(Float64Array.from(predicted), Float64Array.from(observed))).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });

  test('over a million cells is done in a fraction of a second', () => {
    const next = chance(1, 0);
    const n = 1_000_000;
    const predicted = Float64Array.from({ length: n }, () => next() / 2 ** 32);
    const observed = Float64Array.from({ length: n }, () => (next() < 2 ** 30 ? next() % 3 : 0));
    accuracyCurve(predicted.slice(0, 50_000), observed.slice(0, 50_000));
    // The target is 0.2 s; three times that means a cause other than the machine.
    expect(steadyCpuMs(() => expect(accuracyCurve(predicted, observed).pai.at(-1)).toBe(1))).toBeLessThan(600);
  });
});

describe('the cells of a hot-spot area', () => {
  test('are as many as requested, ties in equal parts, and catch as much as the curve states', () => {
    fc.assert(
      fc.property(cells, fc.nat(6), (list, pick) => {
        const size = (pick % list.length) + 1;
        const [predicted, observed] = [column(list, 'predicted'), column(list, 'observed')];
        const parts = hotCells(predicted, size);
        expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(size, 9);
        const caught = parts.reduce((sum, part, cell) => sum + part * (observed[cell] ?? 0), 0);
        expect(caught).toBeCloseTo(accuracyCurve(predicted, observed).caught[size - 1] ?? -1, 9);
      }),
      seeded,
    );
  });
});

function permutations<T>(list: readonly T[]): readonly (readonly T[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}
