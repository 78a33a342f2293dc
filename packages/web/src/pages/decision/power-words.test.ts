import { expect, test } from 'vitest';
import { powerWords } from './power-words.ts';

const power = (treatedBefore: number, comparisonBefore: number, criticalDrop: number, detectableDrop: number) => ({
  treatedBefore,
  comparisonBefore,
  displacementBefore: 0,
  displacementComparisonBefore: 0,
  coveredDays: 175,
  days: 175,
  readableOn: '2026-10-04',
  criticalDrop,
  detectableDrop,
});

// √(4·247.5) = 31.46; 1.645 and 2.487 times that (Wheeler's rule of thumb) are 51.8 and 78.3
test('250 and 245 crimes: a drop of 78, a third of what is expected; a tenth is lost in chance', () => {
  expect(powerWords(power(250, 245, 51.8, 78.3))).toEqual({
    expected: 248,
    drop: 78,
    percent: 32,
    case: 'can',
    tenth: 25,
    isTenthSeen: false,
  });
});

// √(4·4) = 4; 9.9 is more than the four crimes there are
test('with four crimes expected no drop, however large, is found reliably', () => {
  expect(powerWords(power(4, 4, 6.6, 9.9)).case).toBe('never');
});

test('without a crime there is nothing to say about a drop', () => {
  expect(powerWords(power(0, 0, 0, 0))).toMatchObject({ case: 'nothing', percent: 0, isTenthSeen: false });
});

// √(4·40000) = 400; 658 is below a tenth of 40,000
test('with very many crimes a tenth is seen', () => {
  expect(powerWords(power(40_000, 40_000, 658, 994.8)).isTenthSeen).toBe(true);
});
