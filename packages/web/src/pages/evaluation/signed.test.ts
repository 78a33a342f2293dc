import { expect, test } from 'vitest';
import { plainNumber, probabilityText, signedNumber } from './signed.ts';

test('a change always shows its sign, zero has none', () => {
  expect([-62, 10.49, 0].map(signedNumber('en'))).toEqual(['−62', '+10', '0']);
  expect(signedNumber('ru', 2)(-1.676)).toBe('−1,68');
});

test('decimals are exact', () => {
  expect(plainNumber('de', 1)(1.25)).toMatch(/^1,[23]$/);
  expect(plainNumber('en', 2)(-1.6)).toBe('−1.60');
});

test('a probability is never written as 0 or 1', () => {
  expect([0.0468, 0.00001, 0.99999].map(probabilityText('en'))).toEqual(['0.047', '< 0.001', '> 0.999']);
});

test('a probability is written as a bound only where three decimals cannot show it', () => {
  const shown = [0.005, 0.001, 0.00099, 0.995, 0.999, 0.9991].map(probabilityText('en'));
  expect(shown).toEqual(['0.005', '0.001', '< 0.001', '0.995', '0.999', '> 0.999']);
});
