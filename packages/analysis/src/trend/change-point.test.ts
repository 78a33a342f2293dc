import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/trend.json' with { type: 'json' };
import { chance, type Chance } from '../distribution/chance.ts';
import { changeInterval } from './change-interval.ts';
import { changePoints } from './change-point.ts';
import { mannKendall } from './mann-kendall.ts';
import { monthExposure } from './month-exposure.ts';
import { daysInMonth } from '../time/month.ts';
import { neighbourDispersion } from './neighbour-dispersion.ts';
import { trend, TREND_ALPHA } from './trend.ts';

const SEEDS = 200;

/** A Poisson count by inversion, for means up to some hundreds. */
function drawPoisson(mean: number, next: Chance): number {
  const u = next() / 2 ** 32;
  let probability = Math.exp(-mean);
  let sum = probability;
  let count = 0;
  while (u > sum && count < 10 * mean + 100) {
    count += 1;
    probability *= mean / count;
    sum += probability;
  }
  return count;
}

const series = (seed: number, means: readonly number[]): number[] => {
  const next = chance(seed, 77);
  return means.map((mean) => drawPoisson(mean, next));
};
const level = (periods: number, mean: number): number[] => Array<number>(periods).fill(mean);
const step = (before: number, from: number, after: number, periods: number): number[] => [
  ...level(before, from),
  ...level(periods - before, after),
];
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed);

describe('changes of level', () => {
  test.each(golden.changes)('are those of every partition tried by R: $cuts', (one) => {
    const found = changePoints(one.counts, { exposure: one.exposure });
    expect(found.dispersion).toBeCloseTo(one.dispersion, 10);
    expect(found.penalty).toBeCloseTo(one.penalty, 10);
    expect(found.points.map((point) => point.index)).toEqual(one.cuts);
  });

  test('have the least cost of all partitions, tried one by one', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 11 });
    fc.assert(
      fc.property(counts, (some) => {
        const penalty = 4;
        const found = changePoints(some, { penalty, fewestPeriods: 2 });
        const cuts = found.points.map((point) => point.index);
        const cost = (list: readonly number[]) => slowCost(some, list, penalty * found.dispersion);
        expect(cost(cuts)).toBeCloseTo(Math.min(...partitions(0, some.length, 2).map(cost)), 8);
      }),
      { seed: 21, numRuns: 100 },
    );
  });

  test('an exposure that explains the counts leaves nothing to find', () => {
    const counts = [10, 10, 10, 10, 10, 10, 40, 40, 40, 40, 40, 40];
    expect(changePoints(counts).points).toHaveLength(1);
    expect(changePoints(counts, { exposure: counts }).points).toEqual([]);
  });

  test('weeks that cluster raise the threshold of a change', () => {
    const burst = Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? 20 : 1));
    expect(neighbourDispersion(burst, level(60, 1))).toBeGreaterThan(3);
    expect(changePoints(burst).points).toEqual([]);
  });

  test('the interval of the date agrees with numerical integration in R', () => {
    const { counts, exposure, low, high } = golden.interval;
    expect(changeInterval(counts, exposure, 1, 0)).toEqual({ low, high });
  });

  test('bad input is refused', () => {
    for (const call of [
      () => changePoints([1.5]),
      () => changePoints([1, 2], { exposure: [1] }),
      () => changePoints([1, 2], { penalty: 0 }),
      () => changePoints([1, 2], { fewestPeriods: 0 }),
    ]) {
      expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
    }
    expect(changePoints([]).points).toEqual([]);
  });
});

describe(`over ${SEEDS} series`, () => {
  test.each([
    [24, 3],
    [60, 10],
    [104, 5],
    [156, 40],
  ])('%d periods at one level of %d: at most 5 % claim a change, at most 5 % a trend', (periods, mean) => {
    const quiet = seeds.map((seed) => series(seed, level(periods, mean)));
    const changed = quiet.filter((counts) => changePoints(counts).points.length > 0);
    const trending = quiet.filter((counts) => mannKendall(counts).p <= TREND_ALPHA);
    expect(changed.length).toBeLessThanOrEqual(SEEDS * 0.05);
    expect(trending.length).toBeLessThanOrEqual(SEEDS * 0.05);
  });

  test.each([
    [60, 30, 10, 15],
    [104, 70, 5, 10],
    [48, 20, 30, 18],
  ])(
    '%d periods with a step after %d from %d to %d: found in 4 of 5, its date inside in 9 of 10',
    (n, at, from, to) => {
      const found = seeds.flatMap((seed) => {
        const { points } = changePoints(series(seed, step(at, from, to, n)));
        return points.length === 1 ? points : [];
      });
      expect(found.length).toBeGreaterThanOrEqual(SEEDS * 0.8);
      const inside = found.filter((point) => point.low <= at && at <= point.high);
      expect(inside.length).toBeGreaterThanOrEqual(found.length * 0.9);
    },
  );

  test('six years of months with a season and no change: at most 5 % claim one; with a step, 4 of 5 find it', () => {
    const season = (i: number): number => 1 + 0.5 * Math.sin((i * Math.PI) / 6);
    const months = (seed: number, after: number) =>
      series(
        seed,
        Array.from({ length: 72 }, (_, i) => daysInMonth(600 + i) * season(i) * (i < 40 ? 1 : after)),
      );
    const claims = (after: number) =>
      seeds.map((seed) => trend({ period: 'month', first: 600, counts: months(seed, after), datedTo: 'month' }));
    const quiet = claims(1).filter((one) => one.allowed && one.changes.points.length > 0);
    expect(quiet.length).toBeLessThanOrEqual(SEEDS * 0.05);
    const found = claims(1.5).filter(
      (one) => one.allowed && one.changes.points.some((point) => point.low <= 40 && 40 <= point.high),
    );
    expect(found.length).toBeGreaterThanOrEqual(SEEDS * 0.8);
  });
});

test('a season is removed from months only from three years on, and keeps the level', () => {
  const season = (i: number): number => (i % 12 < 6 ? 60 : 30);
  const counts = Array.from({ length: 48 }, (_, i) => season(i) * (i < 24 ? 1 : 2));
  const { exposure, seasonRemoved } = monthExposure({ firstMonth: 0, counts });
  expect(seasonRemoved).toBe(true);
  expect((exposure[0] ?? 0) / daysInMonth(0) / ((exposure[6] ?? 1) / daysInMonth(6))).toBeCloseTo(2, 0);
  expect(monthExposure({ firstMonth: 0, counts: counts.slice(0, 35) }).seasonRemoved).toBe(false);
});

function slowCost(counts: readonly number[], cuts: readonly number[], penalty: number): number {
  const edges = [0, ...cuts, counts.length];
  let cost = penalty * cuts.length;
  for (let i = 1; i < edges.length; i += 1) {
    const part = counts.slice(edges[i - 1], edges[i]);
    const sum = part.reduce((total, count) => total + count, 0);
    if (sum > 0) cost -= 2 * sum * Math.log(sum / part.length);
  }
  return cost;
}

/** Every way to cut from … to into stretches of `fewest` or more, as lists of cuts. */
function partitions(from: number, to: number, fewest: number): readonly (readonly number[])[] {
  const all: (readonly number[])[] = [[]];
  for (let cut = from + fewest; cut <= to - fewest; cut += 1) {
    for (const rest of partitions(cut, to, fewest)) all.push([cut, ...rest]);
  }
  return all;
}
