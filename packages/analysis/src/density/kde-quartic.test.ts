import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, drawBelow } from '../distribution/chance.ts';
import type { CellGrid } from '../place/cell-grid.ts';
import { kde, kdeRows } from './kde.ts';
import type { PlanePoints } from '../place/plane.ts';

/** By the definition: every event is computed for the middle of every cell. */
function slow({ xM, yM }: PlanePoints, grid: CellGrid, bandwidthM: number): Float64Array {
  return Float64Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
    const x = grid.originXM + ((cell % grid.columns) + 0.5) * grid.cellM;
    const y = grid.originYM + (Math.floor(cell / grid.columns) + 0.5) * grid.cellM;
    let sum = 0;
    for (let i = 0; i < xM.length; i += 1) {
      const u2 = (((xM[i] ?? 0) - x) ** 2 + ((yM[i] ?? 0) - y) ** 2) / bandwidthM ** 2;
      if (u2 < 1) sum += (1 - u2) ** 2;
    }
    return ((3 / Math.PI) * sum * 1e6) / bandwidthM ** 2;
  });
}

/** If an event is alone at the rim, the remainder is the square of a rounding. */
const NOTHING = 1e-25;

function expectSame(points: PlanePoints, grid: CellGrid, bandwidthM: number): void {
  const twin = slow(points, grid, bandwidthM);
  const fast = kde(points, grid, { bandwidthM });
  const most = twin.reduce((a, b) => Math.max(a, b), 0);
  let worst = 0;
  for (const [cell, value] of twin.entries())
    worst = Math.max(worst, Math.abs(value - (fast.values[cell] ?? Infinity)));
  expect(worst).toBeLessThanOrEqual(1e-12 * most + (NOTHING * 1e6) / bandwidthM ** 2);
}

const shapes = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  n: fc.integer({ min: 1, max: 300 }),
  columns: fc.integer({ min: 1, max: 60 }),
  rows: fc.integer({ min: 1, max: 20 }),
});

test('events anywhere, in the grid and around it, with narrow and wide bandwidths', () => {
  fc.assert(
    fc.property(shapes, fc.double({ min: 0.01, max: 150, noNaN: true }), ({ seed, n, columns, rows }, cellsWide) => {
      const grid = { originXM: 350.5, originYM: -1200.25, cellM: 7.3, columns, rows };
      const next = chance(seed, 1);
      // Half of them in a tenth of the width, so that some squares have many.
      const draw = (cells: number): number => {
        const u = (drawBelow(next, 1e6) / 1e6) * (drawBelow(next, 2) === 0 ? 0.1 : 2) - 0.3;
        return u * cells * grid.cellM;
      };
      const points = {
        xM: Float64Array.from({ length: n }, () => grid.originXM + draw(columns)),
        yM: Float64Array.from({ length: n }, () => grid.originYM + draw(rows)),
      };
      expectSame(points, grid, cellsWide * grid.cellM);
    }),
    { seed: 11, numRuns: 150 },
  );
});

test('events on edges, corners and middles of cells, the bandwidth reaching exactly to the middle of others', () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 1, max: 50 }), ({ seed, n, columns, rows }, halves) => {
      // Whole numbers of half cells: 3, 4 and 5 of them put middles exactly on the rim.
      const grid = { originXM: 0, originYM: 0, cellM: 8, columns, rows };
      const next = chance(seed, 2);
      const draw = (cells: number): number => (drawBelow(next, 4 * cells + 1) - cells) * 4;
      const points = {
        xM: Float64Array.from({ length: n }, () => draw(columns)),
        yM: Float64Array.from({ length: n }, () => draw(rows)),
      };
      expectSame(points, grid, halves * 4);
    }),
    { seed: 12, numRuns: 150 },
  );
});

test('a row of a large grid is bit-identical whatever other rows are requested', () => {
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns: 130, rows: 90 };
  const next = chance(3, 3);
  const points = {
    xM: Float64Array.from({ length: 4000 }, () => drawBelow(next, 1500) - 100),
    yM: Float64Array.from({ length: 4000 }, () => drawBelow(next, 1100) - 100),
  };
  for (const bandwidthM of [4, 37, 123.4, 2500]) {
    const whole = kde(points, grid, { bandwidthM }).values;
    const parts = new Float64Array(whole.length);
    for (const [from, to] of [
      [61, 90],
      [0, 1],
      [1, 61],
    ] as const) {
      kdeRows(points, grid, { bandwidthM }, from, to, parts);
    }
    expect(parts).toEqual(whole);
  }
});

test('a bandwidth of a million cells needs no million squares', () => {
  const grid = { originXM: 0, originYM: 0, cellM: 1, columns: 30, rows: 20 };
  const next = chance(4, 4);
  const draw = (): number => drawBelow(next, 3e6) - 1.5e6;
  const points = { xM: Float64Array.from({ length: 200 }, draw), yM: Float64Array.from({ length: 200 }, draw) };
  expectSame(points, grid, 1e6);
});
