import { expect, test } from 'vitest';
import { draftFaults, EMPTY_DECISION, measureOf, withOption, type DecisionDraft } from './decision-draft.ts';

const ADOPTED: DecisionDraft = {
  ...EMPTY_DECISION,
  outcome: 'adopted',
  options: [{ code: 'A', title: 'Patrols', hours: '560', forIt: '', against: '' }],
  chosen: 'A',
  reason: 'fits the pattern',
  ownerId: 'x',
  dueOn: '2026-09-07',
  how: 'counted',
  offenceType: 'residential_burglary',
  roles: { B: 'treated', C: 'treated', E: 'comparison', RING: 'displacement', MATCH: 'displacementComparison' },
  startsOn: '2026-03-15',
  weeks: 25,
  plan: { proportionate: 'a', legal: 'b', accountable: 'c', necessary: 'd' },
};

test('a complete adoption has no fault', () => {
  expect(draftFaults(ADOPTED)).toEqual([]);
});

test('the measure is made of the roles and of equal windows', () => {
  expect(measureOf(ADOPTED)).toEqual({
    offenceType: 'residential_burglary',
    treatedAreas: ['B', 'C'],
    comparisonAreas: ['E'],
    displacementAreas: ['RING'],
    displacementComparisonAreas: ['MATCH'],
    beforeFrom: '2025-09-21',
    startsOn: '2026-03-15',
    afterTo: '2026-09-06',
  });
});

test('nothing is judged before the outcome is chosen', () => {
  expect(draftFaults(EMPTY_DECISION)).toEqual(['outcome']);
});

test('a refusal needs its reason and nothing else', () => {
  expect(draftFaults({ ...EMPTY_DECISION, outcome: 'refused' })).toEqual(['reason']);
  expect(draftFaults({ ...EMPTY_DECISION, outcome: 'refused', reason: 'too wide' })).toEqual([]);
});

test('reports missing weeks of an adoption without dates, and its measure not twice', () => {
  expect(draftFaults({ ...ADOPTED, weeks: undefined })).toEqual(['measure_weeks']);
});

test('a measure that is only described needs its words', () => {
  const described = { ...ADOPTED, how: 'described' as const };
  expect(draftFaults(described)).toEqual(['measure']);
  expect(draftFaults({ ...described, measureText: 'asked of the shopkeepers' })).toEqual([]);
});

test('displacement without its own comparison is refused', () => {
  expect(draftFaults({ ...ADOPTED, roles: { B: 'treated', E: 'comparison', RING: 'displacement' } })).toEqual([
    'measure_displacement_without_comparison',
  ]);
});

test('an option that has arguments has a title, and its hours are a number', () => {
  const [option] = ADOPTED.options;
  if (!option) throw new Error('an option expected');
  expect(draftFaults({ ...ADOPTED, options: [option, { ...option, code: 'B', title: ' ', against: 'no' }] })).toEqual([
    'option_title',
  ]);
  expect(draftFaults({ ...ADOPTED, options: [{ ...option, hours: 'many' }] })).toEqual(['option_hours']);
  expect(draftFaults({ ...ADOPTED, options: [option, ...withOption([option]).slice(1)] })).toEqual([]);
});

test('options are lettered in the order they are added', () => {
  expect(withOption(withOption([])).map(({ code }) => code)).toEqual(['A', 'B']);
});
