import { expect, test } from 'vitest';
import { decisionFaults, type DecisionInput } from './decision.ts';

const decision = (more: Partial<DecisionInput>): DecisionInput => ({
  outcome: 'deferred',
  options: [],
  chosen: undefined,
  reason: 'More has to be known first.',
  ownerId: undefined,
  dueOn: '2026-10-15',
  measure: undefined,
  measureText: '',
  plan: undefined,
  nominated: false,
  intrusive: undefined,
  rights: undefined,
  authority: undefined,
  deconflictedBy: '',
  orders: 0,
  sentTo: undefined,
  reach: 'local',
  dissent: [],
  ...more,
});

test('what is deferred or sent up comes back on a day that exists', () => {
  expect(decisionFaults(decision({}))).toEqual([]);
  for (const dueOn of [undefined, '', '2026-02-30'])
    for (const more of [{ dueOn }, { dueOn, outcome: 'not_ours', sentTo: 'regional' } as const])
      expect(decisionFaults(decision(more))).toEqual(['due_date']);
});

test('what is refused needs a reason and no day', () => {
  expect(decisionFaults(decision({ outcome: 'refused', dueOn: undefined }))).toEqual([]);
  expect(decisionFaults(decision({ outcome: 'refused', reason: ' a ' }))).toEqual(['reason']);
});

test('what is not ours goes to a higher level', () => {
  const sent = (sentTo: DecisionInput['sentTo'], reach: DecisionInput['reach']) =>
    decisionFaults(decision({ outcome: 'not_ours', sentTo, reach }));
  expect([
    sent('regional', 'local'),
    sent('local', 'local'),
    sent('regional', 'national'),
    sent(undefined, 'local'),
  ]).toEqual([[], ['sent_to'], ['sent_to'], ['sent_to']]);
});
