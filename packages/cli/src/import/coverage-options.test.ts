import { expect, test } from 'vitest';
import type { GivenOptions } from '../command.ts';
import { coverageFrom, coveredTypes } from './coverage-options.ts';

const given = (options: Readonly<Record<string, string>>): GivenOptions => new Map(Object.entries(options));

test('the last day is covered: the coverage ends before the day after it', () => {
  const options = given({ covers: '2026-01-01..2026-02-28', extracted: '2026-03-02', 'stated-by': 'Recording office' });
  expect(coverageFrom(options)).toEqual({
    coverage: {
      from: '2026-01-01',
      before: '2026-03-01',
      areas: [],
      offenceTypes: [],
      gaps: [],
      extractedOn: '2026-03-02',
      statedBy: 'Recording office',
    },
  });
});

test.each([
  [{}, ['burglary'], ['burglary']],
  [{}, ['burglary', 'robbery'], []],
  [{ 'covers-types': 'all' }, ['burglary'], []],
  [{ 'covers-types': 'burglary, robbery' }, ['burglary'], ['burglary', 'robbery']],
])('with %o a file of %j covers the types %j', (options, types, covered) => {
  expect(coveredTypes(given(options), types)).toEqual(covered);
});

test('without a period no coverage is stated, and the data set still applies', () => {
  const id = '7d0c7a4e-0000-4000-8000-000000000000';
  expect(coverageFrom(given({ 'data-set': id }))).toEqual({ dataSet: { id } });
  expect(coverageFrom(given({}))).toEqual({});
});

test.each([
  { covers: '2026-03-01..2026-02-28', 'stated-by': 'Office' },
  { covers: '2026-03-01', 'stated-by': 'Office' },
  { covers: '2026-02-30..2026-03-28', 'stated-by': 'Office' },
  { covers: '2026-03-01..2026-03-31' },
  { covers: '2026-03-01..2026-03-31', 'stated-by': 'Office', extracted: 'yesterday' },
  { 'stated-by': 'Office' },
  { extracted: '2026-03-31' },
  { 'covers-types': 'burglary' },
  { 'data-set': 'calls' },
])('refuses %o', (options) => {
  expect(() => coverageFrom(given(options))).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});
