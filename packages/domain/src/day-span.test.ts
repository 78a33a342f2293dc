import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDays, holdsDays, intersectDays, subtractDays, unionDays, type DaySpan } from './day-span.ts';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, days]): DaySpan => [from, from + days]),
  { maxLength: 8 },
);
/** The slow twin: each day separately. */
const daysIn = (of: readonly DaySpan[]): Set<number> =>
  new Set(of.flatMap(([from, before]) => Array.from({ length: before - from }, (_, nth) => from + nth)));

describe('spans of days', () => {
  test('are as sets of days: union, difference, what both have, and how many', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [a, b] = [daysIn(one), daysIn(other)];
        const [left, right] = [unionDays(one), unionDays(other)];
        expect(daysIn(left)).toEqual(a);
        expect(daysIn(subtractDays(left, right))).toEqual(new Set([...a].filter((day) => !b.has(day))));
        expect(daysIn(intersectDays(left, right))).toEqual(new Set([...a].filter((day) => b.has(day))));
        expect(countDays(left)).toBe(a.size);
      }),
    );
  });

  test('are joined where they touch, and kept in order', () => {
    expect(unionDays([[5, 7], [1, 3], [3, 5]])).toEqual([[1, 7]]); // prettier-ignore
    expect(unionDays([[5, 7], [1, 3]])).toEqual([[1, 3], [5, 7]]); // prettier-ignore
  });

  test('contain a span only without a break', () => {
    expect(holdsDays([[1, 3], [4, 9]], [2, 5])).toBe(false); // prettier-ignore
    expect(holdsDays([[1, 9]], [2, 5])).toBe(true);
    expect(holdsDays([], [2, 2])).toBe(true);
  });
});
