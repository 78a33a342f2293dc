import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulativeResults } from './results-cumulative.ts';
import { weightedDisplacementDifference } from './results.ts';

const periods = 6;
const area = fc.record({
  before: fc.integer({ min: 1, max: 500 }),
  after: fc.array(fc.nat(100), { minLength: periods, maxLength: periods }),
});
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('cumulative results', () => {
  test('grow by one estimate per period, each against its share of the time before', () => {
    // By hand: after one of two periods T 12 − 40/2 = −8, C 20 − 36/2 = 2, variance 12 + 20 + (40 + 36)/4 = 51.
    const [first, second] = cumulativeResults(
      { treated: { before: 40, after: [12, 14] }, control: { before: 36, after: [20, 18] } },
      { beforePeriods: 2 },
    );
    expect(first?.wdd).toBe(-10);
    expect((first?.se ?? 0) ** 2).toBeCloseTo(51, 12);
    expect(second?.wdd).toBe(26 - 40 - (38 - 36));
    expect((second?.se ?? 0) ** 2).toBeCloseTo(26 + 40 + 38 + 36, 12);
  });

  test('end at the result of the whole', () => {
    fc.assert(
      fc.property(area, area, area, area, (treated, control, displacement, displacementControl) => {
        const steps = cumulativeResults(
          { treated, control, displacement, displacementControl },
          { beforePeriods: periods },
        );
        expect(steps).toHaveLength(periods);
        expect(steps.at(-1)).toEqual(
          weightedDisplacementDifference({
            treated: [treated.before, total(treated.after)],
            control: [control.before, total(control.after)],
            displacement: [displacement.before, total(displacement.after)],
            displacementControl: [displacementControl.before, total(displacementControl.after)],
          }),
        );
      }),
    );
  });

  test('in an earlier period do not know the later ones', () => {
    fc.assert(
      fc.property(area, area, (treated, control) => {
        const cut = (counts: typeof treated): typeof treated => ({ ...counts, after: counts.after.slice(0, 3) });
        const whole = cumulativeResults({ treated, control }, { beforePeriods: periods });
        const half = cumulativeResults({ treated: cut(treated), control: cut(control) }, { beforePeriods: periods });
        expect(half).toEqual(whole.slice(0, 3));
      }),
    );
  });

  test.each([
    ['areas with different numbers of periods', [1, 2], [1]],
    ['no period at all', [], []],
  ])('%s are refused', (_, treatedAfter, controlAfter) => {
    const areas = { treated: { before: 9, after: treatedAfter }, control: { before: 9, after: controlAfter } };
    expect(() => cumulativeResults(areas, { beforePeriods: 2 })).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
