import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInsideRing } from './inside-ring.ts';

const ring = (...corners: readonly (readonly [number, number])[]) => ({
  xM: Float64Array.from(corners, ([x]) => x),
  yM: Float64Array.from(corners, ([, y]) => y),
});
const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4]);
/** A U: its notch is outside. */
const NOTCHED = ring([0, 0], [6, 0], [6, 6], [4, 6], [4, 2], [2, 2], [2, 6], [0, 6]);

describe('a point is inside a ring', () => {
  test('in either direction of its corners, and not in a notch of it', () => {
    const turned = { xM: NOTCHED.xM.toReversed(), yM: NOTCHED.yM.toReversed() };
    for (const shape of [NOTCHED, turned]) {
      expect(isInsideRing(shape, 1, 5)).toBe(true);
      expect(isInsideRing(shape, 3, 1)).toBe(true);
      expect(isInsideRing(shape, 3, 4)).toBe(false);
      expect(isInsideRing(shape, 7, 1)).toBe(false);
    }
  });

  test('or outside when its place is unknown', () => {
    expect(isInsideRing(SQUARE, Number.NaN, Number.NaN)).toBe(false);
  });

  test('as determined by the sum of angles around it, for any ring that does not touch it', () => {
    const corner = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), (corners) => {
        // Off the whole numbers, so that it is on no corner; the angle turned through is a whole number of turns.
        const [x, y] = [0.317, 0.241];
        let turned = 0;
        for (const [i, [ax, ay]] of corners.entries()) {
          const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay];
          const angle = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x);
          turned += angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle;
        }
        // Even–odd: if a ring crosses itself, twice around is outside.
        const turns = Math.round(turned / (2 * Math.PI));
        expect(isInsideRing(ring(...corners), x, y)).toBe(Math.abs(turns) % 2 === 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('a point on a border shared by two areas is in exactly one of them', () => {
    const right = ring([4, 0], [8, 0], [8, 4], [4, 4]);
    expect([isInsideRing(SQUARE, 4, 2), isInsideRing(right, 4, 2)].filter(Boolean)).toHaveLength(1);
  });
});
