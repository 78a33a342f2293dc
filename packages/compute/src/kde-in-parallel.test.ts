import { chance, drawBelow, kde } from '@reeve/analysis';
import { afterAll, expect, test } from 'vitest';
import { kdeInParallel } from './kde-in-parallel.ts';
import { WorkerPool } from './pool.ts';

const next = chance(5, 5);
const draw = (): number => drawBelow(next, 1_000_000) / 100;
const points = { xM: Float64Array.from({ length: 3000 }, draw), yM: Float64Array.from({ length: 3000 }, draw) };
const grid = { originXM: 0, originYM: 0, cellM: 100, columns: 90, rows: 70 };
const pools = [1, 2, 3].map((workers) => new WorkerPool(workers));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

test.each(['quartic', 'gaussian'] as const)(
  '%s density is the same to the last bit on 1, 2 and 3 threads',
  async (kernel) => {
    const options = { kernel, bandwidthM: 640 };
    const alone = kde(points, grid, options);
    for (const pool of pools) expect(await kdeInParallel(points, grid, options, { pool })).toEqual(alone);
  },
);

test('handles a grid of fewer rows than threads, and events beyond it', async () => {
  const low = { ...grid, rows: 2 };
  const options = { bandwidthM: 640 };
  expect(await kdeInParallel(points, low, options, { pool: pools[2] as WorkerPool })).toEqual(
    kde(points, low, options),
  ); // there are three
});

test('concurrent and successive calculations do not affect each other', async () => {
  const [pool] = pools;
  const ask = (n: number, rows: number) => {
    const some = { xM: points.xM.subarray(0, n), yM: points.yM.subarray(0, n) };
    const low = { ...grid, rows };
    const options = { bandwidthM: 300 + rows };
    return [kdeInParallel(some, low, options, pool && { pool }), kde(some, low, options)] as const;
  };
  for (const asked of [[ask(3000, 70), ask(2900, 69)], [ask(1800, 60)], [ask(2500, 50), ask(3000, 70)]]) {
    for (const [parallel, alone] of asked) expect(await parallel).toEqual(alone);
  }
});
