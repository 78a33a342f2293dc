import { describe, expect, test } from 'vitest';
import {
  askedSpans,
  coverageOf,
  importObstacle,
  NO_ANSWERS,
  openAnswer,
  sameAnswer,
  suggestedPeriod,
  type CoverageAnswers,
} from './extract-coverage.ts';

const PREVIEW = {
  firstOn: '2026-01-03',
  lastOn: '2026-03-30',
  recordedFrom: '2026-01-05',
  recordedTo: '2026-04-02',
  timePrecision: 'minute',
  emptySpans: [{ from: '2026-02-09', before: '2026-02-16' }],
  types: [
    { type: 'burglary', count: 40 },
    { type: 'robbery', count: 2 },
  ],
};
const stated = (of: Partial<CoverageAnswers> = {}): CoverageAnswers => ({
  ...NO_ANSWERS,
  isKnown: true,
  spans: { '2026-02-09': 'none_recorded' },
  statedBy: 'Recording office',
  ...of,
});

describe('the suggested period', () => {
  test('runs from the first to the last recording date', () => {
    expect(suggestedPeriod(PREVIEW)).toEqual({ from: '2026-01-05', last: '2026-04-02', by: 'recording' });
  });
  test('runs from the first to the last event where the file has no recording dates', () => {
    expect(suggestedPeriod({ ...PREVIEW, recordedFrom: null, recordedTo: null })).toEqual({
      from: '2026-01-03',
      last: '2026-03-30',
      by: 'events',
    });
  });
  test('is missing where the file has no row', () => {
    const none = { firstOn: null, lastOn: null, recordedFrom: null, recordedTo: null };
    expect(suggestedPeriod(none)).toBeUndefined();
  });
});

test('the stated coverage ends before the day after its last day', () => {
  expect(coverageOf(stated({ last: '2026-03-31', extractedOn: '2026-04-03' }), PREVIEW)).toEqual({
    from: '2026-01-05',
    before: '2026-04-01',
    areas: [],
    offenceTypes: [],
    gaps: [],
    extractedOn: '2026-04-03',
    statedBy: 'Recording office',
  });
});

test('a file of one type is suggested to cover that type alone, and the person can state otherwise', () => {
  const ofOne = { ...PREVIEW, types: [{ type: 'burglary', count: 42 }] };
  expect(coverageOf(stated(), ofOne)?.offenceTypes).toEqual(['burglary']);
  expect(coverageOf(stated({ offenceTypes: 'all' }), ofOne)?.offenceTypes).toEqual([]);
  expect(coverageOf(stated({ offenceTypes: ['robbery'] }), PREVIEW)?.offenceTypes).toEqual(['robbery']);
  expect(openAnswer(stated({ offenceTypes: [] }), PREVIEW)).toBe('types');
});

test('days that are not in the file become a gap', () => {
  const coverage = coverageOf(stated({ spans: { '2026-02-09': 'not_in_file' } }), PREVIEW);
  expect(coverage?.gaps).toEqual([{ from: '2026-02-09', before: '2026-02-16' }]);
});

test('nothing is stated by someone who does not know', () => {
  const answers = stated({ isKnown: false });
  expect(openAnswer(answers, PREVIEW)).toBeUndefined();
  expect(coverageOf(answers, PREVIEW)).toBeUndefined();
});

test.each([
  ['known', { isKnown: undefined }],
  ['period', { from: '2026-05-01', last: '2026-04-01' }],
  ['areas', { areas: [] }],
  ['types', { offenceTypes: [] }],
  ['spans', { spans: {} }],
  ['statedBy', { statedBy: ' x ' }],
] as const)('asks for %s first', (gap, of) => {
  expect(openAnswer(stated(of), PREVIEW)).toBe(gap);
  expect(coverageOf(stated(of), PREVIEW)).toBeUndefined();
});

test('spans outside of the stated period, and those of a file dated to the month, are not asked about', () => {
  expect(askedSpans(stated({ from: '2026-02-16' }), PREVIEW)).toEqual([]);
  expect(askedSpans(stated({ last: '2026-02-08' }), PREVIEW)).toEqual([]);
  expect(askedSpans(stated(), { ...PREVIEW, timePrecision: 'month' })).toEqual([]);
});

test('shows one answer for all spans only while all of them have it', () => {
  expect(sameAnswer(['not_in_file', 'not_in_file'])).toBe('not_in_file');
  expect(sameAnswer(['not_in_file', 'none_recorded'])).toBeUndefined();
  expect(sameAnswer(['not_in_file', undefined])).toBeUndefined();
  expect(sameAnswer([undefined, undefined])).toBeUndefined();
});

describe('an import', () => {
  const rows = (rowsNew: number, rowsDuplicate: number, rowsChanged = 0) => ({
    ...PREVIEW,
    rowsNew,
    rowsDuplicate,
    rowsChanged,
  });
  test('of known rows only is possible for the coverage it states', () => {
    expect(importObstacle(stated(), rows(0, 12))).toBeUndefined();
    expect(importObstacle(stated(), rows(0, 0, 3))).toBeUndefined();
    expect(importObstacle(stated({ statedBy: '' }), rows(0, 12))).toBe('statedBy');
  });
  test('of known rows only, without stated coverage, would change nothing', () => {
    expect(importObstacle(NO_ANSWERS, rows(0, 12))).toBe('nothing_stated');
    expect(importObstacle(stated({ isKnown: false }), rows(0, 12))).toBe('nothing_stated');
  });
  test('without a readable row is refused, whatever is stated', () => {
    expect(importObstacle(stated(), rows(0, 0))).toBe('nothing_new');
  });
  test('of new rows needs an answer, which can be that the coverage is not known', () => {
    expect(importObstacle(NO_ANSWERS, rows(5, 0))).toBe('known');
    expect(importObstacle(stated({ isKnown: false }), rows(5, 7))).toBeUndefined();
  });
});
