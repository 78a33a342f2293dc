import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, drawBelow } from '../distribution/chance.ts';
import { kde, kdeRows } from './kde.ts';
import { addGaussianRows } from './kde-gaussian.ts';
import { gaussianBoxes, sumGaussianBoxes } from './kde-gaussian-boxes.ts';
import { sortByRow } from './sort-by-row.ts';

const MANY = 1e9;
const grids = fc.record({
  columns: fc.integer({ min: 1, max: 60 }),
  rows: fc.integer({ min: 1, max: 40 }),
  bandwidth: fc.double({ min: 0.7, max: 150, noNaN: true }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  n: fc.integer({ min: 1, max: 40 }),
});

interface Case {
  readonly columns: number;
  readonly rows: number;
  readonly bandwidth: number;
  readonly seed: number;
  readonly n: number;
}

/** Events on corners of cells, where a box is least exact, or anywhere; some beyond the grid. Cells of 10 m. */
function caseOf({ columns, rows, bandwidth, seed, n }: Case, bandwidths: number) {
  const next = chance(seed, 0);
  const lattice = drawBelow(next, 2) === 0 ? 1 : 1000;
  const draw = (cells: number) => () => (10 * (drawBelow(next, 2 * cells * lattice) - (cells / 2) * lattice)) / lattice;
  const points = {
    xM: Float64Array.from({ length: n }, draw(columns)),
    yM: Float64Array.from({ length: n }, draw(rows)),
  };
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns, rows };
  return { points, grid, boxes: gaussianBoxes(MANY, grid, bandwidth, bandwidths * bandwidth) };
}

/** The sum over every event and every cell, without a cut-off. */
function directSum({ points, grid }: ReturnType<typeof caseOf>, bandwidth: number): Float64Array {
  const { columns, rows } = grid;
  const reach = 40 * bandwidth;
  const values = new Float64Array(columns * rows);
  addGaussianRows(sortByRow(points, grid, reach, 0, rows), { columns, bandwidth, reach, scale: 1 }, 0, rows, values);
  return values;
}

test.each([
  ['9 bandwidths', 9, 1e-9],
  ['5 bandwidths', 5, 4e-6],
] as const)(
  'each event is within the stated part of its height of the direct sum, cut off at %s',
  (_, bandwidths, part) => {
    let boxed = 0;
    fc.assert(
      fc.property(grids, (drawn) => {
        const { bandwidth, n } = drawn;
        const some = caseOf(drawn, bandwidths);
        if (some.boxes === undefined) return;
        boxed += 1;
        const { points, grid, boxes } = some;
        const values = new Float64Array(grid.columns * grid.rows).fill(7);
        sumGaussianBoxes(points, grid, { bandwidth, scale: 1 }, boxes, { from: 0, to: grid.rows }, values);
        for (const [cell, value] of directSum(some, bandwidth).entries()) {
          expect(values[cell]).toBeGreaterThanOrEqual(0);
          expect(Math.abs(value - (values[cell] ?? Number.NaN))).toBeLessThanOrEqual(part * n);
        }
      }),
      { seed: 12, numRuns: 300 },
    );
    expect(boxed).toBeGreaterThan(150);
  },
);

test('rows computed apart are bit-equal to the whole, in boxes of an odd and of an even number of cells', () => {
  const next = chance(3, 3);
  const draw = (): number => drawBelow(next, 6000) / 10 - 100;
  const points = { xM: Float64Array.from({ length: 4000 }, draw), yM: Float64Array.from({ length: 4000 }, draw) };
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns: 41, rows: 33 };
  const sides = [35, 50, 62].map((bandwidthM) => {
    const options = { kernel: 'gaussian', bandwidthM } as const;
    const parts = new Float64Array(grid.columns * grid.rows);
    for (const [from, to] of [
      [20, 33],
      [0, 1],
      [1, 20],
    ] as const)
      kdeRows(points, grid, options, from, to, parts);
    expect(parts).toEqual(kde(points, grid, options).values);
    return gaussianBoxes(4000, grid, bandwidthM / 10, bandwidthM / 2)?.side;
  });
  expect(sides).toEqual([3, 4, 5]);
});

test('an event in the middle of its cell gives that cell the height of the kernel, and nothing far away', () => {
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns: 200, rows: 1 };
  const points = { xM: new Float64Array(5000).fill(5), yM: new Float64Array(5000).fill(5) };
  const { values } = kde(points, grid, { kernel: 'gaussian', bandwidthM: 100, unit: 'density' });
  expect(gaussianBoxes(5000, grid, 10, 50)).toBeDefined();
  expect((values[0] ?? 0) * 2 * Math.PI * 1e4).toBeCloseTo(1, 8);
  expect((values[10] ?? 0) * 2 * Math.PI * 1e4).toBeCloseTo(Math.exp(-0.5), 8);
  expect(values[199]).toBe(0);
});

test('computes every event directly if there are few, or the kernel is far wider or far narrower than the grid', () => {
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns: 512, rows: 512 };
  expect(gaussianBoxes(100, grid, 6, 30)).toBeUndefined();
  expect(gaussianBoxes(MANY, grid, 2049, 10_245)).toBeUndefined();
  expect(gaussianBoxes(MANY, grid, 0.05, 0.25)).toBeUndefined();
  expect(gaussianBoxes(MANY, grid, Infinity, Infinity)).toBeUndefined();
});

test('a cut-off without end makes no table without end', () => {
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns: 40, rows: 40 };
  expect(gaussianBoxes(MANY, grid, 10, 1e7)?.reach).toBe(90);
});
