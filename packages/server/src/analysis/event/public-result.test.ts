import type { EventResult } from '@reeve/contract';
import { expect, test } from 'vitest';
import { publicResult } from './public-result.ts';

const RESULT: EventResult = {
  n: 123,
  leftOut: [
    { because: 'no_place', crimes: 3 },
    { because: 'discovered', crimes: 12 },
  ],
  figures: [
    { name: 'clusters', value: 2, unit: 'count' },
    { name: 'noise', value: 4, unit: 'count' },
    { name: 'largest', value: 90, unit: 'count' },
    { name: 'maximum_lon', value: -38.01234, unit: 'degrees' },
  ],
  table: {
    columns: [
      { name: 'cluster', unit: 'count' },
      { name: 'crimes', unit: 'count' },
      { name: 'lat', unit: 'degrees' },
      { name: 'across', unit: 'metres' },
    ],
    rows: [
      [1, 90, 33.50177, 120],
      [2, 4, 33.4921, 80],
      [3, 0, null, 0],
    ],
    rowsInAll: 3,
  },
  warnings: ['few_events'],
};

test('a public result has no count of crimes under five, none that follows by subtraction, and no exact place', () => {
  const shown = publicResult(RESULT);
  expect(shown.n).toBe(120);
  expect(shown.leftOut).toEqual([{ because: 'discovered', crimes: 12 }]);
  expect(shown.figures.map(({ value }) => value)).toEqual([2, null, 90, -38.01]);
  expect(shown.table?.rows).toEqual([
    [1, 90, 33.5, 120],
    [2, null, 33.49, 80],
    [3, null, null, 0],
  ]);
  expect(shown.warnings).toEqual(['few_events', 'small_counts_hidden']);
});

test('hides numbers derived from a hidden count, in its row or among the figures, and nowhere else', () => {
  const columns = [
    { name: 'observed', unit: 'count' as const },
    { name: 'ratio', unit: 'ratio' as const },
    { name: 'p', unit: 'probability' as const },
    { name: 'to', unit: 'metres' as const },
  ];
  const rows = [
    [3, 1.5, 0.02, 100],
    [40, 1.2, 0.04, 200],
  ];
  const { table, figures } = publicResult({
    ...RESULT,
    figures: [
      { name: 'inside', value: 2, unit: 'count' },
      { name: 'hit_rate', value: 0.0163, unit: 'share' },
    ],
    table: { columns, rows, rowsInAll: 2 },
  });
  expect(table?.rows).toEqual([
    [null, null, null, 100],
    [40, 1.2, 0.04, 200],
  ]);
  expect(figures.map(({ value }) => value)).toEqual([null, null]);
});

test('adds no note where no count is small', () => {
  const { warnings } = publicResult({ ...RESULT, figures: [], table: null });
  expect(warnings).toEqual(['few_events']);
});
