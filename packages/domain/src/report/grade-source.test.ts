import { expect, test } from 'vitest';
import { formatGradeSources, GRADE_SOURCES, parseGradeSources } from './grade-source.ts';

test('every source code of every scheme survives a round trip, alone and together', () => {
  expect(GRADE_SOURCES).toHaveLength(4 + 5 + 3 + 6);
  for (const one of GRADE_SOURCES) expect(parseGradeSources(formatGradeSources([one]))).toEqual([one]);
  expect(parseGradeSources(formatGradeSources(GRADE_SOURCES))).toEqual(GRADE_SOURCES);
});

test.each(['', 'A', 'EU_4x4', 'EU_4x4:D', 'UK_3x5x2:A', 'EU_4x4:A,', 'EU_4x4:A, EU_4x4:B', 'EU_4x4:a', 'NATO_6x6:1'])(
  '“%s” names no source code',
  (text) => {
    expect(parseGradeSources(text)).toBeUndefined();
  },
);
