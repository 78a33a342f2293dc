import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPlane, planeFor, toPlane } from './plane.ts';

// proj4js 2.22.0, +proj=etmerc +k=1 +datum=WGS84.
const KNOWN = [
  { plane: [-0.1, 51.5], place: [-0.1275, 51.5072], metres: [-1909.3132791639932, 801.4155254238676] },
  { plane: [-87.7, 41.8], place: [-87.65, 41.88], metres: [4150.3120360375815, 8886.823135085213] },
  { plane: [37.6, 55.8], place: [37, 54.9], metres: [-38491.675471465634, -100032.06440453736] },
  { plane: [0, 0], place: [3, 2], metres: [333909.6562392569, 221454.74792951398] },
  { plane: [151.2, -33.9], place: [150, -35.1], metres: [-109415.09741756125, -133776.65028346452] },
] as const;

describe('plane', () => {
  test.each(KNOWN)('a place is where proj4 puts it: $place on $plane', ({ plane: [lon, lat], place, metres }) => {
    const { xM, yM } = toPlane([place[0]], [place[1]], { lon, lat });
    expect(xM[0]).toBeCloseTo(metres[0], 4);
    expect(yM[0]).toBeCloseTo(metres[1], 4);
  });

  test('a round trip gives the same place', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -179, max: 179, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        (lon, lat, east, north) => {
          const plane = { lon, lat };
          const back = fromPlane(toPlane([lon + east], [lat + north], plane), plane);
          expect(back.lon[0]).toBeCloseTo(lon + east, 9);
          expect(back.lat[0]).toBeCloseTo(lat + north, 9);
        },
      ),
    );
  });

  test('the plane of a city does not move for one more crime', () => {
    const lon = [-2.62, -2.7, -2.65];
    const lat = [53.72, 53.8, 53.75];
    expect(planeFor(lon, lat)).toEqual({ lon: -2.7, lat: 53.8 });
    expect(planeFor([...lon, -2.71], [...lat, 53.801])).toEqual(planeFor(lon, lat));
  });

  test('unknown places stay unknown and move nothing', () => {
    expect(planeFor([Number.NaN], [Number.NaN])).toBeUndefined();
    expect(planeFor([], [])).toBeUndefined();
    expect(planeFor([1, Number.NaN], [2, Number.NaN])).toEqual({ lon: 1, lat: 2 });
    expect(toPlane([Number.NaN], [Number.NaN], { lon: 0, lat: 0 }).xM[0]).toBeNaN();
    expect(() => toPlane([1], [], { lon: 0, lat: 0 })).toThrow(/as many/);
  });
});
