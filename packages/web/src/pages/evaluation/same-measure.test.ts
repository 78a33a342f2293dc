import { expect, test } from 'vitest';
import { sameMeasure } from './same-measure.ts';

const MEASURE = {
  offenceType: 'burglary',
  treatedAreas: ['B', 'C'],
  comparisonAreas: ['E'],
  displacementAreas: [],
  displacementComparisonAreas: [],
  beforeFrom: '2025-09-21',
  startsOn: '2026-03-15',
  afterTo: '2026-09-06',
};

test('the order of areas does not matter', () => {
  expect(sameMeasure(MEASURE, { ...MEASURE, treatedAreas: ['C', 'B'] })).toBe(true);
});

test.each([
  ['offenceType', 'robbery'],
  ['treatedAreas', ['B']],
  ['comparisonAreas', ['F']],
  ['displacementAreas', ['RING']],
  ['displacementComparisonAreas', ['MATCH']],
  ['beforeFrom', '2025-09-22'],
  ['startsOn', '2026-03-16'],
  ['afterTo', '2026-09-05'],
])('another %s is another measure', (part, value) => {
  expect(sameMeasure(MEASURE, { ...MEASURE, [part]: value })).toBe(false);
});

test('a measure is not the same as none', () => {
  expect(sameMeasure(MEASURE, undefined)).toBe(false);
});
