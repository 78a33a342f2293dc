import { describe, expect, test } from 'vitest';
import { coverageOfWeeks, readWeek, type Covered } from './week-coverage.ts';

/** 1970-01-05, a Monday. */
const MONDAY = 4;
const weeks = (...counts: readonly number[]) => ({
  firstMonday: MONDAY,
  counts: Float64Array.from(counts),
  monthOnly: 0,
});
const all = (n: number): Covered[] => Array.from({ length: n }, () => 'whole');

test('a week is covered whole, in part or not at all', () => {
  const covered = [
    [MONDAY, MONDAY + 10],
    [MONDAY + 21, MONDAY + 28],
  ] as const;
  expect(coverageOfWeeks(weeks(5, 5, 0, 4), covered)).toEqual(['whole', 'part', 'none', 'whole']);
});

describe('the reading of a week', () => {
  const counts = [90, 90, 0, 10, 8, 12, 9, 11, 10, 13, 7, 10, 10, 9, 11, 25];
  const gap = all(counts.length).with(2, 'none');

  test('takes its mean from the twelve weeks before', () => {
    const reading = readWeek(weeks(...counts), gap, 15);
    expect(reading).toMatchObject({ first: 3, week: 15, comparison: { observed: 25, mean: 10 } });
  });

  test('does not change with the counts before an uncovered week', () => {
    const others = [3, 400, 77, ...counts.slice(3)];
    expect(readWeek(weeks(...others), gap, 15)).toEqual(readWeek(weeks(...counts), gap, 15));
  });

  test('is refused where a week of its baseline is covered in part', () => {
    expect(readWeek(weeks(...counts), gap.with(9, 'part'), 15)).toBeUndefined();
  });

  test('is of the last covered week where the one asked about is not covered', () => {
    const later = [...counts, 3];
    expect(readWeek(weeks(...later), [...gap, 'part'], 16)).toMatchObject({ week: 15, comparison: { observed: 25 } });
  });

  test('is refused where some crimes are dated to the month', () => {
    expect(readWeek({ ...weeks(...counts), monthOnly: 1 }, gap, 15)).toBeUndefined();
  });

  test('is refused where nothing is covered', () => {
    expect(
      readWeek(
        weeks(...counts),
        counts.map((): Covered => 'none'),
        15,
      ),
    ).toBeUndefined();
  });
});
