import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { type ClaimDesign, claimPower, smallestFallClaimed } from './claim-power.ts';

const DESIGN: ClaimDesign = { treated: 100, control: 100, windowWeeks: 12, earlierWeeks: 104 };

describe('the power of a claim', () => {
  test('reaches four times in five at the smallest fall it names', () => {
    const { smallestFall = 0, ifAllPrevented } = smallestFallClaimed(DESIGN);
    expect(claimPower(DESIGN, smallestFall)).toBeCloseTo(0.8, 2);
    expect(ifAllPrevented).toBeGreaterThan(0.99);
    expect(claimPower(DESIGN, smallestFall / 2)).toBeLessThan(0.4);
  });

  test('is close to zero if nothing is prevented', () => {
    expect(claimPower(DESIGN, 0)).toBeLessThanOrEqual(0.025);
  });

  test('names no fall if even zero crimes are not claimed often enough', () => {
    const { smallestFall, ifAllPrevented } = smallestFallClaimed({ ...DESIGN, treated: 10, control: 10 });
    expect(smallestFall).toBeUndefined();
    expect(ifAllPrevented).toBeLessThan(0.8);
  });

  test('grows with the control, with earlier weeks and with a longer time before, and falls with clustering', () => {
    const power = (change: Partial<ClaimDesign>): number => claimPower({ ...DESIGN, ...change }, 50);
    const plain = power({});
    expect(power({ control: 300 })).toBeGreaterThan(plain + 0.1);
    expect(power({ earlierWeeks: 52 })).toBeLessThan(plain);
    expect(power({ beforeLengthRatio: 4 })).toBeGreaterThan(plain + 0.1);
    expect(power({ dispersion: 2 })).toBeLessThan(plain - 0.1);
    expect(power({ displacement: 100, displacementControl: 100 })).toBeLessThan(plain);
    expect(power({ earlierWeeks: 51 })).toBe(0);
  });

  test.each<[string, ClaimDesign, number]>([
    ['no crime expected', { ...DESIGN, treated: 0 }, 0],
    ['a dispersion below 1', { ...DESIGN, dispersion: 0.5 }, 1],
    ['a displacement area without a control', { ...DESIGN, displacement: 10 }, 1],
    ['a fall below 0', DESIGN, -1],
    ['a fall of more than all', DESIGN, 101],
    ['half a week of history', { ...DESIGN, earlierWeeks: 52.5 }, 1],
  ])('refuses %s', (_, design, fall) => {
    expect(() => claimPower(design, fall)).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
