import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReeveError } from '../error.ts';
import { crimeAreaUnit, networkUnit } from './assessed-unit.ts';
import { ASSESSMENT_TEMPLATES, templateFaults, type AssessmentTemplate } from './assessment-template.ts';
import { INDICATOR_VALUES, indicatorFaults, openedGaps, type IndicatorEntry } from './indicator.ts';
import { intervalScore, scoreUnit } from './interval-score.ts';

const invalid = expect.objectContaining({ code: 'invalid_input' }) as ReeveError;
const anyRows = fc.array(fc.record({ weight: fc.constantFrom(1, 2, 3), value: fc.constantFrom(...INDICATOR_VALUES) }), {
  minLength: 1,
  maxLength: 14,
});

describe('an interval score', () => {
  test('of the worked example of the domain brief, to three digits', () => {
    // N1: violence high (3), corruption medium (3), legal structures high (2), international low (2), expertise unknown (2).
    const found = intervalScore([
      { weight: 3, value: 'high' },
      { weight: 3, value: 'medium' },
      { weight: 2, value: 'high' },
      { weight: 2, value: 'low' },
      { weight: 2, value: 'unknown' },
    ]);
    expect(found.points).toBe(23);
    expect(found.score?.toFixed(3)).toBe('0.767');
    expect(found.coverage.toFixed(3)).toBe('0.833');
    expect([found.low.toFixed(3), found.high.toFixed(3)]).toEqual(['0.639', '0.806']);
  });

  test('of unknown values alone is 0 to 1, without a score', () => {
    expect(
      intervalScore([
        { weight: 2, value: 'unknown' },
        { weight: 1, value: undefined },
      ]),
    ).toMatchObject({
      low: 0,
      high: 1,
      coverage: 0,
      score: undefined,
    });
  });

  test('is refused if the weights sum to nothing, or if one is no whole number', () => {
    expect(() => intervalScore([])).toThrow(invalid);
    expect(() => intervalScore([{ weight: 0, value: 'high' }])).toThrow(invalid);
    expect(() =>
      intervalScore([
        { weight: -1, value: 'high' },
        { weight: 2, value: 'nil' },
      ]),
    ).toThrow(invalid);
    expect(() => intervalScore([{ weight: 0.5, value: 'high' }])).toThrow(invalid);
  });

  test('runs from every unknown nil to every unknown high', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const ends = (['nil', 'high'] as const).map((end) => {
          const filled = rows.map((row) => (row.value === 'unknown' ? { ...row, value: end } : row));
          return intervalScore(filled).score;
        });
        const found = intervalScore(rows);
        expect([found.low, found.high]).toEqual(ends);
        if (found.score !== undefined) {
          expect(found.score).toBeGreaterThanOrEqual(found.low - 1e-12);
          expect(found.score).toBeLessThanOrEqual(found.high + 1e-12);
        }
      }),
      { seed: 21 },
    );
  });

  test('becomes no wider when an unknown value becomes known, and stays inside the old interval', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('nil', 'low', 'medium', 'high'), (rows, value) => {
        const at = rows.findIndex((row) => row.value === 'unknown');
        fc.pre(at >= 0);
        const before = intervalScore(rows);
        const after = intervalScore(rows.map((row, place) => (place === at ? { ...row, value } : row)));
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeLessThanOrEqual(before.high);
        expect(after.coverage).toBeGreaterThan(before.coverage);
      }),
      { seed: 22 },
    );
  });
});

describe('a unit', () => {
  test('is a network from three known members on; a group of two is not scored', () => {
    expect(networkUnit({ id: 'n-1', name: 'Harbour', knownMembers: 3 })).toMatchObject({ allowed: true });
    for (const knownMembers of [0, 1, 2, 2.9, NaN])
      expect(networkUnit({ id: 'n-1', name: 'Pair', knownMembers })).toEqual({
        allowed: false,
        because: 'too_few_members',
      });
  });

  test('needs a name', () => {
    expect(crimeAreaUnit({ id: 'P2', name: ' ' })).toEqual({ allowed: false, because: 'name' });
    expect(crimeAreaUnit({ id: '', name: 'Burglary' })).toEqual({ allowed: false, because: 'name' });
  });

  test('is scored on a template of its own kind alone, and only by indicators of it', () => {
    const network = networkUnit({ id: 'n-1', name: 'Harbour', knownMembers: 5 });
    if (!network.allowed) throw new Error('refused');
    const { unit } = network;
    const scored = scoreUnit(unit, ASSESSMENT_TEMPLATES.network, { violence: 'high' });
    // 9 of 78 points: the weights sum to 26, and 23 of them are unknown.
    expect([scored.points, scored.unknownPoints, scored.mostPoints]).toEqual([9, 69, 78]);
    expect(scored.template).toEqual({ id: 'network', version: 1 });
    expect(() => scoreUnit(unit, ASSESSMENT_TEMPLATES.crime_area, {})).toThrow(invalid);
    expect(() => scoreUnit(unit, ASSESSMENT_TEMPLATES.network, { trend: 'low' })).toThrow(invalid);
  });
});

describe('a template', () => {
  test.each(Object.values(ASSESSMENT_TEMPLATES))('supplied for $unit has no fault', (template: AssessmentTemplate) => {
    expect(templateFaults(template)).toEqual([]);
  });

  test('has as many indicators as the domain brief lists', () => {
    const counts = Object.values(ASSESSMENT_TEMPLATES).map(({ unit, indicators }) => [unit, indicators.length]);
    expect(counts).toEqual([
      ['network', 14],
      ['crime_area', 11],
      ['environment', 10],
      ['impact', 6],
    ]);
  });

  test.each([
    ['no version', { version: 0 }, ['version']],
    ['no indicator', { indicators: [] }, ['weights_sum_to_nothing']],
    ['weights of 0', { indicators: [{ id: 'size', weight: 0 }] }, ['weights_sum_to_nothing', 'weight']],
    [
      'an indicator twice',
      {
        indicators: [
          { id: 'a', weight: 1 },
          { id: 'a', weight: 2 },
        ],
      },
      ['duplicate_indicator'],
    ],
    ['a weight of 4', { indicators: [{ id: 'size', weight: 4 }] }, ['weight']],
  ])('with %s is refused', (_, change, faults) => {
    const template = { id: 'own', version: 1, unit: 'network' as const, indicators: [{ id: 'size', weight: 2 }] };
    expect(templateFaults({ ...template, ...change })).toEqual(faults);
  });
});

describe('an indicator', () => {
  const entry: IndicatorEntry = {
    indicator: 'violence',
    value: 'high',
    confidence: 'moderate',
    sources: ['RP-7K3QM'],
    rationale: 'Three shootings at the harbour since May.',
  };

  test('with a known value needs confidence, a source and a rationale; nil is known', () => {
    expect(indicatorFaults(entry, ['violence'])).toEqual([]);
    const bare = { ...entry, confidence: undefined, sources: [' '], rationale: 'High.' };
    expect(indicatorFaults(bare, ['violence'])).toEqual(['confidence', 'sources', 'rationale']);
    expect(indicatorFaults({ ...bare, value: 'nil' }, ['violence'])).toEqual(['confidence', 'sources', 'rationale']);
  });

  test('that is unknown needs nothing, and nothing can be confident about it', () => {
    const unknown: IndicatorEntry = { ...entry, value: 'unknown', confidence: undefined, sources: [], rationale: '' };
    expect(indicatorFaults(unknown, ['violence'])).toEqual([]);
    expect(indicatorFaults({ ...unknown, confidence: 'low' }, ['violence'])).toEqual(['confidence']);
  });

  test('outside the template, or without a value, is refused', () => {
    expect(indicatorFaults(entry, ['size'])).toEqual(['indicator']);
    expect(indicatorFaults({ ...entry, value: undefined }, ['violence'])).toEqual(['value']);
  });

  test('that is unknown or has no value opens a gap; low opens none', () => {
    expect(openedGaps(['a', 'b', 'c'], { b: 'low', c: 'unknown' })).toEqual(['a', 'c']);
  });
});
