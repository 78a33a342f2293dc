import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/trend.json' with { type: 'json' };
import { baselineZ } from './baseline-z.ts';
import { cusum } from './cusum.ts';
import { ewma } from './ewma.ts';
import { logGamma } from '../distribution/log-gamma.ts';
import { monthIndices } from './month-index.ts';
import { movingSum } from '../time/moving-sum.ts';
import { uChart } from './u-chart.ts';

/** Montgomery, Introduction to Statistical Quality Control, table 9.1: mean 10, deviation 1, the last ten shifted to 11. */
const MONTGOMERY = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31,
  8.52, 10.84, 10.9, 9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
].map((value) => value - 10);

const refusesInput = (call: () => unknown): void => {
  expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
};

describe('EWMA', () => {
  test('agrees with R’s recursive filter', () => {
    for (const [i, point] of ewma(golden.ewma.z).entries()) {
      expect(point.value).toBeCloseTo(golden.ewma.value[i] ?? Number.NaN, 10);
      expect(point.limit).toBeCloseTo(golden.ewma.limit[i] ?? Number.NaN, 10);
    }
  });

  test('with λ 0.1 and L 2.7, Montgomery’s values signal first at 29, as R’s filter does', () => {
    const points = ewma(MONTGOMERY, { lambda: 0.1, widthL: 2.7 });
    expect(points.findIndex((point) => point.signal !== undefined) + 1).toBe(29);
    expect(points[0]?.limit).toBeCloseTo(0.27, 10);
  });
});

describe('CUSUM', () => {
  test('agrees with a fold in R', () => {
    for (const [i, point] of cusum(golden.cusum.z).entries()) {
      expect(point.high).toBeCloseTo(golden.cusum.high[i] ?? Number.NaN, 10);
      expect(point.low).toBeCloseTo(golden.cusum.low[i] ?? Number.NaN, 10);
    }
  });

  test('Montgomery’s table 9.2: the first signal is at observation 29 with 5.28, and began after 22', () => {
    const points = cusum(MONTGOMERY);
    const first = points.findIndex((point) => point.signal !== undefined);
    expect(first + 1).toBe(29);
    expect(points[first]?.high).toBeCloseTo(5.28, 10);
    expect(points[first]).toMatchObject({ signal: 'high', since: 22 });
  });

  test('a fall signals low', () => {
    expect(cusum([-3, -3, -3]).at(-1)).toEqual({ high: 0, low: 7.5, signal: 'low', since: 0 });
  });
});

describe('u-chart', () => {
  test('agrees with the formulas in R', () => {
    const { counts, exposure, centre, lower, upper } = golden.uChart;
    const chart = uChart(counts, exposure, { baselinePeriods: 12 });
    expect(chart?.centre).toBeCloseTo(centre, 12);
    for (const [i, point] of (chart?.points ?? []).entries()) {
      expect(point.lower).toBeCloseTo(lower[i] ?? Number.NaN, 12);
      expect(point.upper).toBeCloseTo(upper[i] ?? Number.NaN, 12);
    }
  });

  test('below 5 expected, one crime above the drawn limit is no signal if chance gives it too often', () => {
    // Mean 1: the limit is 4, P(X ≥ 5) = 0.00366 > Φ(−3) = 0.00135, P(X ≥ 6) = 0.00059 (R ppois).
    const signals = (last: number) => uChart([1, 1, 1, 1, last], undefined, { baselinePeriods: 4 })?.points[4]?.signal;
    expect([signals(5), signals(6)]).toEqual([undefined, 'high']);
  });

  test('a long period is not high because of its length', () => {
    expect(uChart([10, 10, 100], [1, 1, 10])?.points.every((point) => point.signal === undefined)).toBe(true);
  });
});

describe('months', () => {
  test('moving sums agree with R’s filter', () => {
    expect(movingSum(golden.movingSum.counts, 12)).toEqual(golden.movingSum.sums);
  });

  test('indices agree with R’s tapply, plain and per day, over three years', () => {
    const { firstMonth, counts, plain, perDay } = golden.monthIndex;
    const found = monthIndices({ firstMonth, counts }, { perDay: false });
    expect(found?.years).toBe(3);
    const byDay = monthIndices({ firstMonth, counts });
    for (let i = 0; i < 12; i += 1) {
      expect(found?.months[i]?.index).toBeCloseTo(plain[i] ?? Number.NaN, 12);
      expect(byDay?.months[i]?.index).toBeCloseTo(perDay[i] ?? Number.NaN, 12);
    }
  });

  test('the months beyond whole years are the first, and are not used', () => {
    const counts = [500, ...Array<number>(12).fill(3)];
    expect(monthIndices({ firstMonth: 5, counts }, { perDay: false })?.months.every((one) => one.index === 1)).toBe(
      true,
    );
    expect(monthIndices({ firstMonth: 0, counts: [1, 2] })).toBeUndefined();
  });
});

describe('the scale of the baseline', () => {
  test('is never narrower than chance, and widens if the baseline clusters', () => {
    expect(baselineZ([9, 9, 9, 12], 3)).toMatchObject({ mean: 9, sigma: 3, z: [0, 0, 0, 1] });
    expect(baselineZ([2, 18, 10], 2)?.sigma).toBeCloseTo(Math.sqrt(128), 12);
    expect(baselineZ([0, 0, 4], 2)).toBeUndefined();
  });

  test('input that cannot be charted is refused', () => {
    refusesInput(() => baselineZ([1, 2], 3));
    refusesInput(() => ewma([Number.NaN]));
    refusesInput(() => ewma([1], { lambda: 0 }));
    refusesInput(() => cusum([1], { h: 0 }));
    refusesInput(() => uChart([1, 2], [1]));
    refusesInput(() => movingSum([1.5], 1));
  });
});

test('the logarithm of the gamma function agrees with R', () => {
  for (const [i, x] of golden.logGamma.x.entries()) {
    const expected = golden.logGamma.value[i] ?? Number.NaN;
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
  }
});
