import { expect, test } from 'vitest';
import { areaOfStudy, knownPlaces } from './area-of-study.ts';
import type { ReadyEvents } from '../ready-events.ts';

const readyAt = (xM: readonly number[], yM: readonly number[]): ReadyEvents =>
  // Only the places are read.
  ({ points: { xM: Float64Array.from(xM), yM: Float64Array.from(yM) } }) as ReadyEvents;

/** Four hundred places over two kilometres, the last first. */
const spread = Array.from({ length: 400 }, (_, nth) => 5 * (399 - nth));

test('one stray place in four hundred does not stretch the cells', () => {
  const together = areaOfStudy(readyAt(spread, spread), 0);
  const stray = areaOfStudy(readyAt([...spread, 90_000], [...spread, 90_000]), 0);
  expect(stray?.placed).toBe(401);
  expect(stray?.grid.cellM).toBe(together?.grid.cellM);
  expect(stray?.grid.columns).toBeLessThanOrEqual((together?.grid.columns ?? 0) + 20);
});

test('the area reaches no further than the places do', () => {
  const grid = areaOfStudy(readyAt(spread, spread), 25)?.grid;
  if (!grid) throw new Error('there are places');
  expect(grid.originXM).toBeLessThanOrEqual(0);
  expect(grid.originXM).toBeGreaterThan(-200);
  expect(grid.originXM + grid.columns * grid.cellM).toBeGreaterThanOrEqual(5 * 399);
});

test('unknown places are left out, in their order', () => {
  const points = {
    xM: Float64Array.of(Number.NaN, 3, Number.NaN, 1),
    yM: Float64Array.of(Number.NaN, 4, Number.NaN, 2),
  };
  expect(knownPlaces(points)).toEqual({ xM: Float64Array.of(3, 1), yM: Float64Array.of(4, 2) });
  expect(areaOfStudy(readyAt([Number.NaN], [Number.NaN]), 0)).toBeUndefined();
});
