import { describe, expect, test } from 'vitest';
import type { AreaShape } from './area-shape.ts';
import { areAreasNear } from './areas-near.ts';
import { isInsideRing } from './inside-ring.ts';
import type { PlanePoints } from './plane.ts';

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

/** A ring around a centre with a coastline: each corner as far out as the draw says. */
function coast(xM: number, yM: number, corners: number, random: () => number): PlanePoints {
  const turns = Array.from({ length: corners }, (_, at) => (2 * Math.PI * at) / corners);
  const out = turns.map(() => 4 + 3 * random());
  return {
    xM: Float64Array.from(turns, (turn, at) => xM + Math.cos(turn) * (out[at] ?? 0)),
    yM: Float64Array.from(turns, (turn, at) => yM + Math.sin(turn) * (out[at] ?? 0)),
  };
}

/** The slow twin: points along every side, each against all of the other ring. */
function areNearByPoints(a: PlanePoints, b: PlanePoints): { readonly leastM: number; readonly isInside: boolean } {
  const pointsOf = ({ xM, yM }: PlanePoints): readonly (readonly [number, number])[] =>
    Array.from(xM, (x, at) => {
      const [dx, dy] = [(xM[(at + 1) % xM.length] ?? 0) - x, (yM[(at + 1) % yM.length] ?? 0) - (yM[at] ?? 0)];
      return Array.from({ length: 20 }, (__, nth) => [x + (dx * nth) / 20, (yM[at] ?? 0) + (dy * nth) / 20] as const);
    }).flat();
  const [ofA, ofB] = [pointsOf(a), pointsOf(b)];
  return {
    leastM: Math.min(...ofA.map(([x, y]) => Math.min(...ofB.map(([u, v]) => Math.hypot(x - u, y - v))))),
    isInside: ofA.some(([x, y]) => isInsideRing(b, x, y)) || ofB.some(([x, y]) => isInsideRing(a, x, y)),
  };
}

function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test('agrees with points along every side of 150 pairs of coastlines', () => {
  const random = lehmer(17);
  /** Points of a side are up to this far from the nearest place of it. */
  const slackM = 0.5;
  for (let pair = 0; pair < 150; pair += 1) {
    const [a, b] = [coast(0, 0, 12, random), coast(30 * random(), 10 * random(), 12, random)];
    const [metres, { leastM, isInside }] = [4 * random(), areNearByPoints(a, b)];
    const isNear = areAreasNear({ rings: [a] }, { rings: [b] }, metres);
    if (isInside || leastM <= metres) expect(isNear).toBe(true);
    else if (leastM > metres + slackM) expect(isNear).toBe(false);
  }
});

// Boundaries as agencies have them: the districts of a city have ten thousands of corners. Every corner of one against
// every side of the other would be 10^10 steps, on the thread that answers everybody else.
test('decides for coastlines of 100,000 corners that are apart, and two that meet', () => {
  const random = lehmer(5);
  const [here, there] = [coast(0, 0, 100_000, random), coast(40, 0, 100_000, random)];
  expect(areAreasNear({ rings: [here] }, { rings: [there] }, 10)).toBe(false);
  expect(areAreasNear({ rings: [here] }, { rings: [coast(12, 0, 100_000, random)] }, 1)).toBe(true);
});
