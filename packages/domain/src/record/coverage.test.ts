import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../calendar.ts';
import { coveredDays, type CoverageQuestion, type CoverageStatement } from './coverage.ts';

const stated = (of: Partial<CoverageStatement>): CoverageStatement => ({
  kind: 'covered',
  from: '2026-01-01',
  before: '2026-02-01',
  areas: [],
  offenceTypes: [],
  batchId: 'one',
  extractedOn: '2026-02-01',
  ...of,
});
const covered = (statements: readonly CoverageStatement[], of: Partial<CoverageQuestion> = {}): string[] =>
  coveredDays(statements, { areas: [], offenceTypes: [], ...of }).map(
    ([from, before]) => `${fromDayNumber(from)}/${fromDayNumber(before)}`,
  );

describe('the coverage of a data set', () => {
  test('is empty until stated', () => {
    expect(covered([])).toEqual([]);
    expect(covered([], { areas: ['A'], offenceTypes: ['burglary'] })).toEqual([]);
  });

  test('is the combined coverage of the extracts', () => {
    const january = stated({});
    const february = stated({ batchId: 'two', from: '2026-02-01', before: '2026-03-01', extractedOn: '2026-03-01' });
    expect(covered([january, february])).toEqual(['2026-01-01/2026-03-01']);
  });

  test('leaves out the gap of an extract, unless another extract covers it', () => {
    const gap = stated({ kind: 'gap', from: '2026-01-10', before: '2026-01-12', extractedOn: null });
    expect(covered([stated({}), gap])).toEqual(['2026-01-01/2026-01-10', '2026-01-12/2026-02-01']);
    const other = stated({ batchId: 'two', from: '2026-01-09', before: '2026-01-13' });
    expect(covered([stated({}), gap, other])).toEqual(['2026-01-01/2026-02-01']);
  });

  test('is required for every area and every type of a question', () => {
    const a = stated({ areas: ['A'], offenceTypes: ['burglary'] });
    const b = stated({ batchId: 'two', areas: ['B'], offenceTypes: ['burglary'], from: '2026-01-15' });
    expect(covered([a, b], { areas: ['A'] })).toEqual(['2026-01-01/2026-02-01']);
    expect(covered([a, b], { areas: ['A', 'B'] })).toEqual(['2026-01-15/2026-02-01']);
    // Without areas the question is about all that the extracts name.
    expect(covered([a, b])).toEqual(['2026-01-15/2026-02-01']);
    expect(covered([a, b], { areas: ['C'] })).toEqual([]);
    expect(covered([a, b], { areas: ['A'], offenceTypes: ['robbery'] })).toEqual([]);
  });

  test('of an open question is not that of one area or one offence', () => {
    const whole = stated({});
    const part = { batchId: 'archive', from: '2025-01-01', before: '2026-01-01' };
    const archive = stated({ ...part, areas: ['A'], offenceTypes: ['robbery'] });
    expect(covered([whole, archive])).toEqual(['2026-01-01/2026-02-01']);
    expect(covered([whole, archive], { areas: ['A'] })).toEqual(['2026-01-01/2026-02-01']);
    expect(covered([whole, archive], { offenceTypes: ['robbery'] })).toEqual(['2026-01-01/2026-02-01']);
    expect(covered([whole, archive], { areas: ['A'], offenceTypes: ['robbery'] })).toEqual(['2025-01-01/2026-02-01']);
  });

  test('ends as many days before the extract as late records need', () => {
    expect(covered([stated({})], { maturityDays: 10 })).toEqual(['2026-01-01/2026-01-23']);
    // A later extract of the same days lets them mature.
    const again = stated({ batchId: 'two', extractedOn: '2026-03-01' });
    expect(covered([stated({}), again], { maturityDays: 10 })).toEqual(['2026-01-01/2026-02-01']);
    // Without an extract date, no day is known to be mature.
    expect(covered([stated({ extractedOn: null })], { maturityDays: 10 })).toEqual([]);
  });

  test('is overridden by hand over all extracts, the later correction over the earlier', () => {
    const byHand = (kind: 'covered' | 'gap', from: string, before: string) =>
      stated({ kind, from, before, batchId: null, extractedOn: null });
    const flood = byHand('gap', '2026-01-10', '2026-01-20');
    expect(covered([stated({}), flood])).toEqual(['2026-01-01/2026-01-10', '2026-01-20/2026-02-01']);
    expect(covered([stated({}), flood, byHand('covered', '2026-01-15', '2026-01-20')])).toEqual([
      '2026-01-01/2026-01-10',
      '2026-01-15/2026-02-01',
    ]);
  });

  test('has a gap for an open question if one area has it', () => {
    const gap = stated({ kind: 'gap', areas: ['A'], from: '2026-01-10', before: '2026-01-12' });
    expect(covered([stated({}), gap])).toEqual(['2026-01-01/2026-01-10', '2026-01-12/2026-02-01']);
    expect(covered([stated({}), gap], { areas: ['B'] })).toEqual(['2026-01-01/2026-02-01']);
  });
});
