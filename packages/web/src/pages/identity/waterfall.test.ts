import { verdictOf } from '@reeve/domain';
import { expect, test } from 'vitest';
import { placeOf, waterfall } from './waterfall.ts';

const EVIDENCE = [
  { toward: 'one', strength: 'decisive' },
  { toward: 'neither', strength: 'none' },
  { toward: 'one', strength: 'much' },
  { toward: 'two', strength: 'some' },
] as const;

test('each bar begins where the last one ended, and the last one ends where the verdict is', () => {
  expect(waterfall(EVIDENCE)).toEqual([
    { from: -6, to: 0 },
    { from: 0, to: 0 },
    { from: 0, to: 4 },
    { from: 4, to: 2 },
  ]);
  expect(verdictOf(EVIDENCE)).toBe('likely_one');
});

test('places run from edge to edge, and what goes further stays there', () => {
  expect([-40, -12, 0, 6, 12, 40].map(placeOf)).toEqual([0, 0, 50, 75, 100, 100]);
});
