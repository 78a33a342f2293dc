import { EMPTY_DRAFT, type ReportDraft } from '@reeve/domain';
import { expect, test } from 'vitest';
import { EMPTY_PERSON } from '../draft/draft-form.ts';
import { proposeForPerson, proposeForReport, readPeriod, readRules } from './retention-proposal.ts';

/** Rows of the retention table, domain brief §6.5. */
const RULES = readRules([
  { id: 'tip', review: 'P30D', maximum: 'P90D' },
  { id: 'no_person', review: 'P12M', maximum: 'P36M' },
  { id: 'non_criminal', review: 'P6M', maximum: 'P12M' },
  { id: 'suspect', review: 'P12M', maximum: 'P36M' },
  { id: 'minor_suspect', review: 'P12M', maximum: 'P24M' },
]);
const TODAY = '2026-03-03';
const graded = (source: string, info: string): ReportDraft => ({
  ...EMPTY_DRAFT,
  grade: { scheme: 'EU_4x4', source, info },
});

test('a period is read as ISO 8601 writes it, anything else is left out', () => {
  expect(readPeriod('P30D')).toEqual({ unit: 'days', count: 30 });
  expect(readPeriod('P6M')).toEqual({ unit: 'months', count: 6 });
  expect(readPeriod('case end')).toBeUndefined();
  expect(readRules([{ id: 'x', review: 'case end', maximum: 'P12M' }])).toEqual([]);
});

test('proposes a review of a tip after 30 days', () => {
  expect(proposeForReport(graded('X', '4'), RULES, TODAY)).toEqual({
    ruleId: 'tip',
    reviewOn: '2026-04-02',
    maximumOn: '2026-06-01',
  });
});

test('without a whole grade nothing is proposed', () => {
  expect(proposeForReport(EMPTY_DRAFT, RULES, TODAY)).toBeUndefined();
  expect(proposeForReport(graded('X', ''), RULES, TODAY)).toBeUndefined();
});

test('the earliest of the report and its persons wins, and the sentence names the rule that binds', () => {
  const form = { ...graded('B', '2'), persons: [{ ...EMPTY_PERSON, category: 'd_contact' as const }] };
  expect(proposeForReport(form, RULES, TODAY)).toMatchObject({ ruleId: 'non_criminal', reviewOn: '2026-09-03' });
  expect(proposeForReport(graded('B', '2'), RULES, TODAY)).toMatchObject({ ruleId: 'no_person' });
});

test('a person without a category has no proposal, a minor another than an adult', () => {
  expect(proposeForPerson({ category: undefined, minor: false }, RULES, TODAY)).toBeUndefined();
  const minor = proposeForPerson({ category: 'a_suspect_committed', minor: true }, RULES, TODAY);
  expect(minor).toMatchObject({ ruleId: 'minor_suspect', maximumOn: '2028-03-03' });
});
