import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelIndices, linearScale, linePath, niceStep, niceTicks } from './scale.ts';

test('maps the ends of its domain to the ends of its range, and values between in proportion', () => {
  const scale = linearScale(-150, 50, 0, 400);
  expect([scale(-150), scale(50), scale(-50)]).toEqual([0, 400, 200]);
  expect(linearScale(3, 3, 0, 100)(3)).toBe(50);
});

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([0.03, 0.7, 1, 3, 36, 51].map(niceStep)).toEqual([0.05, 1, 1, 5, 50, 100]);
  expect(niceStep(0)).toBe(1);
});

test('ticks of an interval around no change hold zero', () => {
  expect(niceTicks(-134, 10, 4)).toEqual([-150, -100, -50, 0, 50]);
  expect(niceTicks(0, 25, 3)).toEqual([0, 10, 20, 30]);
  expect(niceTicks(0, 0, 3)).toEqual([0, 1]);
});

test('ticks cover the range, ascend in equal steps, and hold zero where the range does', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(value, value, fc.integer({ min: 1, max: 12 }), (a, b, count) => {
      fc.pre(Math.abs(a - b) > 1e-3);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const ticks = niceTicks(low, high, count);
      const step = (ticks.at(1) ?? 0) - (ticks[0] ?? 0);
      expect(ticks[0]).toBeLessThanOrEqual(low + step * 1e-6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - step * 1e-6);
      expect(ticks.length).toBeLessThanOrEqual(count + 3);
      for (let index = 1; index < ticks.length; index += 1)
        expect((ticks[index] ?? 0) - (ticks[index - 1] ?? 0)).toBeCloseTo(step, 6);
      if (low <= 0 && high >= 0) expect(ticks.some((tick) => tick === 0)).toBe(true);
    }),
  );
});

test('labels that do not all fit are the first, the last and evenly spaced ones between', () => {
  expect(labelIndices(50, 5)).toEqual([0, 12, 25, 37, 49]);
  expect(labelIndices(3, 5)).toEqual([0, 1, 2]);
  expect(labelIndices(0, 5)).toEqual([]);
  expect(labelIndices(50, 0)).toEqual([0, 49]);
});

test('a missing value lifts the pen, and so does the start of an action', () => {
  const same = linearScale(0, 1, 0, 1);
  expect(linePath([5, 6, 7], same, same, [1])).toBe('M0.0,5.0M1.0,6.0L2.0,7.0');
  expect(linePath([0, 1, null, 2], same, same)).toBe('M0.0,0.0L1.0,1.0M3.0,2.0');
});
