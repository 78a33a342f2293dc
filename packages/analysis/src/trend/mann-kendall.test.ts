import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import senGolden from '../../golden/sen.json' with { type: 'json' };
import golden from '../../golden/trend.json' with { type: 'json' };
import { mannKendall, seasonalMannKendall } from './mann-kendall.ts';
import { senSlope } from './sen.ts';

describe('Mann–Kendall', () => {
  test.each(golden.mannKendall)('with ties agrees with R’s cor.test: z $z', ({ values, z, p }) => {
    const found = mannKendall(values);
    expect(found.method).toBe('normal');
    expect(found.z).toBeCloseTo(z, 10);
    expect(found.p).toBeCloseTo(p, 10);
  });

  test.each(senGolden.exact)('without ties agrees with SciPy’s exact p $p', ({ values, p }) => {
    expect(mannKendall(values).method).toBe('exact');
    expect(mannKendall(values).p).toBeCloseTo(p, 11);
  });

  test('exact p is the share of all orders that are as extreme', () => {
    const sizes = fc.integer({ min: 3, max: 6 });
    const values = sizes.chain((n) => fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: n, maxLength: n }));
    fc.assert(
      fc.property(values, (order) => {
        const s = mannKendall(order).s;
        const all = orders(order);
        const extreme = all.filter((other) => Math.abs(mannKendall(other).s) >= Math.abs(s)).length;
        expect(mannKendall(order).p).toBeCloseTo(extreme / all.length, 12);
      }),
      { seed: 12, numRuns: 15 },
    );
  });

  test('a reversed rise falls by the same amount', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 40 }), (values) => {
        const there = mannKendall(values);
        const back = mannKendall(values.toReversed());
        expect([back.s + there.s, back.p]).toEqual([0, there.p]);
        expect(there.p).toBeLessThanOrEqual(1);
      }),
      { seed: 13 },
    );
  });

  test('a season is no trend within seasons, and a trend under a season is found', () => {
    const season = Array.from({ length: 48 }, (_, i) => 10 + Math.round(8 * Math.sin((i * Math.PI) / 6)));
    expect(seasonalMannKendall(season, 12).s).toBe(0);
    const rising = season.map((value, i) => value + Math.floor(i / 12));
    expect(seasonalMannKendall(rising, 12).p).toBeLessThan(1e-6);
  });

  test('rejects too short a series, and values that are not numbers', () => {
    for (const call of [
      () => mannKendall([1, 2]),
      () => mannKendall([1, 2, Number.NaN]),
      () => senSlope([1]),
      () => seasonalMannKendall([1, 2, 3], 2),
    ]) {
      expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
    }
  });
});

test.each(senGolden.sen)('Sen’s slope and interval agree with SciPy: $slope', ({ values, slope, low, high }) => {
  const found = senSlope(values);
  expect(found.slope).toBeCloseTo(slope, 10);
  expect(found.low).toBeCloseTo(low, 10);
  expect(found.high).toBeCloseTo(high, 10);
});

function orders(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, i) => orders(values.filter((_, j) => j !== i)).map((rest) => [value, ...rest]));
}
