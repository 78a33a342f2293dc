import { planWeek, type WeekInput } from '@reeve/analysis';
import { isReeveError } from '@reeve/domain';
import { afterAll, describe, expect, test } from 'vitest';
import { openHighs } from './highs-solver.ts';
import { makePlanThreads, planOnThread } from './plan-threads.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shifts = DAYS.flatMap((day, at) =>
  [7, 15, 23].map((hour) => ({
    code: `${day} ${hour}`,
    startsAtHour: at * 24 + hour,
    lengthHours: 8,
    coverHours: 16,
    vehicles: 4,
  })),
);
/** `teams` teams, six areas and a whole week. */
const week = (teams: number, travelHours = 0): WeekInput => ({
  areas: ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.8, travelHours })),
  shifts,
  teams: Array.from({ length: teams }, (_, at) => ({
    code: `T${at + 1}`,
    officers: 2 + (at % 2),
    skills: [],
    mostHours: 40,
    vehicles: 1,
    shifts: shifts.map(({ code }) => code),
  })),
  visits: [],
  locks: [{ code: 'gates', area: 'A', shifts: ['mon 7', 'tue 7'], kind: 'protective', hours: 4 }],
  demand: shifts.flatMap(({ code }, at) =>
    [11, 24, 22, 13, 13, 17].map((days, area) => ({
      area: 'ABCDEF'.charAt(area),
      shift: code,
      harmDays: days * (1 + ((at * 7 + area * 3) % 10) / 10),
    })),
  ),
  rules: {
    blockHours: 2,
    floorHours: 24,
    enforcementHours: 64,
    capFactor: 1.25,
    explorationShare: 0.1,
    explorationAreaHours: 4,
    restHours: 11,
    halfReachHours: 4,
  },
});

const threads = makePlanThreads();
afterAll(() => threads.close());
const refusalOf = async (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (isReeveError(error) ? error.code : String(error)),
  );

describe('planning on a thread', () => {
  test('gives the same plan as here, whatever the order of the input, with a proven gap of 0.5 % at most', async () => {
    const input = week(5);
    const solve = await openHighs();
    const here = planWeek(input, solve);
    const turned = { ...input, areas: input.areas.toReversed(), demand: input.demand.toReversed(), teams: input.teams.toReversed(), shifts: shifts.toReversed() }; // prettier-ignore
    expect(await planOnThread(threads, 'a', turned)).toEqual(here);
    expect('planned' in here ? here.planned.gap : NaN).toBeLessThanOrEqual(0.005);
  }, 180_000);

  test('ends when cancelled, and plans again afterwards', async () => {
    const cancel = new AbortController();
    const work = refusalOf(planOnThread(threads, 'a', week(9, 0.5), cancel.signal));
    setTimeout(() => cancel.abort(), 300);
    expect(await work).toBe('unavailable');
    expect(await refusalOf(planOnThread(threads, 'a', { ...week(1), teams: [] }))).toBe('invalid_input');
  }, 60_000);

  test('ends over its limit of work', async () => {
    const tight = makePlanThreads(200);
    expect(await refusalOf(planOnThread(tight, 'a', week(9, 0.5)))).toBe('too_large');
    await tight.close();
  }, 60_000);
});
