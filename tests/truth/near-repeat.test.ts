import { backtestForecasts, foldsBefore, type KnoxCell, knoxTest, shuffle, chance } from '@reeve/analysis';
import { toDayNumber } from '@reeve/domain';
import { CRIMES_TO, RIVERTON_TRUTH } from '@reeve/scenario';
import { beforeAll, expect, test } from 'vitest';
import { crimesUnder, POWER, SEEDS, shareFound, type TypedCrimes } from './riverton.ts';

const { nearRepeat, quiet } = RIVERTON_TRUTH;
const rivertons = new Map<string, ReadonlyMap<string, TypedCrimes>>();

beforeAll(() => {
  for (const seed of SEEDS) rivertons.set(seed, crimesUnder(seed, [nearRepeat.type, quiet.type]));
}, 600_000);

function crimesOf(seed: string, type: string): TypedCrimes {
  const crimes = rivertons.get(seed)?.get(type);
  if (!crimes) throw new Error(`no ${type} under ${seed}`);
  return crimes;
}

const bands = { distancesM: [0, 100, 200, 400], days: [0, 7, 14, 28] } as const;
function knoxCells(seed: string, type: string): readonly KnoxCell[] {
  const { points, day } = crimesOf(seed, type);
  return knoxTest({ points, day }, { ...bands, metric: 'euclidean', permutations: 199, seed: 1 }).cells;
}
const excess = (cell: KnoxCell | undefined): number => (cell ? cell.observed - cell.expected : 0);

test('Knox finds the near repeats within 100 m and a week, and none if there are none', () => {
  const claims = (type: string) => (seed: string) => {
    const [first] = knoxCells(seed, type);
    return first !== undefined && first.p <= 0.01 && (first.ratio ?? 0) >= 1.2;
  };
  expect(shareFound(claims(nearRepeat.type))).toBeGreaterThanOrEqual(POWER);
  expect(shareFound(claims(quiet.type))).toBe(0);
});

test('the near repeats Knox finds fall off with time and distance as the true process does', () => {
  const fallsOff = (seed: string): boolean => {
    const cells = knoxCells(seed, nearRepeat.type);
    const at = (distance: number, days: number): number => excess(cells[distance * 3 + days]);
    const near = [0, 1, 2].map((days) => at(0, days) + at(1, days));
    // Of delays with a mean of 5 days, 1 − e^(−7/5) = 75 % are below a week; those of followers of followers are longer.
    const withinWeek = (near[0] ?? 0) / near.reduce((a, b) => a + Math.max(0, b), 0);
    const overDistance = [0, 1, 2].map((distance) => at(distance, 0) / [1, 3, 12][distance]!);
    return (
      withinWeek > 0.5 &&
      withinWeek < 0.9 &&
      (near[0] ?? 0) > (near[1] ?? 0) &&
      (near[1] ?? 0) > (near[2] ?? 0) &&
      (overDistance[0] ?? 0) > (overDistance[1] ?? 0) &&
      (overDistance[1] ?? 0) > (overDistance[2] ?? 0)
    );
  };
  expect(shareFound(fallsOff)).toBeGreaterThanOrEqual(POWER);
});

function verdict(seed: string, type: string, dealtAnew: boolean) {
  const { points, day } = crimesOf(seed, type);
  const days = Int32Array.from(day);
  if (dealtAnew) shuffle(days, chance(7, 0));
  const { forecasts } = backtestForecasts(
    { ...points, fromDay: days, toDay: days },
    {
      folds: foldsBefore(toDayNumber(CRIMES_TO), 20, 7),
      coverages: [0.02],
      methods: ['near-repeat'],
      parameters: { nearShare: nearRepeat.followerShare, nearDays: nearRepeat.meanDays, nearM: 200 },
    },
  );
  return forecasts[1]?.atCoverage[0]?.againstNaive?.verdict;
}

test('a near-repeat forecast of the week ahead is clearly better than last year’s counts, but not when the days are meaningless', () => {
  expect(shareFound((seed) => verdict(seed, nearRepeat.type, false) === 'clearly_better')).toBeGreaterThanOrEqual(
    POWER,
  );
  expect(shareFound((seed) => verdict(seed, nearRepeat.type, true) === 'clearly_better')).toBe(0);
});
