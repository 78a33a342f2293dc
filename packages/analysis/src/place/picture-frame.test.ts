import { describe, expect, test } from 'vitest';
import { pictureFrame, scaleBarM } from './picture-frame.ts';

const SIZE = { widthPx: 500, mostHeightPx: 300 };

describe('a frame for places', () => {
  // Riga's castle and its central market: 1,100 m apart by the great circle.
  const lon = [24.1007, 24.1166] as const;
  const lat = [56.9509, 56.9436] as const;
  const frame = pictureFrame(lon, lat, SIZE)!;
  const [castle, market] = frame.put(lon, lat);

  test('contains every one of them within its size limit', () => {
    expect(frame.heightPx).toBeLessThanOrEqual(SIZE.mostHeightPx);
    for (const [x, y] of [castle!, market!]) {
      expect(x > 0 && x < SIZE.widthPx).toBe(true);
      expect(y > 0 && y < frame.heightPx).toBe(true);
    }
  });

  test('puts north above and east to the right, at their true distance', () => {
    expect(castle![1]).toBeLessThan(market![1]);
    expect(castle![0]).toBeLessThan(market![0]);
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    const [dLat, dLon] = [radians(lat[1] - lat[0]), radians(lon[1] - lon[0])];
    const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(lat[0])) * Math.cos(radians(lat[1])) * Math.sin(dLon / 2) ** 2;
    const haversineM = 2 * 6_371_009 * Math.asin(Math.sqrt(h));
    const drawnM = Math.hypot(castle![0] - market![0], castle![1] - market![1]) / frame.pxPerM;
    expect(Math.abs(drawnM / haversineM - 1)).toBeLessThan(0.004); // a sphere is not the ellipsoid
  });

  test('draws a boundary that crosses it, each corner once, and none of the outside', () => {
    // A square of 4 km around both places, with a corner doubled; and the same far to the east.
    const square = (west: number): number[] => [
      west,
      56.93,
      west,
      56.93,
      west + 0.07,
      56.93,
      west + 0.07,
      56.97,
      west,
      56.97,
    ];
    const path = frame.outline(square(24.07));
    expect(path).toMatch(/^M-?[\d.]+,-?[\d.]+(L-?[\d.]+,-?[\d.]+){3}Z$/);
    expect(frame.outline(square(25.07))).toBe('');
    expect(frame.outline([])).toBe('');
  });

  test('has room around a single place, and without places there is none', () => {
    const one = pictureFrame([24.1], [56.9], SIZE)!;
    const [[x, y]] = one.put([24.1], [56.9]) as [readonly [number, number]];
    expect([x, y]).toEqual([250, expect.closeTo(one.heightPx / 2, 0)]);
    expect(pictureFrame([], [], SIZE)).toBeUndefined();
    expect(pictureFrame([Number.NaN], [Number.NaN], SIZE)).toBeUndefined();
  });
});

test.each([
  [0.1, 100, 1000],
  [0.1, 99, 500],
  [0.35, 100, 200],
  [2, 100, 50],
])('at %f pixels a metre a scale bar of at most %i pixels is %i m', (pxPerM, mostPx, metres) => {
  expect(scaleBarM(pxPerM, mostPx)).toBe(metres);
});
