import { isReeveError } from '@reeve/domain';
import { between, poissonCount, randomFrom } from '@reeve/testing/trial/random-counts.ts';
import { describe, expect, test } from 'vitest';
import type { BeforeAfter } from './results.ts';
import { placeboTest } from './placebo.ts';

const CONTROL: BeforeAfter = [400, 380];

describe('a comparison with places without an action', () => {
  test('in which each place is as likely to be the treated one gives a share under 5 % in one of twenty', () => {
    const extreme = Array.from({ length: 4000 }, (_, nth) => {
      const random = randomFrom(`placebo ${nth}`);
      const [own, ...others] = Array.from({ length: 40 }, () => {
        const mean = between(random, 3, 80);
        return { treated: [poissonCount(random, mean), poissonCount(random, mean)] as const, control: CONTROL };
      });
      return own !== undefined && placeboTest(own, others).pFewer <= 0.05;
    });
    // 2 of 40 ranks are 5 % exactly; three standard errors of 4,000 worlds are 1 point.
    const share = extreme.filter(Boolean).length / extreme.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.06);
  });

  test('counts those that fell as much or more, and itself among all', () => {
    const place = (before: number, after: number) => ({ treated: [before, after] as const, control: CONTROL });
    const others = [place(100, 20), place(100, 50), place(100, 100), place(50, 60)];
    expect(placeboTest(place(100, 50), others)).toEqual({ of: 4, asLow: 2, asHigh: 3, pFewer: 3 / 5, pMore: 4 / 5 });
    expect(placeboTest(place(100, 50), [])).toEqual({ of: 0, asLow: 0, asHigh: 0, pFewer: 1, pMore: 1 });
  });

  test('orders small places by what chance makes of them', () => {
    // 4 to 1 is a fall by three quarters that happens often; 400 to 300 happens hardly ever.
    const [small, large] = [
      { treated: [4, 1] as const, control: CONTROL },
      { treated: [400, 300] as const, control: CONTROL },
    ];
    expect(placeboTest(large, [small]).asLow).toBe(0);
    expect(placeboTest(small, [large]).asLow).toBe(1);
  });

  test('refuses counts that are no counts', () => {
    expect(() => placeboTest({ treated: [1.5, 1], control: [1, 1] }, [])).toThrow(
      expect.toSatisfy((error) => isReeveError(error, 'invalid_input')),
    );
  });
});
