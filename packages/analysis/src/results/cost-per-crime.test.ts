import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costPerCrime } from './cost-per-crime.ts';

describe('the cost of a crime prevented', () => {
  test('is given with the limits that solve Fieller’s equation', () => {
    // Fieller (1954): the limits ρ of a/b satisfy (a − ρb)² = z²(Var a + ρ² Var b); a = 1,200 without error, b = 60, s.e. 20.
    const z = 1.959964;
    const se = 20;
    const result = { difference: -60, ci95: [-60 - z * se, -60 + z * se] as const, claim: 'fewer' as const };
    const cost = costPerCrime(1200, result);
    if (!cost.allowed) throw new Error('refused');
    expect(cost.best).toBe(20);
    for (const ratio of [cost.low, cost.high])
      expect((1200 - ratio * 60) ** 2).toBeCloseTo(z ** 2 * ratio ** 2 * se ** 2, 4);
  });

  test('is never given where no effect is not excluded', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -99, max: 99, noNaN: true }),
        fc.constantFrom('none', 'more'),
        (difference, claim) => {
          const refused = costPerCrime(10, { difference, ci95: [difference - 1, difference + 1], claim } as never); // any of three
          expect(refused).toEqual({ allowed: false, because: 'no_effect_not_excluded' });
        },
      ),
    );
  });
});
