import { expect, test } from 'vitest';
import {
  draftFaults,
  EMPTY_DECISION,
  measureOf,
  nextKey,
  withOption,
  type DecisionDraft,
  type OrderDraft,
} from './decision-draft.ts';

const ON = { nominated: false, reach: 'local' } as const;
const ADOPTED: DecisionDraft = {
  ...EMPTY_DECISION,
  outcome: 'adopted',
  options: [{ code: 'A', title: 'Patrols', hours: '560', cost: '', forIt: '', against: '' }],
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
  intrusive: false,
};

test('a complete adoption has no fault', () => {
  expect(draftFaults(ADOPTED, ON)).toEqual([]);
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
  expect(draftFaults(EMPTY_DECISION, ON)).toEqual(['outcome']);
});

test('a refusal needs its reason and nothing else', () => {
  expect(draftFaults({ ...EMPTY_DECISION, outcome: 'refused' }, ON)).toEqual(['reason']);
  expect(draftFaults({ ...EMPTY_DECISION, outcome: 'refused', reason: 'too wide' }, ON)).toEqual([]);
});

test('reports missing weeks of an adoption without dates, and its measure not twice', () => {
  expect(draftFaults({ ...ADOPTED, weeks: undefined }, ON)).toEqual(['measure_weeks']);
});

test('a measure that is only described needs its words', () => {
  const described = { ...ADOPTED, how: 'described' as const };
  expect(draftFaults(described, ON)).toEqual(['measure']);
  expect(draftFaults({ ...described, measureText: 'asked of the shopkeepers' }, ON)).toEqual([]);
});

test('displacement without its own comparison is refused', () => {
  expect(draftFaults({ ...ADOPTED, roles: { B: 'treated', E: 'comparison', RING: 'displacement' } }, ON)).toEqual([
    'measure_displacement_without_comparison',
  ]);
});

test('an option that has arguments has a title, and its hours are a number', () => {
  const [option] = ADOPTED.options;
  if (!option) throw new Error('an option expected');
  expect(
    draftFaults({ ...ADOPTED, options: [option, { ...option, code: 'B', title: ' ', against: 'no' }] }, ON),
  ).toEqual(['option_title']);
  expect(draftFaults({ ...ADOPTED, options: [{ ...option, hours: 'many' }] }, ON)).toEqual(['option_hours']);
  expect(draftFaults({ ...ADOPTED, options: [option, ...withOption([option]).slice(1)] }, ON)).toEqual([]);
});

test('options are lettered in the order they are added', () => {
  expect(withOption(withOption([])).map(({ code }) => code)).toEqual(['A', 'B']);
});

const ORDER: OrderDraft = {
  key: 1,
  instruction: 'Walk along the market',
  ownerId: undefined,
  dueOn: undefined,
  startsOn: undefined,
  endsOn: undefined,
  hours: '',
};

test('a task needs a check for other operations; an empty line is no task', () => {
  expect(draftFaults({ ...ADOPTED, orders: [{ ...ORDER, instruction: ' ' }] }, ON)).toEqual([]);
  expect(draftFaults({ ...ADOPTED, orders: [ORDER] }, ON)).toEqual(['deconflicted_by']);
  const checked = { ...ADOPTED, deconflictedBy: 'D. Lindqvist' };
  expect(draftFaults({ ...checked, orders: [ORDER] }, ON)).toEqual([]);
  const backwards = { ...ORDER, startsOn: '2026-03-20', endsOn: '2026-03-15' };
  expect(draftFaults({ ...checked, orders: [backwards] }, ON)).toEqual(['order_dates']);
  expect(draftFaults({ ...checked, orders: [{ ...ORDER, hours: 'many' }] }, ON)).toEqual(['order_hours']);
});

test('a decision on a nomination asks for its legality note no second time', () => {
  const nominated = { ...ADOPTED, plan: EMPTY_DECISION.plan, intrusive: undefined, deconflictedBy: 'D. Lindqvist' };
  expect(draftFaults(nominated, ON)).toEqual(['plan', 'intrusive']);
  expect(draftFaults(nominated, { ...ON, nominated: true })).toEqual([]);
});

test('what is sent up needs its day and a level above', () => {
  const sent: DecisionDraft = { ...EMPTY_DECISION, outcome: 'not_ours', reason: 'it leaves the district' };
  expect(draftFaults(sent, ON)).toEqual(['due_date', 'sent_to']);
  expect(draftFaults({ ...sent, dueOn: '2026-10-01', sentTo: 'regional' }, ON)).toEqual([]);
  expect(draftFaults({ ...sent, dueOn: '2026-10-01', sentTo: 'regional' }, { ...ON, reach: 'national' })).toEqual([
    'sent_to',
  ]);
});

test('a dissent has a name and a reason of a sentence; an empty one is none', () => {
  const of = (accountId: string | undefined, reason: string) =>
    draftFaults({ ...ADOPTED, dissent: [{ key: 1, accountId, reason }] }, ON);
  expect(of(undefined, '')).toEqual([]);
  expect(of(undefined, 'The patrols are missed elsewhere.')).toEqual(['dissent']);
  expect(of('ulla', 'no')).toEqual(['dissent']);
  expect(of('ulla', 'The patrols are missed elsewhere.')).toEqual([]);
});

test('a line keeps its key while others are removed', () => {
  expect(nextKey([])).toBe(1);
  expect(nextKey([{ key: 1 }, { key: 4 }])).toBe(5);
});
