import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dispersionIndex } from './dispersion.ts';

const weeks = fc.array(fc.nat(500), { minLength: 2, maxLength: 60 });

describe('the dispersion index', () => {
  test('of the Prussian horse-kick deaths is 1, as published', () => {
    // L. von Bortkiewicz (1898), Das Gesetz der kleinen Zahlen: 200 corps-years; mean 0.61, variance 0.611.
    const deaths = [109, 65, 22, 3, 1].flatMap((corpsYears, count) => Array<number>(corpsYears).fill(count));
    expect(dispersionIndex(deaths)).toBeCloseTo(0.611 / 0.61, 3);
  });

  test('of a hand-worked set is variance over mean', () => {
    // Mean 5, squared deviations 9 + 1 + 1 + 9 = 20, variance 20/3.
    expect(dispersionIndex([2, 4, 6, 8])).toBeCloseTo(20 / 3 / 5, 15);
  });

  test('is 0 when every week is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (count) => {
        expect(dispersionIndex([count, count, count])).toBe(0);
      }),
    );
  });

  test('grows by the same factor as the counts', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 2, max: 9 }), (counts, factor) => {
        const index = dispersionIndex(counts);
        fc.pre(index !== undefined);
        expect(dispersionIndex(counts.map((count) => count * factor))).toBeCloseTo((index ?? 0) * factor, 9);
      }),
    );
  });

  test('does not depend on the order of the weeks', () => {
    fc.assert(
      fc.property(weeks, (counts) => {
        expect(dispersionIndex(counts.toReversed()) ?? -1).toBeCloseTo(dispersionIndex(counts) ?? -1, 9);
      }),
    );
  });

  test('is undefined for one week, none, or weeks without crime', () => {
    expect([dispersionIndex([]), dispersionIndex([5]), dispersionIndex([0, 0])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([[[1, -1]], [[1, 0.5]], [[1, Number.NaN]], [[2 ** 53, 1]], [[2 ** 53 - 1, 2 ** 53 - 1]]])(
    'refuses %j',
    (counts) => {
      expect(() => dispersionIndex(counts)).toThrow(
        expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
      );
    },
  );
});
