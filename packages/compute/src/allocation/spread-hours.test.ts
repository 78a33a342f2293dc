import { planWeek, type LinearSolver, type PlannedWeek, type WeekInput } from '@reeve/analysis';
import { beforeAll, expect, test } from 'vitest';
import { openHighs } from './highs-solver.ts';

let highs: LinearSolver;
beforeAll(async () => void (highs = await openHighs()));

const CRIMES = [28, 26, 25, 9, 3, 0];
const shifts = [0, 1, 2, 3, 4, 5, 6].flatMap(
  (day) =>
  [7, 15, 23].map((hour) => ({ code: `${day + 1} ${hour}`, startsAtHour: day * 24 + hour, lengthHours: 8, coverHours: 16, vehicles: 40 })), // prettier-ignore
);
const OFFICERS = 2;
/** A week with more officers than reported harm can use; in one shift nothing is reported. */
function ampleWeek(seed: number, travelHours = 0): WeekInput {
  const share = (at: number, nth: number): number =>
    nth === (seed * 5) % shifts.length ? 0 : 0.6 + ((nth * (4 + seed) + at * 3) % 9) / 10;
  return {
    areas: CRIMES.map((_, at) => ({ code: `${at + 1}`, reportedLow: 0.5, reportedHigh: 0.8, travelHours })),
    shifts,
    teams: Array.from({ length: 24 }, (_, at) => ({ code: `T${at + 1}`, officers: OFFICERS, skills: [], mostHours: 40, vehicles: 1, shifts: shifts.map(({ code }) => code) })), // prettier-ignore
    visits: [],
    locks: [],
    demand: shifts.flatMap(({ code }, nth) => CRIMES.map((crimes, at) => ({ area: `${at + 1}`, shift: code, harmDays: (crimes / 21) * share(at, nth) }))), // prettier-ignore
    rules: { blockHours: 2, floorHours: 8, enforcementHours: 40, capFactor: 1.25, explorationShare: 0.1, explorationAreaHours: 2, restHours: 11, halfReachHours: 4 }, // prettier-ignore
  };
}

/** The plan, and what the hours reached before those that gain nothing were placed: the gain of the solve before. */
function planned(week: WeekInput): { readonly planned: PlannedWeek; readonly reachedBefore: number } {
  const gains: number[] = [];
  const outcome = planWeek(week, (model, options) => {
    const found = highs(model, options);
    if (found.status === 'solved') gains.push(found.gain);
    return found;
  });
  if (!('planned' in outcome)) throw new Error('There is a plan.');
  return { planned: outcome.planned, reachedBefore: gains[0] ?? NaN };
}

test.each([
  [1, 0],
  [2, 0],
  [3, 0],
  [2, 0.5],
])(
  'hours that gain nothing are spread over the shifts, and the plan reaches as much: week %d, travel %d h',
  (seed, travelHours) => {
    const week = ampleWeek(seed, travelHours);
    const { planned: found, reachedBefore } = planned(week);
    expect(found.judgement.broken).toEqual([]);
    expect(found.judgement.reachDays).toBeGreaterThanOrEqual(reachedBefore - 1e-6);
    const others = shifts.map(
      ({ code }) =>
    found.plan.hours.filter(({ shift, kind }) => shift === code && kind !== 'protective').reduce((sum, { hours }) => sum + hours, 0), // prettier-ignore
    );
    const even = others.reduce((sum, hours) => sum + hours, 0) / shifts.length;
    // A team works a whole shift: no shift is further above its share than one team.
    expect(Math.max(...others)).toBeLessThanOrEqual(even + 8 * OFFICERS);
    expect(Math.max(...found.judgement.shifts.map(({ dutyHours }) => dutyHours))).toBeLessThanOrEqual(
      80 + 3 * 8 * OFFICERS,
    );
  },
  120_000,
);

test('the same week in another order has the same plan', () => {
  const week = ampleWeek(1);
  const turned = { ...week, areas: week.areas.toReversed(), shifts: week.shifts.toReversed(), teams: week.teams.toReversed(), demand: week.demand.toReversed() }; // prettier-ignore
  expect(planned(turned).planned.plan).toEqual(planned(week).planned.plan);
}, 120_000);
