import { EMPTY_DRAFT, SCHEME_CODES, parseGradeCodes, type ReportDraft } from '@reeve/domain';
import { expect, test } from 'vitest';
import { EMPTY_PERSON } from './draft-form.ts';
import { isTip, proposeForPerson, proposeForReport, readPeriod, readRules } from './retention-proposal.ts';

/** Rows of the retention table, domain brief §6.5. */
const RULES = readRules([
  { id: 'tip', review: '30 days', maximum: '90 days' },
  { id: 'no_person', review: '12 months', maximum: '36 months' },
  { id: 'non_criminal', review: '6 months', maximum: '12 months' },
  { id: 'suspect', review: '12 months', maximum: '36 months' },
  { id: 'minor_suspect', review: '12 months', maximum: '24 months' },
]);
const TODAY = '2026-03-03';
const graded = (source: string, info: string): ReportDraft => ({
  ...EMPTY_DRAFT,
  grade: { scheme: 'EU_4x4', source, info },
});

test('a period is read in words and in ISO 8601, anything else is left out', () => {
  expect(readPeriod('30 days')).toEqual({ unit: 'days', count: 30 });
  expect(readPeriod('P30D')).toEqual({ unit: 'days', count: 30 });
  expect(readPeriod('6 months')).toEqual({ unit: 'months', count: 6 });
  expect(readPeriod('P5Y')).toEqual({ unit: 'months', count: 60 });
  expect(readPeriod('case end')).toBeUndefined();
  expect(readRules([{ id: 'x', review: 'case end', maximum: '1 year' }])).toEqual([]);
});

test('a tip is looked at again after 30 days', () => {
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

test('X4, E4, 2/C and F6 are tips; X3, A4 and doubt about a known source are not', () => {
  const tips = Object.entries(SCHEME_CODES).flatMap(([scheme, { source, info }]) =>
    source.flatMap((s) =>
      info.flatMap((i) => {
        const codes = parseGradeCodes(scheme, s, i);
        return codes && isTip(codes) ? [`${scheme} ${s}${i}`] : [];
      }),
    ),
  );
  expect(tips).toEqual([
    'EU_4x4 X4',
    'UK_5x5x5 E4',
    'UK_5x5x5 E5',
    'UK_3x5x2 2C',
    'UK_3x5x2 2D',
    'UK_3x5x2 2E',
    'NATO_6x6 F4',
    'NATO_6x6 F5',
    'NATO_6x6 F6',
  ]);
});
