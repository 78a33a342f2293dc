import { describe, expect, test } from 'vitest';
import { assessmentResult, assessmentCells, listedUnitFaults, type ListedUnit } from './assessment-result.ts';
import { mayMoveAssessment } from './assessment-state.ts';
import type { SheetValue } from './assessed-value.ts';
import type { AssessmentTemplate } from './assessment-template.ts';
import { outlookFaults } from './unit-outlook.ts';

const template = <Unit extends AssessmentTemplate['unit']>(unit: Unit, ...weights: readonly number[]) => ({
  id: unit,
  version: 1,
  unit,
  indicators: weights.map((weight, at) => ({ id: `i${at}`, weight })),
});
const TEMPLATES = {
  network: template('network', 3, 3, 2, 2, 2),
  crime_area: template('crime_area', 3, 1),
  environment: template('environment', 1),
  impact: template('impact', 2),
};
const area = (id: string): ListedUnit => ({ id, kind: 'crime_area', code: id, name: `Area ${id}` });
const network = (id: string, knownMembers: number): ListedUnit => ({
  id,
  kind: 'network',
  code: id,
  name: `Network ${id}`,
  knownMembers,
});
const values = (of: ListedUnit, ...given: readonly SheetValue['value'][]): readonly SheetValue[] =>
  given.map((value, at) => ({
    unitId: of.id,
    template: of.kind,
    indicator: `i${at}`,
    value,
    confidence: value === 'unknown' ? undefined : 'high',
  }));

describe('the result of an assessment', () => {
  test('of a network is the worked example of the brief', () => {
    const n1 = network('n1', 4);
    const sheet = { assessorId: 'p', values: values(n1, 'high', 'medium', 'high', 'low', 'unknown') };
    const { units } = assessmentResult({ units: [n1], templates: TEMPLATES }, [sheet], [], []);
    const score = units[0]?.score;
    expect([score?.score, score?.coverage, score?.low, score?.high].map((one) => one?.toFixed(3))).toEqual([
      '0.767',
      '0.833',
      '0.639',
      '0.806',
    ]);
  });

  test('gives a network of two no score', () => {
    const { units, kinds } = assessmentResult({ units: [network('n2', 2)], templates: TEMPLATES }, [], [], []);
    expect(units[0]?.score).toBeUndefined();
    expect(kinds.map(({ groups }) => groups)).toEqual([[], []]);
  });

  test('orders by a written judgement, and says where that overrules the intervals', () => {
    const [a, b] = [area('a'), area('b')];
    const order = { kind: 'crime_area' as const, order: ['b', 'a'], reason: 'It grows, and nobody reports it.' };
    const crimeAreas = (...given: readonly SheetValue[]) =>
      assessmentResult(
        { units: [a, b], templates: TEMPLATES },
        [{ assessorId: 'p', values: given }],
        [],
        [order],
      ).kinds.find(({ kind }) => kind === 'crime_area');
    expect(crimeAreas(...values(a, 'medium', 'low'), ...values(b, 'medium', 'unknown'))).toMatchObject({
      groups: [['a', 'b']],
      judged: ['b', 'a'],
      overruled: [],
    });
    expect(crimeAreas(...values(a, 'high', 'high'), ...values(b, 'nil', 'low'))).toMatchObject({
      groups: [['a'], ['b']],
      judged: ['b', 'a'],
      overruled: [{ above: 'b', below: 'a', because: 'wholly_below' }],
    });
  });

  test('has the cells of each unit and its impact, and of the environment', () => {
    const cells = assessmentCells(
      [area('a'), { id: 'e', kind: 'environment', code: 'e', name: 'Province' }],
      TEMPLATES,
    );
    expect(cells.map(({ unitId, template: of, indicator }) => `${unitId} ${of} ${indicator}`)).toEqual([
      'a crime_area i0',
      'a crime_area i1',
      'a impact i0',
      'e environment i0',
    ]);
  });
});

test('a list of units has a fault, or none', () => {
  expect(listedUnitFaults([area('a'), network('n', 3)])).toEqual([]);
  expect(listedUnitFaults([network('n', 2), { ...area('a'), code: 'A' }, { ...area('b'), code: 'a' }])).toEqual([
    'same_code',
    'too_few_members',
  ]);
});

test('an outlook is complete, or says what it lacks', () => {
  const whole = {
    trend: 'rising',
    horizonYears: 2,
    wouldChange: 'The market for parts closes.',
    harm: { physical: 0, psychological: 1, financial: 2, community: 1, environment: 0, geographic: 1 },
    vulnerability: 1,
    likelihood: 3,
    capacity: '',
    capability: '',
  } as const;
  expect(outlookFaults(whole, false)).toEqual([]);
  expect(outlookFaults({ ...whole, trend: undefined, wouldChange: 'no', likelihood: undefined }, true)).toEqual([
    'trend',
    'wouldChange',
    'turnout',
    'likelihood',
  ]);
});

describe('who moves an assessment', () => {
  const of = { leadId: 'lead', assessorIds: ['p', 'q'] };
  const who = (accountId: string, ...roles: readonly ('head_of_intelligence' | 'strategic_analyst')[]) => ({
    accountId,
    roles,
  });
  test.each([
    ['scoring', 'comparing', who('lead'), true],
    ['scoring', 'comparing', who('p'), false],
    ['comparing', 'peer_review', who('q'), true],
    ['peer_review', 'approved', who('head', 'head_of_intelligence'), true],
    ['peer_review', 'approved', who('p', 'head_of_intelligence'), false],
    ['peer_review', 'approved', who('other', 'strategic_analyst'), false],
    ['peer_review', 'comparing', who('head', 'head_of_intelligence'), true],
    ['approved', 'comparing', who('lead'), false],
  ] as const)('%s to %s', (from, to, actor, allowed) => {
    expect(mayMoveAssessment(from, to, actor, of).allowed).toBe(allowed);
  });
});
