import { expect, test } from 'vitest';
import { placed } from './place-points.ts';

test('points lie inside the picture, north up and east right', () => {
  const picture = placed(
    [
      [-1.3, 52.9],
      [-1.1, 53.0],
      [-1.2, 52.95],
    ],
    640,
    320,
  );
  const [southWest = [0, 0], northEast = [0, 0], middle] = picture?.dots ?? [];
  expect(middle).toEqual([320, 160]);
  expect(southWest[0]).toBeLessThan(northEast[0]);
  expect(southWest[1]).toBeGreaterThan(northEast[1]);
  for (const [x, y] of picture?.dots ?? []) {
    expect(x).toBeGreaterThanOrEqual(24);
    expect(x).toBeLessThanOrEqual(616);
    expect(y).toBeGreaterThanOrEqual(24);
    expect(y).toBeLessThanOrEqual(296);
  }
});

test('the scale is a round length: a tenth of a degree of latitude, over 272 pixels, is 11.1 km', () => {
  const picture = placed(
    [
      [0, 0],
      [0, 0.1],
    ],
    640,
    320,
  );
  expect(picture).toMatchObject({ barM: 5000, barPx: Math.round((5000 / 11_119.5) * 272) });
});

test('puts a single point in the middle, and draws no picture without points', () => {
  expect(placed([[10, 60]], 640, 320)?.dots).toEqual([[320, 160]]);
  expect(placed([], 640, 320)).toBeUndefined();
});
