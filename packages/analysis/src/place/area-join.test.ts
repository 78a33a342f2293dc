import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinToAreas, type NamedArea } from './area-join.ts';
import { areaFinder, isInsideArea, type AreaShape } from './area-shape.ts';

const ring = (...corners: readonly (readonly [number, number])[]) => ({
  xM: Float64Array.from(corners, ([x]) => x),
  yM: Float64Array.from(corners, ([, y]) => y),
});
const box = (west: number, south: number, east: number, north: number) =>
  ring([west, south], [east, south], [east, north], [west, north]);
const area = (code: string, name: string, ...rings: NamedArea['rings']): NamedArea => ({ code, name, rings });

describe('the area of a point', () => {
  const areas: readonly AreaShape[] = [
    { rings: [box(0, 0, 10, 10), box(4, 4, 6, 6)] },
    { rings: [box(10, 0, 20, 10), box(30, 0, 40, 10)] },
  ];
  test.each([
    [1, 1, 0],
    [5, 5, -1], // in the hole
    [15, 5, 1],
    [35, 5, 1], // its other part
    [25, 5, -1],
    [10, 5, 1], // on the shared border: in one of them
    [-1, 5, -1],
    [Number.NaN, 5, -1],
  ])('%d, %d is in area %d', (x, y, expected) => {
    expect(areaFinder(areas)(x, y)).toBe(expected);
  });

  test('no areas contain nothing', () => {
    expect(areaFinder([])(0, 0)).toBe(-1);
  });

  test('equals a check of every area in turn', () => {
    const triangles = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
        minLength: 3,
        maxLength: 7,
      }),
      { maxLength: 12 },
    );
    const places = fc.array(fc.tuple(fc.integer({ min: -2, max: 42 }), fc.integer({ min: -2, max: 42 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(triangles, places, (shapes, points) => {
        const some = shapes.map((corners) => ({ rings: [ring(...corners)] }));
        const find = areaFinder(some);
        for (const [x, y] of points) expect(find(x, y)).toBe(some.findIndex((one) => isInsideArea(one, x, y)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('events are assigned to areas', () => {
  const areas = [
    area('W1', 'North Ward', box(0, 0, 10, 10)),
    area('W2', 'South Ward', box(10, 0, 20, 10)),
    area('W3', 'Twin', box(20, 0, 30, 10)),
    area('W4', 'Twin', box(30, 0, 40, 10)),
  ];
  const put = (events: readonly (readonly [number, number, string, string])[]): number[] => [
    ...joinToAreas(
      {
        x: events.map(([x]) => x),
        y: events.map(([, y]) => y),
        codeOf: (event) => events[event]?.[2] ?? '',
        nameOf: (event) => events[event]?.[3] ?? '',
      },
      areas,
    ),
  ];
  const NONE = Number.NaN;

  test('by place if it is known, whatever the row states', () => {
    expect(put([[5, 5, 'W2', 'South Ward']])).toEqual([0]);
  });
  test('a place outside of all areas is in none, even with the code of one', () => {
    expect(put([[90, 90, 'W1', 'North Ward']])).toEqual([-1]);
  });
  test('without a place by code, else by name, in any case and with extra spaces', () => {
    expect(
      put([
        [NONE, NONE, ' w2', ''],
        [NONE, NONE, 'unknown', 'north  ward '],
        [NONE, NONE, '', ''],
      ]),
    ).toEqual([1, 0, -1]);
  });
  test('a name shared by two areas is ignored', () => {
    expect(
      put([
        [NONE, NONE, '', 'Twin'],
        [NONE, NONE, 'W4', 'Twin'],
      ]),
    ).toEqual([-1, 3]);
  });
});
