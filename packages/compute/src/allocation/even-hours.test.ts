import { disparity, enforcementThatFits, evenHours, judgePlan, planWeek, type WeekInput } from '@reeve/analysis';
import { describe, expect, test } from 'vitest';
import { openHighs } from './highs-solver.ts';

/** Weekly crimes of 22 districts, as uneven as those of a large city, and of one where nothing is reported. */
const CRIMES = [28, 26, 25, 21, 21, 19, 17, 17, 16, 15, 15, 14, 13, 10, 9, 9, 8, 7, 6, 6, 5, 3, 0];
const shifts = [0, 1, 2, 3, 4, 5, 6].flatMap(
  (day) =>
  [7, 15, 23].map((hour) => ({ code: `${day + 1} ${hour}`, startsAtHour: day * 24 + hour, lengthHours: 8, coverHours: 16, vehicles: 40 })), // prettier-ignore
);
const city = (enforcementHours: number): WeekInput => ({
  areas: CRIMES.map((_, at) => ({ code: `${at + 1}`, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 })),
  shifts,
  teams: Array.from({ length: 24 }, (_, at) => ({ code: `T${at + 1}`, officers: 2, skills: [], mostHours: 40, vehicles: 1, shifts: shifts.map(({ code }) => code) })), // prettier-ignore
  visits: [],
  locks: [],
  demand: shifts.flatMap(
    ({ code }, nth) =>
    CRIMES.map((crimes, at) => ({ area: `${at + 1}`, shift: code, harmDays: (crimes / 21) * (0.6 + ((nth * 5 + at * 3) % 9) / 10) })), // prettier-ignore
  ),
  rules: { blockHours: 2, floorHours: 8, enforcementHours, capFactor: 1.25, explorationShare: 0.1, explorationAreaHours: 2, restHours: 11, halfReachHours: 4 }, // prettier-ignore
});

describe('hours that gain nothing', () => {
  test('follow reported harm, so that the plan raises no alarm about itself', async () => {
    const week = city(200);
    const outcome = planWeek(week, await openHighs());
    if (!('planned' in outcome)) throw new Error('There is a plan.');
    const { areas, broken } = outcome.planned.judgement;
    expect(broken).toEqual([]);
    const harm = CRIMES.map((_, at) => week.demand.reduce((sum, one) => sum + (one.area === `${at + 1}` ? one.harmDays : 0), 0)); // prettier-ignore
    const all = harm.reduce((sum, days) => sum + days, 0);
    for (const { area, enforcement } of areas)
      expect(Math.abs(enforcement - (200 * (harm[Number(area) - 1] ?? 0)) / all)).toBeLessThanOrEqual(2);
    const groups = disparity(areas.map(({ area, enforcement }) => ({ code: area, crimes: Math.round(26 * (CRIMES[Number(area) - 1] ?? 0)), hours: enforcement, eastM: Number(area) * 1000, northM: 0 }))).groups; // prettier-ignore
    expect(groups.filter(({ isAlarm }) => isAlarm)).toEqual([]);
    const exploration = areas.map((one) => one.exploration);
    expect(Math.max(...exploration) - Math.min(...exploration)).toBeLessThanOrEqual(4);
  }, 60_000);

  test('move without changing what is reached, or the hours of a kind in a shift', async () => {
    const week = city(200);
    const solve = await openHighs();
    const outcome = planWeek(week, solve);
    if (!('planned' in outcome)) throw new Error('There is a plan.');
    const { plan, judgement } = outcome.planned;
    // All enforcement of a shift in one area: as uneven as it can be, and no rule but the cap is asked.
    const uneven = {
      ...plan,
      hours: plan.hours.map((one) => (one.kind === 'enforcement' ? { ...one, area: '1' } : one)),
    };
    const evened = judgePlan(week, evenHours(week, uneven, solve));
    expect(evened.broken).toEqual([]);
    expect(evened.reachDays).toBeCloseTo(judgement.reachDays, 9);
    expect(evened.shifts).toEqual(judgement.shifts);
  }, 60_000);
});

describe('enforcement hours that fit under the caps', () => {
  // 60 hours over 22 districts: the cap of most is less than two blocks, and whole blocks lose the rest.
  test('are named below and above a total that does not fit', () => {
    const week = city(60);
    const fits = (total: number): boolean => {
      const harm = CRIMES.map((_, at) => week.demand.reduce((sum, one) => sum + (one.area === `${at + 1}` ? one.harmDays : 0), 0)); // prettier-ignore
      const all = harm.reduce((sum, days) => sum + days, 0);
      return harm.reduce((sum, days) => sum + 2 * Math.floor((1.25 * total * days) / all / 2), 0) >= total;
    };
    const below = Array.from({ length: 30 }, (_, nth) => 58 - 2 * nth).find(fits) ?? NaN;
    const above = Array.from({ length: 90 }, (_, nth) => 62 + 2 * nth).find(fits) ?? NaN;
    expect(enforcementThatFits(week)).toEqual([below, above]);
    expect(below).toBeLessThan(60);
    expect(enforcementThatFits(city(above))).toEqual([]);
    expect(enforcementThatFits(city(0))).toEqual([]);
  });
});
