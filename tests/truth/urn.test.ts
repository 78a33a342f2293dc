import { planWeek, splitHours, urnShares, type UrnCounts } from '@reeve/analysis';
import { openHighs } from '@reeve/compute';
import { makeRandom } from '@reeve/scenario';
import { rounds } from '@reeve/testing/run/draw.ts';
import { tell } from '@reeve/testing/run/tally.ts';
import { describe, expect, test } from 'vitest';

const SEEDS = rounds(200);
const ROUNDS = 1000;
/** A shift of two areas with few hours, where counts matter most. */
const RULES = { hours: 10, blockHours: 2, halfReachHours: 4, explorationShare: 0.2 };

const planned = (counts: readonly number[]): readonly number[] =>
  splitHours(counts, RULES).map((hours) => hours / RULES.hours);
const proportional = (counts: readonly number[]): readonly number[] => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
};

/** Seeds in which the shares are within five points of the truth, with the same crime in both areas. */
function nearTruth(counts: UrnCounts, shares: (counts: readonly number[]) => readonly number[]): number {
  const seeds = Array.from({ length: SEEDS }, (_, seed) =>
    urnShares({
      rates: [0.3, 0.3],
      rounds: ROUNDS,
      reportedShare: 0.5,
      counts,
      shares,
      random: makeRandom(`urn/${seed}`),
    }),
  );
  return seeds.filter(([first = 0]) => Math.abs(first - 0.5) <= 0.05 + 1e-9).length / SEEDS;
}

describe(`an urn of ${ROUNDS} rounds with equal crime, ${SEEDS} seeds`, () => {
  test('stays within five points of the truth with the plan in use, which counts what victims report', () => {
    const near = nearTruth('reported', planned);
    const failed = Math.round((1 - near) * SEEDS);
    tell([
      {
        part: 'allocation',
        figure: 'urns of 1 000 rounds within five points of the truth',
        aim: 200,
        seen: SEEDS,
        failed,
      },
    ]);
    expect(near).toBeGreaterThanOrEqual(0.95);
  });

  test('runs away with the same plan when it counts what patrols discover', () => {
    expect(nearTruth('discovered', planned)).toBeLessThan(0.5);
  });

  test('runs away with hours in proportion to what patrols discover, as published', () => {
    expect(nearTruth('discovered', proportional)).toBeLessThan(0.5);
  });
});

test('the plan that is simulated is the plan of the solver', async () => {
  const solve = await openHighs();
  const random = makeRandom('split');
  for (let round = 0; round < 20; round += 1) {
    const harm = [1 + random() * 40, 1 + random() * 40];
    const outcome = planWeek(
      {
        areas: ['A', 'B'].map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.5, travelHours: 0 })),
        shifts: [{ code: 'S', startsAtHour: 0, lengthHours: 10, coverHours: 0, vehicles: 0 }],
        teams: [{ code: 'T', officers: 1, skills: [], mostHours: 40, vehicles: 0, shifts: ['S'] }],
        visits: [],
        locks: [],
        demand: ['A', 'B'].map((area, at) => ({ area, shift: 'S', harmDays: harm[at] ?? 0 })),
        rules: {
          ...RULES,
          blockHours: 1,
          floorHours: 0,
          enforcementHours: 0,
          capFactor: 1,
          explorationAreaHours: 1,
          restHours: 0,
        },
      },
      (model, options) => solve(model, { ...options, gap: 0 }),
    );
    const areas = 'planned' in outcome ? outcome.planned.judgement.areas : [];
    expect(areas.map(({ protective, exploration }) => protective + exploration)).toEqual(
      splitHours(harm, { ...RULES, blockHours: 1 }),
    );
  }
});
