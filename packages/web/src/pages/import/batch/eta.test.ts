import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedWait, secondsLeft, withSample, type Sample } from './eta.ts';

const at = (seconds: number, done: number): Sample => ({ atMs: seconds * 1000, done });

test('a third done in four seconds leaves eight', () => {
  expect(secondsLeft([at(0, 0), at(4, 100)], 300)).toBe(8);
});

test('without a speed there is no promise', () => {
  expect(secondsLeft([], 300)).toBeUndefined();
  expect(secondsLeft([at(0, 0)], 300)).toBeUndefined();
  expect(secondsLeft([at(0, 50), at(4, 50)], 300)).toBeUndefined();
  expect(secondsLeft([at(0, 0), at(0.4, 50)], 300)).toBeUndefined();
});

test('what is done needs nothing more', () => {
  expect(secondsLeft([at(0, 300)], 300)).toBe(0);
});

test('the speed is that of the last ten seconds, so a stall is seen and a slow start forgotten', () => {
  let samples: readonly Sample[] = [];
  for (let second = 0; second <= 30; second += 1)
    samples = withSample(samples, at(second, second <= 15 ? second : 15 + (second - 15) * 10));
  expect(samples.length).toBeLessThanOrEqual(12);
  expect(secondsLeft(samples, 265)).toBeCloseTo(10, 5);
});

test('a wait is rounded up, never down', () => {
  expect(roundedWait(0.2)).toEqual({ unit: 'seconds', count: 5 });
  expect(roundedWait(41)).toEqual({ unit: 'seconds', count: 45 });
  expect(roundedWait(56)).toEqual({ unit: 'minutes', count: 1 });
  expect(roundedWait(61)).toEqual({ unit: 'minutes', count: 2 });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (seconds) => {
      const { unit, count } = roundedWait(seconds);
      expect(unit === 'seconds' ? count : count * 60).toBeGreaterThanOrEqual(seconds);
    }),
  );
});
