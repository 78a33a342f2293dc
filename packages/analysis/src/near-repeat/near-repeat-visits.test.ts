import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitList } from './near-repeat-visits.ts';

const points = (places: readonly (readonly [number, number])[]) => ({
  xM: Float64Array.from(places, ([x]) => x),
  yM: Float64Array.from(places, ([, y]) => y),
});

describe('the list of addresses to visit', () => {
  // A burglary on day 100 at 0 m; another on day 105, 150 m east; one long ago, 300 m east.
  const events = { points: points([[0, 0], [150, 0], [300, 0]]), day: Int32Array.of(100, 105, 20) }; // prettier-ignore
  const how = { withinM: 200, withinDays: 14, asOf: 106 };

  test('contains places near a recent crime, also if the crime there was long ago, each with its last day', () => {
    expect(visitList(events, how)).toEqual([
      { address: 0, xM: 0, yM: 0, untilDay: 118, crimes: 2, nearestM: 0 },
      { address: 1, xM: 150, yM: 0, untilDay: 118, crimes: 2, nearestM: 0 },
      { address: 2, xM: 300, yM: 0, untilDay: 118, crimes: 1, nearestM: 150 },
    ]);
  });

  test('a crime counts for as many days as asked, the day it happened being the first', () => {
    const one = { points: points([[0, 0]]), day: Int32Array.of(100) };
    const until = (asOf: number) => visitList(one, { ...how, asOf }).map(({ untilDay }) => untilDay);
    expect([until(99), until(100), until(113), until(114)]).toEqual([[], [113], [113], []]);
  });

  test('an address exactly at the distance is not near', () => {
    const addresses = points([[200, 0], [199.99, 0]]); // prettier-ignore
    const one = { points: points([[0, 0]]), day: Int32Array.of(100) };
    expect(visitList(one, { ...how, asOf: 100, addresses }).map(({ address }) => address)).toEqual([1]);
  });

  test('equal addresses are one line', () => {
    const twice = { points: points([[5, 5], [5, 5]]), day: Int32Array.of(100, 101) }; // prettier-ignore
    expect(visitList(twice, { ...how, asOf: 101 })).toEqual([
      { address: 0, xM: 5, yM: 5, untilDay: 114, crimes: 2, nearestM: 0 },
    ]);
  });

  test('contains no persons: an entry has a place, a day and counts', () => {
    const [line] = visitList(events, how);
    expect(Object.keys(line ?? {}).toSorted()).toEqual(['address', 'crimes', 'nearestM', 'untilDay', 'xM', 'yM']);
  });

  test('equals a comparison of every address with every crime', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.integer({ min: 0, max: 30 })), { maxLength: 20 }),
        fc.uniqueArray(place, { maxLength: 20, selector: String }),
        fc.integer({ min: 1, max: 12 }),
        (crimes, homes, withinM) => {
          const days = Int32Array.from(crimes, ([, day]) => day);
          const given = { withinM, withinDays: 7, asOf: 20 };
          const listed = visitList(
            { points: points(crimes.map(([at]) => at)), day: days },
            { ...given, addresses: points(homes) },
          );
          const slow = homes.flatMap(([x, y], address) => {
            const near = crimes.filter(
              ([[cx, cy], day]) => day <= 20 && day > 13 && Math.hypot(cx - x, cy - y) < withinM,
            );
            const last = Math.max(...near.map(([, day]) => day));
            return near.length === 0 ? [] : [[address, last + 6, near.length]];
          });
          const found = listed.map(({ address, untilDay, crimes: count }) => [address, untilDay, count]);
          expect(found.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(slow);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  test.each([
    ['an unknown place', { ...events, points: points([[Number.NaN, 0]]) }, how],
    ['no distance', events, { ...how, withinM: 0 }],
    ['no days', events, { ...how, withinDays: 0 }],
  ])('refuses %s', (_, some, options) => {
    expect(() => visitList(some, options)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
  });
});
