import { expect, test } from 'vitest';
import { rateChange } from './rate-change.ts';

// Wilson's interval of 30 in 100, worked out with Python: 0.218949 to 0.395849; as ratios 0.28032 and 0.65521.
test('the interval is that of the share, turned into a ratio', () => {
  const change = rateChange(30, 70, 1);
  expect(change?.percent).toBeCloseTo(-57.143, 3);
  expect(change?.ci95[0]).toBeCloseTo(-71.97, 1);
  expect(change?.ci95[1]).toBeCloseTo(-34.48, 1);
});

test('counts that cluster widen it; counts more even than chance do not narrow it', () => {
  const plain = rateChange(30, 70, 1);
  const wide = rateChange(30, 70, 3);
  expect(wide?.ci95[0]).toBeLessThan(plain?.ci95[0] ?? 0);
  expect(wide?.ci95[1]).toBeGreaterThan(plain?.ci95[1] ?? 0);
  expect(rateChange(30, 70, 0.4)).toEqual(plain);
});

test('no change is within the interval of equal counts, and there is no ratio to zero', () => {
  const [low, high] = rateChange(40, 40, 1)?.ci95 ?? [0, 0];
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
  expect(rateChange(5, 0, 1)).toBeUndefined();
  expect(() => rateChange(-1, 4, 1)).toThrow('A count is 0 or more.');
});
