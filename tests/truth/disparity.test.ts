import { disparity, type DisparityArea } from '@reeve/analysis';
import { isReeveError } from '@reeve/domain';
import { poissonCount, randomFrom, type Random } from '@reeve/testing/trial/random-counts.ts';
import { describe, expect, test } from 'vitest';

const WORLDS = 400;
const area = (code: string, crimes: number, hours: number, eastM = 0): DisparityArea => ({
  code,
  crimes,
  hours,
  eastM,
  northM: 0,
});

/** Six areas whose hours follow their true crime, the first times a bias; what is counted is a sample of that crime. */
function world(random: Random, leastCrimes: number, bias: number): readonly DisparityArea[] {
  const means = Array.from({ length: 6 }, (_, at) => (at === 0 ? leastCrimes : leastCrimes * (1 + 3 * random())));
  return means.map((mean, at) => area(`A${at}`, poissonCount(random, mean), mean * (at === 0 ? bias : 1), at * 1000));
}

describe('the disparity report', () => {
  test('finds twice the hours where 100 crimes or more are reported, in 95 of 100 provinces', () => {
    const random = randomFrom('biased');
    let found = 0;
    for (let at = 0; at < WORLDS; at += 1) {
      // 100 crimes are counted in the area; in expectation somewhat more, as one with fewer would be joined to another.
      const areas = world(random, 110, 2).map((one) => ({ ...one, crimes: Math.max(100, one.crimes) }));
      if (disparity(areas).groups.some(({ areas: [first], isAlarm }) => first === 'A0' && isAlarm)) found += 1;
    }
    expect(found / WORLDS).toBeGreaterThanOrEqual(0.95);
  });

  test('raises an alarm without bias in at most 5 of 100 provinces', () => {
    const random = randomFrom('fair');
    let alarms = 0;
    for (let at = 0; at < WORLDS; at += 1)
      if (disparity(world(random, 40, 1)).groups.some(({ isAlarm }) => isAlarm)) alarms += 1;
    expect(alarms / WORLDS).toBeLessThanOrEqual(0.05);
  });

  test('contains every true ratio in 95 of 100 provinces, 2,000 tried', () => {
    const random = randomFrom('covered');
    let covered = 0;
    for (let at = 0; at < 2000; at += 1) {
      const { groups } = disparity(world(random, 150, 1));
      if (groups.every(({ low = 0, high = Infinity }) => low <= 1 && high >= 1)) covered += 1;
    }
    // Three standard errors of 2,000 worlds.
    expect(covered / 2000).toBeGreaterThanOrEqual(0.95 - 3 * Math.sqrt((0.95 * 0.05) / 2000));
  });

  test('compares an area with all others: 100 of 300 crimes and 60 of 120 hours are twice as much', () => {
    const { groups, small } = disparity([area('A', 100, 60), area('B', 100, 30), area('C', 100, 30)]);
    expect(small).toEqual([]);
    expect(groups[0]?.ratio).toBeCloseTo(2, 12);
    // scipy 1.17, beta.ppf(0.05/6, 100, 201) and beta.ppf(1 - 0.05/6, 101, 200), as odds.
    expect(groups[0]?.low).toBeCloseTo((1 - 0.4021633465190473) / 0.4021633465190473, 9);
    expect(groups[0]?.high).toBeCloseTo((1 - 0.2692455851738905) / 0.2692455851738905, 9);
    expect(groups.map(({ isAlarm }) => isAlarm)).toEqual([true, false, false]);
  });

  test('joins areas that are too small to the nearest larger one, and lists them', () => {
    const { groups, small } = disparity([
      area('near', 150, 20, 1000),
      area('small', 30, 5, 1100),
      area('tiny', 10, 1, 9000),
      area('far', 400, 50, 9500),
    ]);
    expect(small).toEqual(['small', 'tiny']);
    expect(groups.map(({ areas }) => areas)).toEqual([
      ['far', 'tiny'],
      ['near', 'small'],
    ]);
  });

  test('calls a province too small rather than fair if even all areas together are', () => {
    const { groups } = disparity([area('A', 30, 10), area('B', 40, 90)]);
    expect(groups).toEqual([{ areas: ['B', 'A'], crimes: 70, hours: 100, isAlarm: false, isTooSmall: true }]);
  });

  test.each<[string, readonly DisparityArea[]]>([
    ['no area', []],
    ['a code twice', [area('A', 1, 1), area('A', 2, 2)]],
    ['half a crime', [area('A', 0.5, 1)]],
    ['negative hours', [area('A', 1, -1)]],
  ])('refuses %s', (_, areas) => {
    let refusal: unknown;
    try {
      disparity(areas);
    } catch (error) {
      refusal = error;
    }
    expect(isReeveError(refusal) && refusal.code).toBe('invalid_input');
  });
});
