import { expect, test } from 'vitest';
import { figureSheet } from './figure-sheet.ts';
import type { PrintFigure } from './model.ts';
import { PRINT_WORDS } from './words/words-languages.ts';

const { en: EN, de: DE } = PRINT_WORDS;
const BANDS: PrintFigure = {
  as: 'chart',
  reference: 'FN-J5N1P',
  title: 'Near repeats',
  note: { n: 1234, period: { from: '2026-01-01', to: '2026-06-30' } },
  columns: [
    { name: 'fromM', unit: 'metres' },
    { name: 'toM', unit: 'metres' },
    { name: 'observed', unit: 'count' },
    { name: 'ratio', unit: 'ratio' },
    { name: 'p', unit: 'probability' },
  ],
  rows: [
    [0, 200, 57, 1.904, 0.001],
    [200, null, null, 1, 0.51239],
  ],
  rowsInAll: 2,
};

test('states columns, numbers and dates in the words of the language', () => {
  expect(figureSheet(BANDS, EN)).toMatchObject({
    note: '1 Jan 2026 to 30 Jun 2026; n = 1,234',
    head: ['From, m', 'to, m', 'Seen', 'Ratio', 'p'],
    rows: [
      ['0', '200', '57', '1.9', '0.001'],
      ['200', 'and beyond', '–', '1', '0.5124'],
    ],
    numeric: [true, true, true, true, true],
    cut: '',
  });
  expect(figureSheet(BANDS, DE).rows[0]).toEqual(['0', '200', '57', '1,9', '0,001']);
});

test('has no chart for numbers without a chart type, and reports how many rows were left out', () => {
  const sheet = figureSheet({ ...BANDS, rowsInAll: 40 }, EN);
  expect(sheet.chart).toBeUndefined();
  expect(sheet.cut).toBe('The first 2 of 40 rows.');
});

test('has a map of the places if the rows have coordinates', () => {
  const outlines = [[24.1, 56.9, 24.2, 56.9, 24.2, 57, 24.1, 56.9]];
  const hot: PrintFigure = {
    ...BANDS,
    outlines,
    columns: [
      { name: 'lon', unit: 'degrees' },
      { name: 'lat', unit: 'degrees' },
      { name: 'crimes', unit: 'count' },
    ],
    rows: [
      [24.11, 56.95, 31],
      [24.12, 56.94, null],
    ],
  };
  expect(figureSheet(hot, EN).chart).toEqual({
    form: 'map',
    outlines,
    places: [
      { lon: 24.11, lat: 56.95, count: 31 },
      { lon: 24.12, lat: 56.94, count: null },
    ],
  });
});

test('has a chart of a trend only if a chart was chosen, with a gap for suppressed values', () => {
  const trend: PrintFigure = {
    ...BANDS,
    columns: [
      { name: 'period_from', unit: 'text' },
      { name: 'crimes', unit: 'count' },
    ],
    rows: [
      ['2026-01-05', 12],
      ['2026-01-12', null],
    ],
  };
  expect(figureSheet(trend, EN).chart).toMatchObject({ form: 'trend', values: [12, null] });
  expect(figureSheet({ ...trend, as: 'table' }, EN).chart).toBeUndefined();
});
