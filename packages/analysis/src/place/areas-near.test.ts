import { describe, expect, test } from 'vitest';
import type { AreaShape } from './area-shape.ts';
import { areAreasNear } from './areas-near.ts';

const bar = (x: number, y: number, wide: number, high: number): AreaShape => ({
  rings: [{ xM: Float64Array.of(x, x + wide, x + wide, x), yM: Float64Array.of(y, y, y + high, y + high) }],
});
const square = (x: number, y: number, side: number): AreaShape => bar(x, y, side, side);

describe('two areas are near', () => {
  test.each([
    ['share a side', square(0, 0, 10), square(10, 0, 10), 0, true],
    ['touch in a corner', square(0, 0, 10), square(10, 10, 10), 0, true],
    ['overlap in a corner', square(0, 4, 10), square(4, 0, 10), 0, true],
    ['as a cross, no corner of either inside the other', bar(0, 10, 30, 10), bar(10, 0, 10, 30), 0, true],
    ['one inside the other', square(0, 0, 100), square(40, 40, 5), 0, true],
    ['5 apart, asked for 5', square(0, 0, 10), square(15, 0, 10), 5, true],
    ['5 apart, asked for 4', square(0, 0, 10), square(15, 0, 10), 4, false],
    ['a small one next to the middle of a long side', square(0, 0, 100), square(103, 45, 1), 3, true],
    ['corners 5 apart diagonally (3, 4)', square(0, 0, 10), square(13, 14, 10), 4.9, false],
  ])('%s', (_, one, other, metres, expected) => {
    expect(areAreasNear(one, other, metres)).toBe(expected);
    expect(areAreasNear(other, one, metres)).toBe(expected);
  });
});
