import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import { SUBJECT_CATEGORIES, type SubjectCategory } from '../access/involvement.ts';
import {
  earliestOf,
  involvementRuleId,
  reportDates,
  reportRuleIds,
  type Period,
  type RetentionDates,
  type RetentionFacts,
  type RetentionRule,
} from './retention.ts';

const days = (count: number): Period => ({ unit: 'days', count });
const months = (count: number): Period => ({ unit: 'months', count });

/**
 * The table of domain brief §6.5. "Case end" is that of an open case, assumed to end on its next review date: 12 months
 * for adults, then a year; 6 months for minors, then nothing. "National rule" is ten years here.
 */
const RULES: readonly RetentionRule[] = [
  { id: 'ungraded', review: days(30), maximum: days(30) },
  { id: 'tip', review: days(30), maximum: days(90) },
  { id: 'no_person', review: months(12), maximum: months(36) },
  { id: 'non_criminal', review: months(6), maximum: months(12) },
  { id: 'suspect', review: months(12), maximum: months(36) },
  { id: 'suspect_serious', review: months(36), maximum: months(60) },
  { id: 'convicted', review: months(36), maximum: months(120) },
  { id: 'victim_witness', review: months(12), maximum: months(24) },
  { id: 'minor_suspect', review: months(12), maximum: months(24) },
  { id: 'minor_victim', review: months(6), maximum: months(6) },
  { id: 'special_category', review: months(6), maximum: months(12) },
  { id: 'osint', review: days(90), maximum: months(12) },
];
const rulesOf = (...ids: string[]): readonly RetentionRule[] => RULES.filter((rule) => ids.includes(rule.id));
const GRADED: RetentionFacts = {
  ungraded: false,
  tip: false,
  namesPersons: false,
  specialCategory: false,
  openSource: false,
};

/** The dates of a person's link recorded on a day. */
function linkDates(category: SubjectCategory, from: LocalDate, serious = false, minor = false): RetentionDates {
  const dates = earliestOf(rulesOf(involvementRuleId(category, serious, minor)), from);
  if (!dates) throw new Error(`no rule for ${category}`);
  return dates;
}

describe('a person’s link', () => {
  // Every row of §6.5 that is about a person, recorded on 20 March 2026.
  test.each<[string, SubjectCategory, serious: boolean, minor: boolean, review: LocalDate, maximum: LocalDate]>([
    ['an unverified mention, as a tip', 'u_unverified_mention', false, false, '2026-04-19', '2026-06-18'],
    ['an unverified mention of a minor', 'u_unverified_mention', true, true, '2026-04-19', '2026-06-18'],
    ['a contact', 'd_contact', false, false, '2026-09-20', '2027-03-20'],
    ['an associate', 'd_associate', false, false, '2026-09-20', '2027-03-20'],
    ['an informant', 'd_informant', false, false, '2026-09-20', '2027-03-20'],
    ['a contact in a serious matter', 'd_contact', true, false, '2026-09-20', '2027-03-20'],
    ['a suspect of a less serious crime', 'a_suspect_committed', false, false, '2027-03-20', '2029-03-20'],
    ['a person about to commit one', 'a_suspect_about_to', false, false, '2027-03-20', '2029-03-20'],
    ['a suspect of serious crime', 'a_suspect_committed', true, false, '2029-03-20', '2031-03-20'],
    ['a person about to commit serious crime', 'a_suspect_about_to', true, false, '2029-03-20', '2031-03-20'],
    ['a convicted person', 'b_convicted', false, false, '2029-03-20', '2036-03-20'],
    ['a victim while the case is open', 'c_victim', false, false, '2027-03-20', '2028-03-20'],
    ['a possible victim', 'c_possible_victim', false, false, '2027-03-20', '2028-03-20'],
    ['a witness', 'd_witness', false, false, '2027-03-20', '2028-03-20'],
    ['a minor as suspect', 'a_suspect_committed', false, true, '2027-03-20', '2028-03-20'],
    ['a minor as suspect of serious crime', 'a_suspect_about_to', true, true, '2027-03-20', '2028-03-20'],
    ['a minor as victim', 'c_victim', false, true, '2026-09-20', '2026-09-20'],
    ['a minor as possible victim', 'c_possible_victim', true, true, '2026-09-20', '2026-09-20'],
    ['a minor as witness', 'd_witness', false, true, '2026-09-20', '2026-09-20'],
  ])('of %s', (_who, category, serious, minor, reviewOn, maximumOn) => {
    expect(linkDates(category, '2026-03-20', serious, minor)).toEqual({ reviewOn, maximumOn });
  });

  test('has a rule for every category, of adults and minors, in serious matters and others', () => {
    const ids = RULES.map((rule) => rule.id);
    for (const category of SUBJECT_CATEGORIES)
      for (const serious of [false, true])
        for (const minor of [false, true]) expect(ids).toContain(involvementRuleId(category, serious, minor));
  });

  test('of a minor never outlives that of an adult in the same place', () => {
    for (const category of SUBJECT_CATEGORIES)
      for (const serious of [false, true]) {
        const adult = linkDates(category, '2026-03-20', serious, false);
        const minor = linkDates(category, '2026-03-20', serious, true);
        expect(minor.reviewOn <= adult.reviewOn && minor.maximumOn <= adult.maximumOn).toBe(true);
      }
  });
});

describe('a report alone', () => {
  test.each<[string, Partial<RetentionFacts>, readonly string[]]>([
    ['a draft or quarantined import', { ungraded: true }, ['ungraded']],
    ['an import that names persons', { ungraded: true, namesPersons: true }, ['ungraded']],
    ['a tip', { tip: true }, ['tip']],
    ['a tip that names persons', { tip: true, namesPersons: true }, ['tip']],
    ['a graded report that names no one', {}, ['no_person']],
    ['a graded report that names persons', { namesPersons: true }, []],
    ['one of a special category', { specialCategory: true }, ['no_person', 'special_category']],
    ['a tip of a special category', { tip: true, specialCategory: true }, ['tip', 'special_category']],
    ['open sources on persons', { openSource: true, namesPersons: true }, ['osint']],
    ['open sources without a person', { openSource: true }, ['no_person']],
  ])('%s: %s', (_what, facts, ids) => {
    expect(reportRuleIds({ ...GRADED, ...facts })).toEqual(ids);
  });

  test.each<[string, Partial<RetentionFacts>, review: LocalDate, maximum: LocalDate]>([
    ['a tip of 3 March is last visible on 2 April, at most until 1 June', { tip: true }, '2026-04-02', '2026-06-01'],
    ['a draft of 3 March is kept thirty days and no longer', { ungraded: true }, '2026-04-02', '2026-04-02'],
    ['a graded report without persons is reviewed after a year and kept three', {}, '2027-03-03', '2029-03-03'],
    ['a special category shortens it to six months and a year', { specialCategory: true }, '2026-09-03', '2027-03-03'],
    [
      'a tip of a special category keeps the shorter of both',
      { tip: true, specialCategory: true },
      '2026-04-02',
      '2026-06-01',
    ],
    [
      'open sources on persons are reviewed after ninety days',
      { openSource: true, namesPersons: true },
      '2026-06-01',
      '2027-03-03',
    ],
  ])('%s', (_what, facts, reviewOn, maximumOn) => {
    expect(reportDates({ ...GRADED, ...facts }, [], RULES, '2026-03-03')).toEqual({ reviewOn, maximumOn });
  });
});

describe('a report and its persons', () => {
  const NAMING = { ...GRADED, namesPersons: true };
  const contact = linkDates('d_contact', '2026-03-20');
  const suspect = linkDates('a_suspect_committed', '2026-03-20', true);

  test('a contact recorded on 20 March 2026 is reviewed on 20 September 2026, and so is the report that names them', () => {
    expect(contact).toEqual({ reviewOn: '2026-09-20', maximumOn: '2027-03-20' });
    expect(reportDates(NAMING, [contact], RULES, '2026-03-20')).toEqual(contact);
  });

  test('the earliest date of several persons applies, in any order', () => {
    expect(reportDates(NAMING, [suspect, contact], RULES, '2026-03-20')).toEqual(contact);
    expect(reportDates(NAMING, [contact, suspect], RULES, '2026-03-20')).toEqual(contact);
  });

  test('the earliest review and the earliest maximum can come from different persons', () => {
    const soonReviewed = { reviewOn: '2026-05-01', maximumOn: '2031-01-01' };
    expect(reportDates(NAMING, [contact, soonReviewed], RULES, '2026-03-20')).toEqual({
      reviewOn: '2026-05-01',
      maximumOn: '2027-03-20',
    });
  });

  test('a special category and open sources apply in addition to the persons', () => {
    const facts = { ...NAMING, specialCategory: true, openSource: true };
    expect(reportDates(facts, [suspect], RULES, '2026-03-20')).toEqual({
      reviewOn: '2026-06-18',
      maximumOn: '2027-03-20',
    });
  });

  test('a tip and an ungraded report have their own period, apart from their persons’', () => {
    const early = { reviewOn: '2026-03-21', maximumOn: '2026-03-22' };
    expect(reportDates({ ...NAMING, tip: true }, [early], RULES, '2026-03-03')?.reviewOn).toBe('2026-04-02');
    expect(reportDates({ ...NAMING, ungraded: true }, [early], RULES, '2026-03-03')?.reviewOn).toBe('2026-04-02');
  });

  test('without any date there is none, rather than an unlimited one', () => {
    expect(reportDates(NAMING, [], RULES, '2026-03-20')).toBeUndefined();
    expect(earliestOf([], '2026-03-20')).toBeUndefined();
  });

  test.each(['tip', 'special_category'])('a matching rule missing from the list (%s) leaves no date', (missing) => {
    const rules = RULES.filter((rule) => rule.id !== missing);
    const facts = { ...NAMING, tip: true, specialCategory: true };
    expect(reportDates(facts, [contact], rules, '2026-03-20')).toBeUndefined();
  });
});

describe('of all matching rules', () => {
  const anyPeriod = fc.oneof(fc.integer({ min: 1, max: 2000 }).map(days), fc.integer({ min: 1, max: 120 }).map(months));
  const anyRules = fc.array(fc.record({ id: fc.constant('x'), review: anyPeriod, maximum: anyPeriod }), {
    minLength: 1,
  });
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
  const after = (from: LocalDate, { unit, count }: Period): LocalDate =>
    unit === 'days' ? addDays(from, count) : addMonths(from, count);

  test('the earliest review and the earliest maximum apply independently', () => {
    fc.assert(
      fc.property(anyRules, anyDay, (rules, from) => {
        expect(earliestOf(rules, from)).toEqual({
          reviewOn: rules.map((rule) => after(from, rule.review)).toSorted()[0],
          maximumOn: rules.map((rule) => after(from, rule.maximum)).toSorted()[0],
        });
      }),
    );
  });

  test('an additional rule never lengthens retention', () => {
    fc.assert(
      fc.property(anyRules, anyRules, anyDay, (some, more, from) => {
        const before = earliestOf(some, from);
        const now = earliestOf([...some, ...more], from);
        expect(now && before && now.reviewOn <= before.reviewOn && now.maximumOn <= before.maximumOn).toBe(true);
      }),
    );
  });
});
