import { expect, test } from 'vitest';
import type { MeasuredCounts } from './counts.ts';
import { placebosInTime } from './placebos.ts';

/** Weeks in which the treated area has one crime and its control two; windows of four weeks. */
function measured(weekStarts: readonly number[]): MeasuredCounts {
  const area = (each: number) => ({ counts: [4, 1] as const, earlierWeeks: weekStarts.map(() => each) });
  return {
    question: { treated: area(1), control: area(2), weeks: { before: 4, after: 4 }, chosenByItsPeak: false },
    counts: { treated: [4, 1], control: [8, 8], displacement: [0, 0], displacementControl: [0, 0] },
    earlierWeeks: weekStarts,
  } as unknown as MeasuredCounts; // the parts that are read
}

const weeks = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, nth) => from + 7 * nth);

test('earlier times are pairs of whole windows, one step of a quarter window apart', () => {
  // Of twelve weeks, eight make a pair: it can begin in the first to the fifth.
  expect(placebosInTime(measured(weeks(0, 12)))).toMatchObject({ of: 5, asLow: 0 });
  expect(placebosInTime(measured(weeks(0, 7)))).toBeNull();
});

test('a pair of windows with a week without data in it is no comparison', () => {
  const gap = [...weeks(0, 6), ...weeks(7 * 7, 8)];
  expect(placebosInTime(measured(gap))).toMatchObject({ of: 1 });
});
