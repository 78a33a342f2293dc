import { chance, drawBelow, kdeRows, PLAIN_KDE_STEPS } from '@reeve/analysis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kdeSteps } from './kde-kernel.ts';

test('the kernel equals the plain version to the last bit', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 0, max: 1e6 }),
        n: fc.integer({ min: 1, max: 3000 }),
        columns: fc.integer({ min: 1, max: 140 }),
        rows: fc.integer({ min: 1, max: 40 }),
        // Of the columns: from a fraction of a cell to the whole grid, with squares of several cells.
        share: fc.constantFrom(0.001, 0.02, 0.1, 0.3, 1),
      }),
      ({ seed, n, columns, rows, share }) => {
        const grid = { originXM: 0, originYM: 0, cellM: 10, columns, rows };
        const next = chance(seed, 0);
        const draw = (cells: number): number => (drawBelow(next, 1e6) / 1e6) * cells * 14 - 2 * cells;
        const points = {
          xM: Float64Array.from({ length: n }, () => draw(columns)),
          yM: Float64Array.from({ length: n }, () => draw(rows)),
        };
        const options = { bandwidthM: share * columns * grid.cellM };
        const steps = kdeSteps({ columns, bandwidth: options.bandwidthM / grid.cellM });
        expect(steps).not.toBe(PLAIN_KDE_STEPS);
        const [fast, plain] = [new Float64Array(columns * rows), new Float64Array(columns * rows)];
        kdeRows(points, grid, options, 0, rows, fast, steps);
        kdeRows(points, grid, options, 0, rows, plain, PLAIN_KDE_STEPS);
        expect(fast).toEqual(plain);
      },
    ),
    { seed: 8, numRuns: 80 },
  );
});

test('handles squares of several cells, odd and even: long thin grids', () => {
  const next = chance(2, 2);
  for (const columns of [900, 3000, 5000]) {
    const grid = { originXM: 0, originYM: 0, cellM: 1, columns, rows: 3 };
    const points = {
      xM: Float64Array.from({ length: 500 }, () => drawBelow(next, columns)),
      yM: Float64Array.from({ length: 500 }, () => drawBelow(next, columns) - columns / 2),
    };
    const options = { bandwidthM: columns - 1 };
    const [fast, plain] = [new Float64Array(columns * 3), new Float64Array(columns * 3)];
    kdeRows(points, grid, options, 0, 3, fast, kdeSteps({ columns, bandwidth: options.bandwidthM }));
    kdeRows(points, grid, options, 0, 3, plain);
    expect(fast).toEqual(plain);
  }
});

test('uses the plain loops if the bandwidth exceeds the grid or is missing', () => {
  expect(kdeSteps({ columns: 20, bandwidth: 21 })).toBe(PLAIN_KDE_STEPS);
  expect(kdeSteps({ columns: 20, bandwidth: Number.NaN })).toBe(PLAIN_KDE_STEPS);
});
