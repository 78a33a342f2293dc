import { chance, type KnoxEvents, type KnoxOptions, knoxTest } from '@reeve/analysis';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { knoxInParallel } from './knox-in-parallel.ts';
import { knoxKernel } from './knox-kernel.ts';
import { WorkerPool } from './pool.ts';

function madeUp(n: number, sideM: number, days: number, seed = 1): KnoxEvents {
  const next = chance(seed, 0);
  const upTo = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  const fill = (array: Float64Array) => array.map(() => upTo(sideM));
  return {
    points: { xM: fill(new Float64Array(n)), yM: fill(new Float64Array(n)) },
    day: new Int32Array(n).map(() => upTo(days) - 5),
  };
}

const how: KnoxOptions = {
  distancesM: [0, 1, 100, 200, Infinity],
  days: [0, 7, 14, 21, Infinity],
  metric: 'euclidean',
  permutations: 99,
  seed: 7,
};

const pools = [1, 2, 3].map((workers) => new WorkerPool(workers));
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('a Knox test on several threads', () => {
  const events = madeUp(400, 2000, 90);
  const plain = knoxTest(events, how);

  test('the kernel runs on this machine, so that the following tests use it', () => {
    expect(knoxKernel(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }))).toBeDefined();
  });

  test.each([1, 2, 3])('equals the plain test bit for bit with %i of them', async (workers) => {
    const pool = pools[workers - 1];
    if (pool === undefined) throw new Error('no pool');
    expect(await knoxInParallel(events, how, { pool })).toEqual(plain);
    expect(await knoxInParallel(events, how, { pool, kernel: 'plain' })).toEqual(plain);
    expect(await knoxInParallel(events, how, { pool, mostKept: 0, mostInRun: 90 })).toEqual(plain);
    expect(await knoxInParallel(events, how, { pool, kernel: 'plain', mostKept: 0, mostInRun: 90 })).toEqual(plain);
  });

  test('successive and concurrent runs do not share memory', async () => {
    const [pool] = pools;
    if (pool === undefined) throw new Error('no pool');
    const others = madeUp(900, 3000, 60, 2);
    const plainOthers = knoxTest(others, how);
    for (let round = 0; round < 3; round += 1) {
      expect(await knoxInParallel(others, how, { pool })).toEqual(plainOthers);
      const both = await Promise.all([knoxInParallel(events, how, { pool }), knoxInParallel(others, how, { pool })]);
      expect(both).toEqual([plain, plainOthers]);
    }
    const given = AbortSignal.abort(new Error('given up'));
    await expect(knoxInParallel(events, how, { pool, signal: given })).rejects.toThrow('given up');
    expect(await knoxInParallel(events, how, { pool })).toEqual(plain);
  });

  test('also on the calling thread', async () => {
    expect(await knoxInParallel(events, how)).toEqual(plain);
  });

  const pairEdges = fc
    .uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 8 })
    .map((numbers) => numbers.toSorted((a, b) => a - b));

  test('the kernel equals the plain version for any bands, days and numbers of permutations', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          distancesM: pairEdges,
          days: pairEdges.map((days) => [...days, Infinity]),
          metric: fc.constantFrom('euclidean', 'manhattan'),
          permutations: fc.integer({ min: 1, max: 70 }),
          seed: fc.integer({ min: 0, max: 0xffff_ffff }),
        }),
        fc.integer({ min: 2, max: 120 }),
        fc.constantFrom(1, 40, 3000),
        fc.constantFrom(0, Infinity),
        async (options, n, days, mostKept) => {
          const some = madeUp(n, 300, days, options.seed);
          expect(await knoxInParallel(some, options, { mostKept, mostInRun: 50 })).toEqual(knoxTest(some, options));
        },
      ),
      { seed: 4, numRuns: 150 },
    );
  });

  test('counts more pairs than fit in 16 bits', async () => {
    // 500 events at one place: 124 750 pairs, nearly all within the band.
    const crowd = madeUp(500, 1, 9);
    const options: KnoxOptions = { ...how, distancesM: [0, 1], days: [0, 8, 20], permutations: 16 };
    expect(await knoxInParallel(crowd, options)).toEqual(knoxTest(crowd, options));
  });

  test('redraws the words that would bias some days, as the plain shuffle does', async () => {
    // Among 120 000 events about every permutation meets such a word.
    const many = madeUp(120_000, 20_000, 365);
    const options: KnoxOptions = { ...how, distancesM: [0, 30], days: [0, 50, 100, 200], permutations: 8 };
    expect(await knoxInParallel(many, options)).toEqual(knoxTest(many, options));
  });

  test.each([
    [32_766, 'the longest span of days that the kernel holds'],
    [32_767, 'the shortest that it does not, which takes the plain steps'],
    [2_000_000, 'five thousand years'],
  ])('is right over %i days: %s', async (span) => {
    const some = madeUp(60, 100, 50);
    some.day[0] = some.day.reduce((least, day) => Math.min(least, day)) + span;
    const options: KnoxOptions = { ...how, days: [0, 7, span, span + 1], permutations: 20 };
    const answer = await knoxInParallel(some, options);
    expect(answer).toEqual(knoxTest(some, options));
    expect(answer.cells.reduce((sum, cell) => sum + (cell.fromDays === span ? cell.observed : 0), 0)).toBeGreaterThan(
      0,
    );
  });

  test('rejects what the plain test rejects', async () => {
    await expect(knoxInParallel(madeUp(1, 9, 9), how)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('stops when aborted', async () => {
    const reason = new Error('enough');
    const giveUp = new AbortController();
    const run = knoxInParallel(madeUp(400, 2000, 90), how, {
      signal: giveUp.signal,
      onProgress: (done, inAll) => {
        expect([done, inAll]).toEqual([1, 2]);
        giveUp.abort(reason);
      },
    });
    await expect(run).rejects.toBe(reason);
  });
});
