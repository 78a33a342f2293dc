import { describe, expect, test } from 'vitest';
import { stopShares } from './stop-shares.ts';

const areas = [
  { code: 'N', stops: 120, found: 30, crimes: 400 },
  { code: 'S', stops: 80, found: 8, crimes: 100 },
  { code: 'W', stops: 10, found: 0, crimes: 0 },
];

/** Number of ways to choose k of n. */
const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
};

/** By counting every way in which the finds can fall on the stops. */
function chanceByCounting(stops: number, found: number, allStops: number, allFound: number): number {
  let ways = 0n;
  for (let k = 0; k <= found; k += 1) ways += choose(stops, k) * choose(allStops - stops, allFound - k);
  return Number((ways * 10n ** 15n) / choose(allStops, allFound)) / 1e15;
}

describe('the stops of an area', () => {
  test('are given with their share found, its interval, and the number for each hundred crimes', () => {
    const [north, south, west] = stopShares(areas);
    // scipy 1.17: binomtest(30, 120).proportion_ci(method='wilson')
    expect(north).toMatchObject({ share: 0.25, perHundredCrimes: 30 });
    expect(north?.low).toBeCloseTo(0.18109821656809566, 12);
    expect(north?.high).toBeCloseTo(0.33441136664125615, 12);
    expect(south?.perHundredCrimes).toBe(80);
    expect(west).toMatchObject({ share: 0, low: 0 });
    expect(west).not.toHaveProperty('perHundredCrimes');
  });

  test('that found less than elsewhere beyond chance are named, and an area too small to tell is called so', () => {
    // scipy 1.17: fisher_exact(alternative='less') gives 0.9995, 0.01188 and 0.1294; each is judged at 0.05 / 3.
    expect(stopShares(areas).map(({ isFewerFound, isTooSmall }) => [isFewerFound, isTooSmall])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test('are judged as by counting every way, in all small tables', () => {
    for (const [stops, otherStops] of [
      [3, 40],
      [12, 30],
      [25, 25],
    ] as const)
      for (let found = 0; found <= stops; found += 1)
        for (const foundElsewhere of [0, 5, 20]) {
          const [here] = stopShares([
            { code: 'A', stops, found, crimes: 1 },
            { code: 'B', stops: otherStops, found: foundElsewhere, crimes: 1 },
          ]);
          const chance = chanceByCounting(stops, found, stops + otherStops, found + foundElsewhere);
          expect(here?.isFewerFound, `${found} of ${stops}, ${foundElsewhere} of ${otherStops}`).toBe(chance <= 0.025);
          const fewest = Math.max(0, found + foundElsewhere - otherStops);
          const least = chanceByCounting(stops, fewest, stops + otherStops, found + foundElsewhere);
          expect(here?.isTooSmall).toBe(least > 0.025);
        }
  });

  test('of one area alone, or none, are compared with nothing', () => {
    expect(stopShares([{ code: 'A', stops: 50, found: 1, crimes: 9 }])[0]).toMatchObject({
      isFewerFound: false,
      isTooSmall: true,
    });
    expect(stopShares([{ code: 'A', stops: 0, found: 0, crimes: 9 }])[0]).not.toHaveProperty('share');
    expect(stopShares([])).toEqual([]);
  });

  test('are refused as counts that cannot be', () => {
    const one = { code: 'A', stops: 2, found: 1, crimes: 3 };
    for (const wrong of [{ found: 3 }, { stops: 1.5 }, { crimes: -1 }])
      expect(() => stopShares([{ ...one, ...wrong }])).toThrow(/invalid|count|found|whole/i);
    expect(() => stopShares([one, one])).toThrow('once for each area');
  });
});
