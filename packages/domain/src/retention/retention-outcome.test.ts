import { expect, test } from 'vitest';
import type { LabelParts } from '../access/label.ts';
import type { PolicyActor } from '../access/policy.ts';
import {
  couldReadOnLastDay,
  holdAtMost,
  mayDecideOutcome,
  mayEraseReport,
  mayProposeOutcome,
  remindedFrom,
} from './retention-outcome.ts';

test.each([
  // set on, review on, first day on a home page: worked by hand from the rule
  ['2026-01-01', '2027-01-01', '2026-12-02'], // a clock of a year: 30 days before
  ['2026-01-01', '2026-02-01', '2026-01-02'], // 31 days: longer than 30
  ['2026-01-01', '2026-01-31', '2026-01-17'], // 30 days: 14 before
  ['2026-01-01', '2026-01-11', '2026-01-01'], // shorter than its reminder: from the day it was set
  ['2026-01-01', '2026-01-01', '2026-01-01'], // set by an event: the same day
])('a review set on %s for %s appears on a home page from %s', (setOn, reviewOn, first) => {
  expect(remindedFrom(setOn, reviewOn)).toBe(first);
});

test('a hold lasts at most twelve months', () => {
  expect(holdAtMost('2026-02-28')).toBe('2027-02-28');
  expect(holdAtMost('2028-02-29')).toBe('2029-02-28');
});

test('no one decides on their own report or proposal, or without the role', () => {
  const reviewer = { accountId: 'a', roles: ['supervisor'] as const };
  const officer = { accountId: 'b', roles: ['submitting_officer'] as const };
  expect(mayProposeOutcome(reviewer, 'x')).toEqual({ allowed: true });
  expect(mayProposeOutcome(reviewer, undefined)).toEqual({ allowed: true });
  expect(mayProposeOutcome(reviewer, 'a')).toEqual({ allowed: false, because: 'is_author' });
  expect(mayProposeOutcome(officer, 'x')).toEqual({ allowed: false, because: 'role' });
  expect(mayDecideOutcome(reviewer, { proposerId: 'c', authorId: 'x' })).toEqual({ allowed: true });
  expect(mayDecideOutcome(reviewer, { proposerId: 'a', authorId: 'x' })).toEqual({
    allowed: false,
    because: 'is_proposer',
  });
  expect(mayDecideOutcome(reviewer, { proposerId: 'c', authorId: 'a' })).toEqual({
    allowed: false,
    because: 'is_author',
  });
  expect(mayDecideOutcome(officer, { proposerId: 'c', authorId: 'x' })).toEqual({ allowed: false, because: 'role' });
});

test('an open proceeding keeps a report, and so does a hold until thirty days after its end', () => {
  const none = { openProceeding: false, holdsUntil: [] };
  expect(mayEraseReport(none, '2026-06-01')).toEqual({ allowed: true });
  expect(mayEraseReport({ ...none, openProceeding: true }, '2099-01-01')).toEqual({
    allowed: false,
    because: 'proceeding',
  });
  const held = { ...none, holdsUntil: ['2026-01-01', '2026-05-01'] };
  expect(mayEraseReport(held, '2026-05-31')).toEqual({ allowed: false, because: 'held' });
  expect(mayEraseReport(held, '2026-06-01')).toEqual({ allowed: true });
});

test('a due record is shown to people who held its group on its last day and still hold it', () => {
  const label: LabelParts = {
    agencyId: 'agency',
    handling: [],
    conditions: '',
    compartments: ['BURGLARY'],
    classification: 'internal',
    tlp: undefined,
    purposeGroup: 'P2',
  };
  const actor = (from: string, until?: string): PolicyActor => ({
    accountId: 'a',
    agencyId: 'agency',
    status: 'active',
    roles: ['supervisor'],
    clearance: 'internal',
    grants: [
      { kind: 'purpose', code: 'P2', from: '2020-01-01', until: undefined },
      { kind: 'compartment', code: 'BURGLARY', from, until },
    ],
    staffGroups: [],
    purpose: 'P2',
  });
  const row = { label, visibleUntil: '2026-05-01', minorVictim: false, unverifiedMention: false };
  expect(couldReadOnLastDay(actor('2026-01-01'), row, '2026-06-01')).toBe(true);
  expect(couldReadOnLastDay(actor('2026-05-01'), row, '2026-06-01')).toBe(true);
  expect(couldReadOnLastDay(actor('2026-05-02'), row, '2026-06-01')).toBe(false); // joined after it had disappeared
  expect(couldReadOnLastDay(actor('2026-01-01', '2026-05-20'), row, '2026-06-01')).toBe(false); // left since
});
