import { describe, expect, test } from 'vitest';
import { emptySpans } from './empty-spans.ts';

describe('empty spans of a file', () => {
  test('lists a week without a row in a file of ten a day', () => {
    const days = Array.from({ length: 60 }, (_, day) => day).filter((day) => day < 20 || day >= 27);
    expect(emptySpans(new Map(days.map((day) => [day, 10])))).toEqual([[20, 27]]);
  });

  test('is silent about empty days that a sparse file has by chance', () => {
    // One event every third day: runs of two empty days are its nature.
    const days = Array.from({ length: 60 }, (_, nth) => nth * 3);
    expect(emptySpans(new Map(days.map((day) => [day, 1])))).toEqual([]);
  });

  test('is empty for an empty file', () => {
    expect(emptySpans(new Map())).toEqual([]);
  });
});
