import { expect, test } from 'vitest';
import { namePlace } from './name-place.ts';

const SQUARE = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
] as const;
const NAME = { name: 'B', hours: 4, room: 100 };

test('a name without a dot near it is at the middle of its area', () => {
  expect(namePlace([50, 50], NAME, SQUARE, [])).toEqual([50, 50]);
  expect(namePlace([50, 50], NAME, SQUARE, [[80, 80]])).toEqual([50, 50]);
});

test.each([
  [[[50, 50]]],
  [[[45, 48]]],
  [
    [
      [40, 50],
      [58, 52],
    ],
  ],
  [
    [
      [50, 62],
      [50, 40],
      [30, 50],
    ],
  ],
] as const)('dots at %j do not cover the name, which stays in its area', (dots) => {
  const [x, y] = namePlace([50, 50], NAME, SQUARE, dots);
  // Two lines of text of one letter: from 10 above the point to 16 below, 7 wide.
  for (const [dotX, dotY] of dots) {
    const away = Math.hypot(Math.max(0, Math.abs(dotX - x) - 3), Math.max(0, y - 10 - dotY, dotY - y - 15));
    expect(away).toBeGreaterThan(9);
  }
  expect([x, y].every((at) => at > 0 && at < 100)).toBe(true);
});

test('a name without room next to the dots stays at the middle: its area is known by it', () => {
  const small = SQUARE.map(([x, y]) => [x / 8, y / 8] as const);
  expect(namePlace([6, 6], { ...NAME, room: 12 }, small, [[6, 6]])).toEqual([6, 6]);
});
