import { describe, expect, test } from 'vitest';
import type { Measure } from './measure.ts';
import { EXISTENCE_KNOWN, hasFixedMeasure, leadsTo, RELATIONS } from './thread.ts';

describe('the target of an edge', () => {
  test.each(RELATIONS.filter((relation) => relation !== 'about'))(
    '%s: "why" along the edge, "so what" against it',
    (relation) => {
      const edge = { from: 'a', relation, to: 'b' };
      expect(leadsTo(edge, 'a', 'why')).toBe('b');
      expect(leadsTo(edge, 'b', 'so_what')).toBe('a');
      expect(leadsTo(edge, 'b', 'why')).toBeUndefined();
      expect(leadsTo(edge, 'a', 'so_what')).toBeUndefined();
    },
  );

  test('an entity rests on the statements about it, and no statement rests on an entity', () => {
    const edge = { from: 'statement', relation: 'about', to: 'entity' } as const;
    expect(leadsTo(edge, 'entity', 'why')).toBe('statement');
    expect(leadsTo(edge, 'statement', 'so_what')).toBe('entity');
    expect(leadsTo(edge, 'statement', 'why')).toBeUndefined();
    expect(leadsTo(edge, 'entity', 'so_what')).toBeUndefined();
  });
});

test('does not disclose that more intelligence content exists', () => {
  for (const kind of ['report', 'statement', 'entity', 'finding', 'judgement'] as const)
    expect(EXISTENCE_KNOWN).not.toContain(kind);
});

describe('a measure fixed before the task began', () => {
  const MEASURE: Measure = {
    offenceType: 'residential_burglary',
    treatedAreas: ['B'],
    comparisonAreas: ['E'],
    displacementAreas: [],
    displacementComparisonAreas: [],
    beforeFrom: '2026-01-18',
    startsOn: '2026-04-19',
    afterTo: '2026-07-19',
  };

  test.each([
    ['registered the day it starts', MEASURE, '2026-04-19', true],
    ['registered a day too late', MEASURE, '2026-04-20', false],
    ['never registered', MEASURE, undefined, false],
    ['without a measure', undefined, '2026-04-01', false],
    ['without a comparison', { ...MEASURE, comparisonAreas: [] }, '2026-04-01', false],
  ])('%s', (_, measure, registeredOn, fixed) => {
    expect(hasFixedMeasure({ measure, registeredOn })).toBe(fixed);
  });
});
