import { PROBABILITY_TERMS, type ProbabilityScheme } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/calibration.json' with { type: 'json' };
import { clopperPearson } from '../distribution/clopper-pearson.ts';
import { calibration, type ResolvedJudgement } from './calibration.ts';

const invalid = expect.objectContaining({ code: 'invalid_input' }) as Error;
const anyResolved: fc.Arbitrary<readonly ResolvedJudgement[]> = fc.array(
  fc.record({
    term: fc.constantFrom(...PROBABILITY_TERMS.PHIA.map(({ code }) => code)),
    cameTrue: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('calibration', () => {
  test.each(golden.cases)('agrees with exact fractions and SciPy: $scheme, $brier', (one) => {
    const scheme = one.scheme as ProbabilityScheme; // as the script writes it
    const found = calibration(
      scheme,
      one.terms.map((term, i) => ({ term, cameTrue: one.cameTrue[i] ?? false })),
    );
    for (const part of ['baseRate', 'brier', 'reliability', 'resolution', 'uncertainty'] as const)
      expect([part, found?.[part]]).toEqual([part, expect.closeTo(one[part], 10)]);
    expect(found?.terms.map(({ term, judgements, cameTrue }) => [term, judgements, cameTrue])).toEqual(
      one.curve.map(({ term, judgements, cameTrue }) => [term, judgements, cameTrue]),
    );
    for (const [i, { interval }] of (found?.terms ?? []).entries()) {
      expect(interval[0]).toBeCloseTo(one.curve[i]?.low ?? -1, 10);
      expect(interval[1]).toBeCloseTo(one.curve[i]?.high ?? -1, 10);
    }
  });

  test('of four judgements, by hand', () => {
    const likely = (cameTrue: boolean): ResolvedJudgement => ({ term: 'likely', cameTrue });
    const found = calibration('NATO', [
      likely(true),
      likely(true),
      likely(false),
      { term: 'unlikely', cameTrue: false },
    ]);
    // (0.0625 + 0.0625 + 0.5625 + 0.0625)/4; base ½; likely 2/3 of 3, unlikely 0 of 1.
    expect(found?.brier).toBeCloseTo(0.1875, 12);
    expect(found?.reliability).toBeCloseTo((3 * (0.75 - 2 / 3) ** 2 + 0.0625) / 4, 12);
    expect(found?.resolution).toBeCloseTo((3 * (2 / 3 - 0.5) ** 2 + 0.25) / 4, 12);
    expect(found?.uncertainty).toBe(0.25);
  });

  test('sums to the Brier score, whatever the judgements, and keeps to its ranges', () => {
    fc.assert(
      fc.property(anyResolved, (resolved) => {
        const found = calibration('PHIA', resolved) ?? expect.unreachable();
        const { brier, reliability, resolution, uncertainty } = found;
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
        expect(resolution).toBeLessThanOrEqual(uncertainty + 1e-12);
        expect(Math.min(brier, reliability, resolution)).toBeGreaterThanOrEqual(0);
        for (const { share, interval } of found.terms) {
          expect(interval[0]).toBeLessThanOrEqual(share);
          expect(interval[1]).toBeGreaterThanOrEqual(share);
        }
      }),
      { seed: 71 },
    );
  });

  test('does not depend on the order of the judgements', () => {
    fc.assert(
      fc.property(anyResolved, (resolved) => {
        expect(calibration('PHIA', resolved.toReversed())).toEqual(calibration('PHIA', resolved));
      }),
      { seed: 72 },
    );
  });

  test('of no judgement is nothing; a term of another scheme is refused', () => {
    expect(calibration('PHIA', [])).toBeUndefined();
    expect(() => calibration('NATO', [{ term: 'remote_chance', cameTrue: true }])).toThrow(invalid);
  });
});

describe('Clopper and Pearson’s interval', () => {
  test.each(golden.intervals)('of $part of $whole agrees with SciPy', ({ part, whole, low, high }) => {
    const found = clopperPearson(part, whole);
    expect(found[0]).toBeCloseTo(low, 10);
    expect(found[1]).toBeCloseTo(high, 10);
  });

  test('contains the true share in 95 % of samples or more, computed without drawing', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    for (const whole of [1, 5, 12, 30])
      for (let share = 0.01; share < 1; share += 0.01) {
        let covered = 0;
        for (let part = 0; part <= whole; part += 1) {
          const [low, high] = clopperPearson(part, whole);
          if (low <= share && share <= high)
            covered += choose(whole, part) * share ** part * (1 - share) ** (whole - part);
        }
        expect(covered).toBeGreaterThanOrEqual(0.95);
      }
  });

  test.each([
    [1, 0],
    [2, 1],
    [-1, 3],
    [0.5, 2],
  ])('refuses %d of %d', (part, whole) => {
    expect(() => clopperPearson(part, whole)).toThrow(invalid);
  });
});
