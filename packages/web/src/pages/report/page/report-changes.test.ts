import type { Report } from '@reeve/contract';
import { expect, test } from 'vitest';
import { changesBetween } from './report-changes.ts';

const SENT = {
  from: 'draft',
  to: 'submitted',
  at: '2026-03-03T20:47:00Z',
  by: 'Norrin, shift 3',
  reason: '',
  act: null,
} as const;
const TAKEN = {
  from: 'submitted',
  to: 'under_evaluation',
  at: '2026-03-04T07:40:00Z',
  by: 'T. Brandt',
  reason: 'in turn',
  act: null,
} as const;
const BEFORE: Parameters<typeof changesBetween>[0] = {
  state: 'submitted',
  grade: null,
  sanitisedText: null,
  raw: null,
  marking: {
    classification: 'restricted',
    handling: { codes: ['H2'], conditions: '' },
    tlp: null,
    groups: ['UNIT:NORRIN'],
    purposeGroup: 'P2',
  },
  plannedMarking: null,
  reviewOn: '2026-04-02',
  persons: [],
  history: [SENT],
};
const GRADE: Report['grade'] = {
  scheme: 'EU_4x4',
  source: 'X',
  info: '4',
  gradedBy: 'T. Brandt',
  gradedAt: '2026-03-04T07:55:00Z',
  rationale: 'first contact, hearsay',
};

test('the same report has no changes', () => {
  expect(changesBetween(BEFORE, structuredClone(BEFORE))).toEqual({ lines: [], parts: [] });
});

test('names a step by another person with its line of the history', () => {
  const after = { ...BEFORE, state: 'under_evaluation' as const, history: [TAKEN, SENT] };
  expect(changesBetween(BEFORE, after)).toEqual({ lines: [TAKEN], parts: ['state'] });
});

test('a grade and a review date changed without a step are named too', () => {
  const after = { ...BEFORE, grade: GRADE, reviewOn: '2026-03-20' };
  expect(changesBetween(BEFORE, after)).toEqual({ lines: [], parts: ['grade', 'review'] });
});
