import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, shuffle } from '../distribution/chance.ts';
import type { KnoxMetric } from './knox-bands.ts';
import { permuteKnox } from './knox-permute.ts';
import { piecesOf } from './knox-pieces.ts';
import { type KnoxEvents, type KnoxOptions, knoxResult, knoxTest, ORDINARY_ROOM, planKnox } from './knox.ts';

type Point = readonly [xM: number, yM: number, day: number];

function eventsOf(points: readonly Point[]): KnoxEvents {
  return {
    points: { xM: Float64Array.from(points, ([x]) => x), yM: Float64Array.from(points, ([, y]) => y) },
    day: Int32Array.from(points, ([, , day]) => day),
  };
}

/** The slow twin: all pairs, plain loops, one band after another. */
function countAllPairs(points: readonly Point[], { distancesM, days, metric }: KnoxOptions): number[] {
  const counts: number[] = [];
  for (let d = 0; d + 1 < distancesM.length; d += 1) {
    for (let t = 0; t + 1 < days.length; t += 1) {
      let count = 0;
      for (let i = 0; i < points.length; i += 1) {
        for (let j = i + 1; j < points.length; j += 1) {
          const [ax, ay, aDay] = points[i] ?? [0, 0, 0];
          const [bx, by, bDay] = points[j] ?? [0, 0, 0];
          const [dx, dy, dDay] = [Math.abs(ax - bx), Math.abs(ay - by), Math.abs(aDay - bDay)];
          const distanceM = metric === 'euclidean' ? Math.sqrt(dx * dx + dy * dy) : dx + dy;
          const near = distanceM >= (distancesM[d] ?? 0) && distanceM < (distancesM[d + 1] ?? 0);
          if (near && dDay >= (days[t] ?? 0) && dDay < (days[t + 1] ?? 0)) count += 1;
        }
      }
      counts.push(count);
    }
  }
  return counts;
}

/** The slow twin of the whole test: the days are reassigned each time to the places sorted from west to east. */
function testAllPairs(points: readonly Point[], options: KnoxOptions) {
  const observed = countAllPairs(points, options);
  // If all places are in one cell, the grid's order is this one.
  const places = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const sum = observed.map(() => 0);
  const atLeast = observed.map(() => 0);
  for (let permutation = 0; permutation < options.permutations; permutation += 1) {
    const days = Int32Array.from(points, ([, , day]) => day).toSorted();
    shuffle(days, chance(options.seed, permutation));
    const counts = countAllPairs(
      places.map(([x, y], i) => [x, y, days[i] ?? 0] as const),
      options,
    );
    for (const [cell, count] of counts.entries()) {
      sum[cell] = (sum[cell] ?? 0) + count;
      if (count >= (observed[cell] ?? 0)) atLeast[cell] = (atLeast[cell] ?? 0) + 1;
    }
  }
  return observed.map((count, cell) => ({
    observed: count,
    expected: (sum[cell] ?? 0) / options.permutations,
    p: (1 + (atLeast[cell] ?? 0)) / (1 + options.permutations),
  }));
}

const metric = fc.constantFrom<KnoxMetric>('euclidean', 'manhattan');
/** Edges that often meet distances and days exactly, beginning at 0 or above, ending open or not. */
const edges = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 }), fc.boolean())
  .map(([numbers, open]) => [...numbers.toSorted((a, b) => a - b), ...(open ? [Infinity] : [])]);
/** Places on a coarse lattice, so that many coincide and many pairs are at an edge. */
const points = (most: number) =>
  fc.array(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: -9, max: 60 })),
    {
      minLength: 2,
      maxLength: most,
    },
  );
const options = fc.record({
  distancesM: edges,
  days: edges,
  metric,
  permutations: fc.constant(3),
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
});

describe('the Knox test', () => {
  test('counts the pairs of every band as a walk through all pairs does', () => {
    fc.assert(
      fc.property(points(60), options, fc.constantFrom(1, 40, 0.1), (some, how, scale) => {
        const scaled = some.map(([x, y, day]) => [x * scale, y * scale, day] as const);
        const counted = knoxTest(eventsOf(scaled), { ...how, permutations: 1 });
        expect(counted.cells.map(({ observed }) => observed)).toEqual(countAllPairs(scaled, how));
      }),
      { seed: 4, numRuns: 400 },
    );
  });

  test('deals the days out, compares and averages as the slow twin does', () => {
    fc.assert(
      fc.property(points(14), options, (some, how) => {
        // A reach over everything: one cell, whose order the slow twin knows.
        const wide = { ...how, distancesM: [...how.distancesM.filter(Number.isFinite), 1000] };
        const cells = knoxTest(eventsOf(some), wide).cells.map(({ observed, expected, p }) => ({
          observed,
          expected,
          p,
        }));
        expect(cells).toEqual(testAllPairs(some, wide));
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  test('recomputes pairs run by run with the same answer as when it keeps them', () => {
    fc.assert(
      fc.property(points(40), options, fc.integer({ min: 1, max: 30 }), (some, how, mostInRun) => {
        const plan = planKnox(eventsOf(some), how, { ...ORDINARY_ROOM, mostKept: 0, mostInRun });
        const rerun = knoxResult(plan, [
          permuteKnox(plan.ground, piecesOf(plan.pieces), { from: 0, to: 1 }),
          permuteKnox(plan.ground, piecesOf(plan.pieces), { from: 1, to: 3 }),
        ]);
        expect(rerun).toEqual(knoxTest(eventsOf(some), how));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('does not depend on the order of the events, nor on the origin of the plane', () => {
    fc.assert(
      fc.property(points(40), options, fc.integer({ min: 0, max: 99 }), (some, how, seed) => {
        const mixed = [...some];
        const order = Float64Array.from(some.keys());
        shuffle(order, chance(seed, 0));
        for (const [i, from] of order.entries()) mixed[i] = some[from] ?? [0, 0, 0];
        const moved = mixed.map(([x, y, day]) => [x + 4096, y - 512, day + 16_000] as const);
        expect(knoxTest(eventsOf(moved), how)).toEqual(knoxTest(eventsOf(some), how));
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('open bands contain every pair, and permuting the days leaves the totals unchanged', () => {
    fc.assert(
      fc.property(points(40), options, (some, how) => {
        const open = (list: readonly number[]) => [...new Set([0, ...list.filter(Number.isFinite), Infinity])];
        const { cells } = knoxTest(eventsOf(some), { ...how, distancesM: open(how.distancesM), days: open(how.days) });
        const pairs = (some.length * (some.length - 1)) / 2;
        expect(cells.reduce((sum, { observed }) => sum + observed, 0)).toBe(pairs);
        expect(cells.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(pairs, 8);
        expect(knoxTest(eventsOf(some), { ...how, distancesM: [0, Infinity], days: [0, Infinity] }).cells).toEqual([
          { fromM: 0, toM: null, fromDays: 0, toDays: null, observed: pairs, expected: pairs, ratio: 1, p: 1 },
        ]);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  const how: KnoxOptions = { distancesM: [0, 5, 10], days: [0, 7], metric: 'euclidean', permutations: 9, seed: 1 };

  test('a pair on an edge belongs to the band that begins there', () => {
    // 3-4-5: exactly 5 m; and 0.1 m, whose square as a double is not the square of the edge.
    const [under, at] = knoxTest(eventsOf([[0, 0, 0], [3, 4, 6]]), how).cells; // prettier-ignore
    expect([under?.observed, at?.observed]).toEqual([0, 1]);
    const tenth = knoxTest(eventsOf([[0, 0, 0], [0, 0.1, 7]]), { ...how, distancesM: [0, 0.1, 1], days: [0, 7, 8] }); // prettier-ignore
    expect(tenth.cells.map(({ observed }) => observed)).toEqual([0, 0, 0, 1]);
  });

  test('days are compared with fractional edges as given', () => {
    const { cells } = knoxTest(eventsOf([[0, 0, 0], [0, 0, 7], [0, 0, 15]]), { ...how, days: [0, 7.5, 8] }); // prettier-ignore
    expect(cells.map(({ observed }) => observed)).toEqual([1, 0, 0, 0]);
  });

  test('the ratio is null if nothing is expected', () => {
    const { cells } = knoxTest(eventsOf([[0, 0, 0], [900, 0, 1]]), how); // prettier-ignore
    expect(cells[0]).toMatchObject({ observed: 0, expected: 0, ratio: null, p: 1 });
  });

  test('events at one place in a city far away take no more memory than others', () => {
    const far = eventsOf([[0, 0, 0], [0, 0, 1], [1e7, 1e7, 1], [1e7, 1e7, 9]]); // prettier-ignore
    expect(knoxTest(far, { ...how, distancesM: [0, 0.01] }).cells[0]?.observed).toBe(1);
  });

  test.each([
    ['an unknown place', eventsOf([[0, 0, 0], [Number.NaN, 0, 1]]), how], // prettier-ignore
    ['a single event', eventsOf([[0, 0, 0]]), how],
    ['more days than places', { ...eventsOf([[0, 0, 0], [1, 1, 1]]), day: new Int32Array(3) }, how], // prettier-ignore
    ...[[5], [5, 5], [9, 3], [-1, 3], [0, Number.NaN], [0, Infinity, Infinity], [Infinity, Infinity], []].flatMap(
      (bad) =>
        [
          [`the distances ${bad.join(',')}`, eventsOf([[0, 0, 0], [1, 1, 1]]), { ...how, distancesM: bad }], // prettier-ignore
          [`the days ${bad.join(',')}`, eventsOf([[0, 0, 0], [1, 1, 1]]), { ...how, days: bad }], // prettier-ignore
        ] as const,
    ),
    ...[0, -1, 2.5, 1e9, Number.NaN].map(
      (bad) => [`${bad} permutations`, eventsOf([[0, 0, 0], [1, 1, 1]]), { ...how, permutations: bad }] as const, // prettier-ignore
    ),
    ['the seed −1', eventsOf([[0, 0, 0], [1, 1, 1]]), { ...how, seed: -1 }], // prettier-ignore
  ] as const)('refuses %s', (_, events, given) => {
    expect(() => knoxTest(events, given)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});

interface Golden {
  readonly xM: readonly number[];
  readonly yM: readonly number[];
  readonly day: readonly number[];
  readonly edgesM: readonly number[];
  readonly edgesDays: readonly number[];
  readonly euclidean: { readonly observed: readonly number[]; readonly expected: readonly number[] };
  readonly manhattan: { readonly observed: readonly number[]; readonly expected: readonly number[] };
  readonly surveillance: Readonly<Record<'withinM' | 'withinDays' | 'observed' | 'permutations', number>> & {
    readonly expected: readonly number[];
    readonly p: readonly number[];
  };
}

describe('against R', () => {
  const golden = JSON.parse(readFileSync(new URL('../../golden/knox.json', import.meta.url), 'utf8')) as Golden; // its script
  const points = { xM: Float64Array.from(golden.xM), yM: Float64Array.from(golden.yM) };
  const events = { points, day: Int32Array.from(golden.day) };
  const bands = { distancesM: [...golden.edgesM, Infinity], days: [...golden.edgesDays, Infinity] };

  test.each<KnoxMetric>(['euclidean', 'manhattan'])(
    'every cell equals the result of dist() and findInterval(), %s',
    (metric) => {
      const { cells } = knoxTest(events, { ...bands, metric, permutations: 9999, seed: 1 });
      expect(cells.map(({ observed }) => observed)).toEqual(golden[metric].observed);
      for (const [i, { expected }] of cells.entries()) {
        // The mean of 9 999 permutations: four standard errors of a count that spreads at most as a Poisson count does.
        const exact = golden[metric].expected[i] ?? 0;
        expect(Math.abs(expected - exact)).toBeLessThan(4 * Math.sqrt(exact / 9999));
      }
    },
  );

  test('surveillance::knox gives the same pairs, mean and p', () => {
    const { withinM, withinDays, observed, expected, p, permutations } = golden.surveillance;
    const how = {
      distancesM: [0, withinM],
      days: [0, withinDays],
      metric: 'euclidean',
      permutations,
      seed: 5,
    } as const;
    const [cell] = knoxTest(events, how).cells;
    expect(cell?.observed).toBe(observed);
    expect(Math.abs((cell?.expected ?? 0) - (expected[0] ?? 0))).toBeLessThan(0.25);
    // Two shares of 9 999: four standard errors of their difference.
    const [their = 0] = p;
    expect(Math.abs((cell?.p ?? 0) - their)).toBeLessThan(4 * Math.sqrt((2 * their * (1 - their)) / permutations));
  });
});

const BURGLARIES = new URL('../../../../../shared/data/near-repeat-chicago/', import.meta.url);
if (!existsSync(BURGLARIES)) {
  process.emitWarning('near-repeat tables SKIPPED: shared/data/near-repeat-chicago is not beside the repository');
}

/** A synthetic month: `count` crimes over 6 × 6 km, of which one in `oneIn` follows another within 100 m and a week. */
function madeUpMonth(count: number, oneIn: number, seed: number): readonly Point[] {
  const next = chance(seed, 0);
  const uniform = (): number => next() / 2 ** 32;
  const made: Point[] = [];
  for (let i = 0; i < count; i += 1) {
    const [x, y, day] = made[Math.floor(uniform() * i)] ?? [0, 0, 0];
    const repeats = i > 0 && uniform() < 1 / oneIn;
    made.push(
      repeats
        ? [x + 70 * (uniform() - 0.5), y + 70 * (uniform() - 0.5), day + Math.floor(uniform() * 7)]
        : [uniform() * 6000, uniform() * 6000, Math.floor(uniform() * 90)],
    );
  }
  return made;
}

describe('a synthetic month', () => {
  const closest: KnoxOptions = {
    distancesM: [0, 100, Infinity],
    days: [0, 7, Infinity],
    metric: 'euclidean',
    permutations: 99,
    seed: 1,
  };

  test.each<KnoxMetric>(['euclidean', 'manhattan'])('gives the table of all pairs, %s', (metric) => {
    const made = madeUpMonth(500, 5, 3);
    const how = { ...closest, distancesM: [0, 1, 100, 200, 300, Infinity], days: [0, 7, 14, 21, Infinity], metric };
    const { cells, nearPairs } = knoxTest(eventsOf(made), how);
    expect(cells.map(({ observed }) => observed)).toEqual(countAllPairs(made, how));
    expect(nearPairs).toBeGreaterThan(500);
  });

  test('near repeats in it are found', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const [cell] = knoxTest(eventsOf(madeUpMonth(300, 5, seed)), closest).cells;
      expect(cell?.p).toBe(0.01);
      expect(cell?.ratio).toBeGreaterThan(2);
    }
  });

  test('without, at most one in twenty is mistaken for near repeat at p ≤ .05, and p is spread evenly', () => {
    const ps = Array.from({ length: 200 }, (_, seed) => {
      const [cell] = knoxTest(eventsOf(madeUpMonth(300, Infinity, seed)), { ...closest, seed }).cells;
      return cell?.p ?? 0;
    });
    const share = (limit: number): number => ps.filter((p) => p <= limit).length / ps.length;
    expect(share(0.05)).toBeLessThanOrEqual(0.05);
    // 200 values: an even spread is met within 0.1 (Kolmogorov–Smirnov, 1 in 30); ties make p larger, never smaller.
    for (const limit of [0.1, 0.25, 0.5, 0.75]) {
      expect(share(limit)).toBeLessThan(limit + 0.1);
      expect(share(limit)).toBeGreaterThan(limit - 0.2);
    }
  });
});

describe.skipIf(!existsSync(BURGLARIES))('a month of burglaries in Chicago', () => {
  // Read when the test runs: the file is not part of this repository.
  const read = (file: string): string => readFileSync(new URL(file, BURGLARIES), 'utf8');
  interface Reference {
    readonly rows_spatial_intervals: readonly string[];
    readonly cols_temporal_intervals: readonly string[];
    readonly observed: readonly (readonly number[])[];
    readonly method: KnoxMetric;
  }
  const edgesIn = (intervals: readonly string[]): number[] => [
    ...intervals.map((text) => Number(/\[([\d.]+),/.exec(text)?.[1])),
    Number((/,([\d.]+|Inf)\)/.exec(intervals.at(-1) ?? '')?.[1] ?? '').replace('Inf', 'Infinity')),
  ];

  test('gives the three tables from R’s dist(), cell for cell', () => {
    const rows = read('chicago_be_month1.csv').trim().split('\n');
    expect(rows.length).toBe(970);
    const events = eventsOf(
      rows.map((row) => {
        const [x, y, date = ''] = row.split(',');
        return [Number(x), Number(y), Date.parse(date) / 86_400_000] as const;
      }),
    );
    const references = JSON.parse(read('reference-knox-observed.json')) as Record<string, Reference>; // its SOURCE.md
    expect(Object.keys(references).length).toBe(3);
    for (const { rows_spatial_intervals, cols_temporal_intervals, observed, method } of Object.values(references)) {
      const { cells } = knoxTest(events, {
        distancesM: edgesIn(rows_spatial_intervals),
        days: edgesIn(cols_temporal_intervals),
        metric: method,
        permutations: 1,
        seed: 1,
      });
      expect(cells.map((cell) => cell.observed)).toEqual(observed.flat());
    }
  });
});
