import { EMPTY_DRAFT, draftFaults, type ReportDraft } from '@reeve/domain';
import { expect, test } from 'vitest';
import { checklist } from './checklist.ts';
import { EMPTY_PERSON } from './draft/draft-form.ts';
import { formFaults, type FormBounds } from './form-faults.ts';
import { readRules } from './person/retention-proposal.ts';

const BOUNDS: FormBounds = {
  today: '2026-03-03',
  purpose: 'P2',
  rules: readRules([
    { id: 'tip', review: 'P30D', maximum: 'P90D' },
    { id: 'non_criminal', review: 'P6M', maximum: 'P12M' },
  ]),
};
const COMPLETE: ReportDraft = {
  ...EMPTY_DRAFT,
  subject: 'Watches offered for sale',
  text: 'M.K. offered watches.',
  sourceReference: 'SRC-Q8',
  grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
  persons: [{ ...EMPTY_PERSON, name: 'M.K.', category: 'u_unverified_mention', reviewOn: '2026-04-02' }],
  classification: 'restricted',
  handling: { codes: ['H0'], conditions: '' },
  tlp: 'TLP:AMBER',
  group: 'NORRIN-BURG',
  purpose: 'P2',
  legalBasis: 'PA-12-1',
  priority: 'low',
  reviewOn: '2026-04-02',
};

test('a complete form has no fault and a ticked list', () => {
  expect(formFaults(COMPLETE, BOUNDS)).toEqual([]);
  expect(checklist(COMPLETE, BOUNDS).every(({ done }) => done)).toBe(true);
});

test('an empty form has the faults of the domain and nothing ticked', () => {
  expect(new Set(formFaults(EMPTY_DRAFT, BOUNDS))).toEqual(new Set(draftFaults(EMPTY_DRAFT)));
  expect(checklist(EMPTY_DRAFT, BOUNDS).some(({ done }) => done)).toBe(false);
});

test('above restricted nothing is sent: Reeve keeps a stub only', () => {
  const fault = ['classification_held_elsewhere'];
  expect(formFaults({ ...COMPLETE, classification: 'confidential' }, BOUNDS)).toEqual(fault);
  expect(formFaults({ ...COMPLETE, classification: 'top_secret' }, BOUNDS)).toEqual(fault);
});

test('a report is sent for the purpose one works for', () => {
  expect(formFaults({ ...COMPLETE, purpose: 'P1' }, BOUNDS)).toEqual(['purpose_other']);
});

test("accepts a review date after today and not after the rule's; an earlier one is the officer’s choice", () => {
  const on = (reviewOn: string): readonly string[] => formFaults({ ...COMPLETE, reviewOn }, BOUNDS);
  expect(on('2026-03-03')).toEqual(['review_date_outside']);
  expect(on('2026-03-04')).toEqual([]);
  expect(on('2026-04-03')).toEqual(['review_date_outside']);
});

test('a person’s review date is held against the rule of the category', () => {
  const person = { ...EMPTY_PERSON, name: 'M.K.', category: 'u_unverified_mention' as const, reviewOn: '2026-04-03' };
  expect(formFaults({ ...COMPLETE, persons: [person] }, BOUNDS)).toEqual(['person_0_review_date_outside']);
});

test('conditions left behind by a code taken off again are no fault', () => {
  const handling = { codes: ['H0' as const], conditions: 'do not contact' };
  expect(formFaults({ ...COMPLETE, handling }, BOUNDS)).toEqual([]);
});

test('returns faults in the order of the form', () => {
  const form: ReportDraft = { ...COMPLETE, subject: '', tlp: undefined, classification: 'secret', priority: undefined };
  expect(formFaults(form, BOUNDS)).toEqual(['subject', 'classification_held_elsewhere', 'tlp', 'priority']);
});
