import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, drawBelow, shuffle } from '../distribution/chance.ts';
import { countByCell, gridFor } from '../place/cell-grid.ts';
import { convexHull } from './convex-hull.ts';
import { dbscan } from './dbscan.ts';
import { giStar } from './gi-star.ts';
import { countByHexagon, hexagonCorners } from './hexagon.ts';
import { kde, kdeRows } from '../density/kde.ts';
import { localMoran } from './local-moran.ts';
import { nearestDistances } from './nearest-distance.ts';
import { nearestNeighbourIndex } from './nearest-neighbour.ts';
import type { Neighbourhood } from './neighbour-sums.ts';
import type { PlanePoints } from '../place/plane.ts';
import { stDbscan } from './st-dbscan.ts';

/** Events on a lattice of 10 m, so that ties, borders and shared places are common, or anywhere. */
function somePoints(seed: number, n: number, spreadM: number): PlanePoints {
  const next = chance(seed, 0);
  const lattice = drawBelow(next, 2) === 0 ? 10 : 0.01;
  const draw = () => Math.round((drawBelow(next, 1_000_000) / 1e6) * (spreadM / lattice)) * lattice;
  return { xM: Float64Array.from({ length: n }, draw), yM: Float64Array.from({ length: n }, draw) };
}

const seeds = fc.record({ seed: fc.integer({ min: 0, max: 1e6 }), n: fc.integer({ min: 1, max: 60 }) });
const runs = { seed: 4, numRuns: 120 };

describe('kernel density', () => {
  const grid = { originXM: -40, originYM: 20, cellM: 13, columns: 23, rows: 17 };
  const twin = (points: PlanePoints, kernel: 'quartic' | 'gaussian', h: number): number[] =>
    Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
      const x = grid.originXM + ((cell % grid.columns) + 0.5) * grid.cellM;
      const y = grid.originYM + (Math.floor(cell / grid.columns) + 0.5) * grid.cellM;
      let sum = 0;
      for (let i = 0; i < points.xM.length; i += 1) {
        const u2 = (((points.xM[i] ?? 0) - x) ** 2 + ((points.yM[i] ?? 0) - y) ** 2) / h ** 2;
        if (kernel === 'quartic') sum += u2 < 1 ? (3 / Math.PI) * (1 - u2) ** 2 : 0;
        else sum += Math.exp(-u2 / 2) / (2 * Math.PI);
      }
      return (sum / h ** 2) * 1e6;
    });

  test.each([
    ['quartic', 1e-12],
    ['gaussian', 1e-12],
  ] as const)('%s equals the sum over all events, for any bandwidth', (kernel, tolerance) => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.5, max: 900, noNaN: true }), ({ seed, n }, h) => {
        const points = somePoints(seed, n, 300);
        const slow = twin(points, kernel, h);
        const fast = kde(points, grid, { kernel, bandwidthM: h, cutoffBandwidths: 40 }).values;
        const most = ((3 / Math.PI) * n * 1e6) / h ** 2;
        for (const [cell, value] of slow.entries()) {
          expect(Math.abs(value - (fast[cell] ?? Number.NaN))).toBeLessThanOrEqual(tolerance * most);
          if (kernel === 'quartic' && value === 0) expect(fast[cell]).toBeLessThan(1e-15 * most);
        }
      }),
      runs,
    );
  });

  test('the surface contains all events: per km² it integrates to n, as a density to 1', () => {
    const points = somePoints(3, 500, 3000);
    const wide = gridFor(points, 20, 400);
    const sum = (unit: 'density' | 'per_km2') =>
      kde(points, wide, { bandwidthM: 300, unit }).values.reduce((all, value) => all + value, 0) * 400;
    expect(sum('density')).toBeCloseTo(1, 4);
    expect(sum('per_km2') / 1e6).toBeCloseTo(500, 2);
  });

  test('is exactly 0, without rounding residue, where no event reaches', () => {
    const points = somePoints(2, 200, 80);
    const wide = { originXM: 0, originYM: 0, cellM: 10, columns: 40, rows: 20 };
    const { values } = kde(points, wide, { bandwidthM: 100 });
    for (const [cell, value] of values.entries()) if (cell % 40 >= 18) expect(value).toBe(0);
  });

  test('rows computed apart are bit-equal to the whole, however they are divided', () => {
    const points = somePoints(5, 400, 300);
    for (const kernel of ['quartic', 'gaussian'] as const) {
      const options = { kernel, bandwidthM: 70 };
      const parts = new Float64Array(grid.columns * grid.rows);
      for (const [from, to] of [
        [9, 17],
        [0, 4],
        [4, 9],
      ] as const)
        kdeRows(points, grid, options, from, to, parts);
      expect(parts).toEqual(kde(points, grid, options).values);
    }
  });

  test('nine events are warned about, and unknown places, no events and no bandwidth are refused', () => {
    expect(kde(somePoints(1, 9, 100), grid, { bandwidthM: 50 }).warnings).toContain('few_events');
    const broken = { xM: Float64Array.of(Number.NaN), yM: Float64Array.of(1) };
    expect(() => kde(broken, grid, { bandwidthM: 50 })).toThrow(/known place/);
    expect(() => kde({ xM: new Float64Array(0), yM: new Float64Array(0) }, grid, { bandwidthM: 5 })).toThrow(
      /one event/,
    );
    expect(() => kde(somePoints(1, 9, 100), grid, { bandwidthM: 0 })).toThrow(/above 0/);
  });
});

describe('cells and hexagons', () => {
  test('one more crime does not move the cells, and a border belongs to the cell beyond it', () => {
    const points = { xM: Float64Array.of(120, 480), yM: Float64Array.of(-20, 90) };
    const more = { xM: Float64Array.of(120, 480, 20), yM: Float64Array.of(-20, 90, 95) };
    const [grid, other] = [gridFor(points, 100), gridFor(more, 100)];
    expect((grid.originXM - other.originXM) / 100).toBe(1);
    expect(Array.from(countByCell({ xM: Float64Array.of(100, 200), yM: Float64Array.of(0, 0) }, grid).values)).toEqual([
      0, 0, 0, 0, 1, 1, 0, 0,
    ]);
    expect(() => gridFor({ xM: Float64Array.of(0, 1e9), yM: Float64Array.of(0, 1e9) }, 1)).toThrow(/too small/);
  });

  test('each event is in the hexagon with the nearest centre, in both orientations', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('pointy', 'flat'), ({ seed, n }, top) => {
        const points = somePoints(seed, n, 1000);
        const { xM, yM, count } = countByHexagon(points, 37, top);
        expect(count.reduce((a, b) => a + b, 0)).toBe(n);
        const twin = new Map<number, number>();
        for (let i = 0; i < n; i += 1) {
          const away = Array.from(xM, (x, k) =>
            Math.hypot(x - (points.xM[i] ?? 0), (yM[k] ?? 0) - (points.yM[i] ?? 0)),
          );
          const least = Math.min(...away);
          expect(least).toBeLessThanOrEqual(37 + 1e-9);
          const [first, second] = away.toSorted((a, b) => a - b);
          // A point on a border is as near to two middles.
          if ((second ?? Infinity) - (first ?? 0) < 1e-9) return;
          twin.set(away.indexOf(least), (twin.get(away.indexOf(least)) ?? 0) + 1);
        }
        expect(Array.from(count.keys(), (k) => twin.get(k) ?? 0)).toEqual(Array.from(count));
      }),
      runs,
    );
  });

  test('the corners of neighbouring hexagons meet, and the order of the events does not matter', () => {
    const { xM, yM } = countByHexagon({ xM: Float64Array.of(0, 170), yM: Float64Array.of(0, 0) }, 100);
    const corners = [0, 1].map((k) => hexagonCorners(xM[k] ?? 0, yM[k] ?? 0, 100, 'pointy'));
    expect(corners[0]?.[0]?.[0]).toBeCloseTo(corners[1]?.[2]?.[0] ?? 0, 9);
    expect(corners[0]?.[0]?.[1]).toBeCloseTo(corners[1]?.[2]?.[1] ?? 0, 9);
    const points = somePoints(8, 300, 2000);
    const order = Uint32Array.from(points.xM.keys());
    shuffle(order, chance(1, 1));
    const mixed = { xM: points.xM.slice(), yM: points.yM.slice() };
    for (const [k, i] of order.entries()) [mixed.xM[k], mixed.yM[k]] = [points.xM[i] ?? 0, points.yM[i] ?? 0];
    expect(countByHexagon(mixed, 50)).toEqual(countByHexagon(points, 50));
  });
});

describe('Gi* and local Moran', () => {
  const grid = { originXM: 0, originYM: 0, cellM: 10, columns: 9, rows: 7 };
  const near = (a: number, b: number, neighbourhood: Neighbourhood): boolean => {
    const across = Math.abs((a % 9) - (b % 9));
    const up = Math.abs(Math.floor(a / 9) - Math.floor(b / 9));
    if (neighbourhood === 'queen') return Math.max(across, up) <= 1;
    if (neighbourhood === 'rook') return across + up <= 1;
    return (across * 10) ** 2 + (up * 10) ** 2 <= neighbourhood.withinM ** 2;
  };

  test.each([['queen'], ['rook'], [{ withinM: 30 }], [{ withinM: 3 }], [{ withinM: 61 }]] as const)(
    'Gi* and I equal their formulas over all pairs of cells, some left out: %j',
    (neighbourhood) => {
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 63, maxLength: 63 }),
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 63, maxLength: 63 }),
          (given, out) => {
            const values = Float64Array.from(given);
            const inside = Uint8Array.from(out, (one) => (one === 0 ? 0 : 1));
            const members = [...values.keys()].filter((cell) => inside[cell] === 1);
            const n = members.length;
            const x = (cell: number): number => values[cell] ?? 0;
            const mean = members.reduce((sum, cell) => sum + x(cell), 0) / n;
            const m2 = members.reduce((sum, cell) => sum + (x(cell) - mean) ** 2, 0) / n;
            fc.pre(m2 > 0);
            const gi = giStar({ grid, values, inside }, neighbourhood);
            const moran = localMoran({ grid, values, inside }, neighbourhood);
            for (const cell of values.keys()) {
              const around = members.filter((other) => near(cell, other, neighbourhood));
              const w = around.length;
              const known = inside[cell] === 1 && w < n;
              expect(gi.hasValue[cell]).toBe(known ? 1 : 0);
              const sum = around.reduce((all, other) => all + x(other), 0);
              const z = known ? (sum - mean * w) / Math.sqrt((m2 * (n * w - w * w)) / (n - 1)) : 0;
              expect(gi.z[cell]).toBeCloseTo(z, 9);
              const others = around.filter((other) => other !== cell);
              if (inside[cell] === 0 || others.length === 0) {
                expect(moran.hasValue[cell]).toBe(0);
                continue;
              }
              const lag = others.reduce((all, other) => all + (x(other) - mean) / others.length, 0);
              expect(moran.i[cell]).toBeCloseTo(((x(cell) - mean) / m2) * lag, 9);
            }
          },
        ),
        { seed: 7, numRuns: 40 },
      );
    },
  );

  test('if nothing varies, or all cells are neighbours, there is no value', () => {
    const flat = giStar({ grid, values: new Float64Array(63).fill(3) });
    expect([Math.max(...flat.hasValue), flat.warnings.includes('no_variation')]).toEqual([0, true]);
    expect(Math.max(...localMoran({ grid, values: new Float64Array(63).fill(3) }).hasValue)).toBe(0);
    const three = { originXM: 0, originYM: 0, cellM: 1, columns: 3, rows: 1 };
    expect(giStar({ grid: three, values: Float64Array.of(1, 2, 3) }).hasValue).toEqual(Uint8Array.of(1, 0, 1));
  });

  test('does not change when all values are multiplied or raised', () => {
    const values = Float64Array.from({ length: 63 }, (_, cell) => (cell * cell) % 11);
    const { z } = giStar({ grid, values });
    const raised = giStar({ grid, values: values.map((value) => 3 * value + 100) });
    for (const [cell, one] of z.entries()) expect(raised.z[cell]).toBeCloseTo(one, 9);
  });
});

describe('clusters', () => {
  interface Slow {
    readonly core: readonly boolean[];
    readonly group: readonly number[];
  }
  /** By the definition: flood the core events, then assign each border event to its nearest core event. */
  function slow(
    n: number,
    away: (i: number, j: number) => readonly number[],
    isNear: (i: number, j: number) => boolean,
    least: number,
  ): Slow {
    const all = Array.from({ length: n }, (_, i) => i);
    const core = all.map((i) => all.filter((j) => isNear(i, j)).length >= least);
    const group = all.map(() => -1);
    for (const i of all) {
      if (!core[i] || group[i] !== -1) continue;
      const open = [i];
      group[i] = i;
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const j of all) {
          if (core[j] && group[j] === -1 && isNear(at, j)) {
            group[j] = i;
            open.push(j);
          }
        }
      }
    }
    for (const i of all) {
      if (core[i]) continue;
      const [best] = all
        .filter((j) => core[j] && isNear(i, j))
        .toSorted((a, b) => {
          const [one, other] = [away(i, a), away(i, b)];
          const at = one.findIndex((value, k) => value !== other[k]);
          return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
        });
      if (best !== undefined) group[i] = group[best] ?? -1;
    }
    return { core, group };
  }
  function expectSame(
    found: { readonly cluster: Uint32Array; readonly core: Uint8Array },
    { core, group }: Slow,
  ): void {
    expect(Array.from(found.core, (one) => one === 1)).toEqual(core);
    const named = new Map<number, number>();
    for (const [i, one] of group.entries()) {
      const cluster = found.cluster[i] ?? 0;
      expect(cluster === 0).toBe(one === -1);
      if (one !== -1) expect(named.get(one) ?? cluster).toBe(cluster);
      named.set(one, cluster);
    }
    expect(new Set(named.values()).size).toBe(named.size);
  }

  test('DBSCAN equals its definition, border events with the nearest core event', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(10, 14.15, 20, 33.3),
        fc.integer({ min: 1, max: 5 }),
        ({ seed, n }, e, least) => {
          const points = somePoints(seed, n, 120);
          const [x, y] = [(i: number) => points.xM[i] ?? 0, (i: number) => points.yM[i] ?? 0];
          const square = (i: number, j: number) => (x(i) - x(j)) ** 2 + (y(i) - y(j)) ** 2;
          const twin = slow(
            n,
            (i, j) => [square(i, j), y(j), x(j)],
            (i, j) => square(i, j) <= e * e,
            least,
          );
          // The coordinates are moved to the corner of the box: leave out what only rounding decides.
          fc.pre(
            !Array.from({ length: n * n }, (_, k) => square(Math.floor(k / n), k % n)).some(
              (d) => d !== e * e && Math.abs(d - e * e) < 1e-6,
            ),
          );
          if (points.xM.every((value) => value % 10 === 0)) expectSame(dbscan(points, e, least), twin);
          else expect(Array.from(dbscan(points, e, least).core, (one) => one === 1)).toEqual(twin.core);
        },
      ),
      { ...runs, numRuns: 300 },
    );
  });

  test('ST-DBSCAN equals its definition', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 4 }), ({ seed, n }, days, least) => {
        const next = chance(seed, 7);
        const draw = () => drawBelow(next, 12) * 10;
        const points = { xM: Float64Array.from({ length: n }, draw), yM: Float64Array.from({ length: n }, draw) };
        const day = Int32Array.from({ length: n }, () => drawBelow(next, 25));
        const [x, y, t] = [
          (i: number) => points.xM[i] ?? 0,
          (i: number) => points.yM[i] ?? 0,
          (i: number) => day[i] ?? 0,
        ];
        const square = (i: number, j: number) => (x(i) - x(j)) ** 2 + (y(i) - y(j)) ** 2;
        const isNear = (i: number, j: number) => square(i, j) <= 400 && Math.abs(t(i) - t(j)) <= days;
        const away = (i: number, j: number) => [square(i, j), Math.abs(t(i) - t(j)), y(j), x(j), t(j)];
        expectSame(stDbscan(points, day, 20, days, least), slow(n, away, isNear, least));
      }),
      { ...runs, numRuns: 300 },
    );
  });

  test('the order of the events does not matter, and the largest cluster is the first', () => {
    const points = somePoints(6, 400, 700);
    const order = Uint32Array.from(points.xM.keys());
    shuffle(order, chance(2, 2));
    const mixed = {
      xM: Float64Array.from(order, (i) => points.xM[i] ?? 0),
      yM: Float64Array.from(order, (i) => points.yM[i] ?? 0),
    };
    const [one, other] = [dbscan(points, 40, 5), dbscan(mixed, 40, 5)];
    expect(Array.from(order, (i) => one.cluster[i])).toEqual(Array.from(other.cluster));
    expect(one.clusters).toBeGreaterThan(2);
    const sizes = Array.from(one.size.subarray(1));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(one.size.reduce((a, b) => a + b, 0)).toBe(400);
  });

  test('one event a thousand kilometres off costs nothing, and bad parameters are refused', () => {
    const points = somePoints(9, 1000, 900);
    points.xM[0] = 1e6;
    expect(dbscan(points, 1, 2).cluster[0]).toBe(0);
    expect(() => dbscan(points, 0, 2)).toThrow(/above 0/);
    expect(() => dbscan(points, 10, 1.5)).toThrow(/whole number/);
    expect(() => stDbscan(points, [1], 10, 1, 2)).toThrow(/one time/);
    expect(() => stDbscan(points, new Float64Array(1000).fill(Number.NaN), 10, 1, 2)).toThrow(/known time/);
  });
});

describe('nearest neighbours', () => {
  test('are those found by looking at every other event, shared places too', () => {
    fc.assert(
      fc.property(seeds, ({ seed, n }) => {
        const points = somePoints(seed, n + 1, 150);
        const twin = Array.from(points.xM, (x, i) =>
          Math.min(
            ...Array.from(points.xM, (other, j) =>
              i === j ? Infinity : Math.sqrt((other - x) ** 2 + ((points.yM[j] ?? 0) - (points.yM[i] ?? 0)) ** 2),
            ),
          ),
        );
        expect(Array.from(nearestDistances(points))).toEqual(twin);
      }),
      { ...runs, numRuns: 300 },
    );
  });

  test('chance gives an index of 1 and a z like a standard normal one, once the edge is corrected', () => {
    const zs = Array.from({ length: 300 }, (_, k) => {
      const next = chance(11, k);
      const draw = () => (drawBelow(next, 1e9) / 1e9) * 1000;
      const points = { xM: Float64Array.from({ length: 100 }, draw), yM: Float64Array.from({ length: 100 }, draw) };
      return nearestNeighbourIndex(points, { areaM2: 1e6, perimeterM: 4000 }).corrected?.z ?? 9;
    });
    const mean = zs.reduce((a, b) => a + b, 0) / 300;
    const spread = Math.sqrt(zs.reduce((a, b) => a + (b - mean) ** 2, 0) / 299);
    expect(Math.abs(mean)).toBeLessThan(0.2);
    expect(Math.abs(spread - 1)).toBeLessThan(0.15);
  });

  test('does not change when metres become feet, and reports the source of the area', () => {
    const points = somePoints(12, 80, 400);
    const feet = { xM: points.xM.map((x) => x * 3.28), yM: points.yM.map((y) => y * 3.28) };
    expect(nearestNeighbourIndex(feet).ratio).toBeCloseTo(nearestNeighbourIndex(points).ratio, 9);
    expect(nearestNeighbourIndex(points)).toMatchObject({ area: 'hull', n: 80 });
    const line = { xM: Float64Array.of(0, 1, 2), yM: Float64Array.of(0, 1, 2) };
    expect(() => nearestNeighbourIndex(line)).toThrow(/one line/);
    expect(convexHull(line)).toHaveLength(2);
  });
});
