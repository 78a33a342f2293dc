import { toDayNumber } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/trend.json' with { type: 'json' };
import { chance } from '../distribution/chance.ts';
import { changePoints } from './change-point.ts';
import { fitPoissonLog } from '../distribution/poisson-regression.ts';
import { trend } from './trend.ts';
import { SEASON_WEEKS, weekSeason } from './week-season.ts';

const FIRST = toDayNumber('2022-01-03');

/** Poisson counts by inversion, from a seed. */
function drawn(seed: number, means: readonly number[]): number[] {
  const next = chance(seed, 3);
  return means.map((mean) => {
    let [count, part] = [0, Math.exp(-mean)];
    for (let below = part, at = next() / 2 ** 32; at > below && count < 1000; below += part) {
      count += 1;
      part *= mean / count;
    }
    return count;
  });
}
const season = (week: number, rise: number): number => 1 + rise * Math.cos((2 * Math.PI * (week - 3)) / 52.1775);
const weeksOf = (n: number, mean: (week: number) => number): number[] => Array.from({ length: n }, (_, week) => mean(week)); // prettier-ignore

describe('the season of weeks', () => {
  test.each(golden.weekSeason)('beginning $firstMonday agrees with R’s glm for the same levels', ({ firstMonday, counts, cut, index }) => {
    const found = weekSeason({ firstMonday: toDayNumber(firstMonday), counts });
    expect(found).toHaveLength(counts.length);
    for (const [week, one] of (found ?? []).entries()) expect(one).toBeCloseTo(index[week] ?? 0, 7);
    const at = changePoints(counts, { ...(found && { exposure: found }) }).points.map((point) => point.index);
    expect(at).toEqual(cut > 0 ? [cut] : []);
  }); // prettier-ignore

  test('is not estimated from less than two years, nor with a month that never had a crime', () => {
    const counts = weeksOf(SEASON_WEEKS, (week) => 20 + (week % 5));
    expect(weekSeason({ firstMonday: FIRST, counts })).toBeDefined();
    expect(weekSeason({ firstMonday: FIRST, counts: counts.slice(1) })).toBeUndefined();
    const noJuly = counts.map((count, week) => (new Date((FIRST + 7 * week + 3) * 86_400_000).getUTCMonth() === 6 ? 0 : count)); // prettier-ignore
    expect(weekSeason({ firstMonday: FIRST, counts: noJuly })).toBeUndefined();
  });

  test('does not depend on the amount of crime', () => {
    const counts = drawn(
      5,
      weeksOf(120, (week) => 40 * season(week, 0.3)),
    );
    const once = weekSeason({ firstMonday: FIRST, counts }) ?? [];
    const tenfold =
      weekSeason({ firstMonday: FIRST, counts: counts.map((count) => 10 * count) }, { penalty: 1e9 }) ?? [];
    for (const [week, one] of once.entries()) expect(tenfold[week]).toBeCloseTo(one, 6);
    expect(once.reduce((sum, one) => sum + one, 0) / once.length).toBeCloseTo(1, 12);
  });
});

describe('changes of weekly levels', () => {
  const changesOf = (counts: readonly number[]) => {
    const found = trend({ period: 'week', first: FIRST, counts, datedTo: 'day' });
    if (!found.allowed) throw new Error(found.because);
    expect(found.seasonRemoved).toBe(true);
    expect(found.warnings).not.toContain('season_in_changes');
    return found.changes.points;
  };
  const SEEDS = Array.from({ length: 60 }, (_, nth) => nth);

  test('a season alone is no change, although without it nearly every series has one', () => {
    const series = SEEDS.map((seed) =>
      drawn(
        seed,
        weeksOf(130, (week) => 40 * season(week, 0.3)),
      ),
    );
    expect(series.filter((counts) => changePoints(counts).points.length > 0).length).toBeGreaterThan(54);
    expect(series.filter((counts) => changesOf(counts).length > 0).length).toBeLessThanOrEqual(3);
  }, 60_000);

  test('a level that rises by half in the second year is found under the season, once and in its place', () => {
    const at = 75;
    const found = SEEDS.map((seed) =>
      changesOf(
        drawn(
          seed,
          weeksOf(104, (week) => 40 * (week < at ? 1 : 1.5) * season(week, 0.3)),
        ),
      ),
    );
    const right = found.filter((points) => points.length === 1 && Math.abs((points[0]?.index ?? 0) - at) <= 6);
    expect(right.length).toBeGreaterThanOrEqual(54);
  }, 60_000);

  test('of less than two years keep their season, and report it', () => {
    const found = trend({ period: 'week', first: FIRST, counts: weeksOf(103, (week) => 20 + (week % 3)), datedTo: 'day' }); // prettier-ignore
    expect(found).toMatchObject({ seasonRemoved: false });
    expect(found.allowed && found.warnings).toContain('season_in_changes');
  });
});

describe('Poisson regression', () => {
  test('gives the coefficients and the likelihood of R’s glm', () => {
    // dobson: counts 18, 17, 15, 20, 10, 20, 25, 13, 12 by outcome and treatment (R's own example of glm, after Dobson 1990).
    const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
    const rows = counts.map((_, k) => [1, k % 3 === 1 ? 1 : 0, k % 3 === 2 ? 1 : 0, k >= 3 && k < 6 ? 1 : 0, k >= 6 ? 1 : 0]); // prettier-ignore
    const { coefficients } = fitPoissonLog(counts, rows);
    // print(glm.D93) of ?glm: 3.045e+00, -4.543e-01, -2.930e-01, and two that are 0 except for rounding.
    expect(coefficients[0]).toBeCloseTo(3.044522, 5);
    expect(coefficients[1]).toBeCloseTo(-0.454255, 5);
    expect(coefficients[2]).toBeCloseTo(-0.292987, 5);
    expect(Math.abs(coefficients[3] ?? 1)).toBeLessThan(1e-6);
    expect(Math.abs(coefficients[4] ?? 1)).toBeLessThan(1e-6);
  });

  test('refuses what has no answer', () => {
    expect(() => fitPoissonLog([1, 2], [[1]])).toThrow();
    expect(() => fitPoissonLog([], [])).toThrow();
  });
});
