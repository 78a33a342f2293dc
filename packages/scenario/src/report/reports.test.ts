import {
  GROUNDS_CATEGORIES,
  RELATED_CATEGORIES,
  handlingFault,
  isReeveError,
  isTip,
  labelFault,
  mayMoveReport,
  mayPerform,
  parseGradeCodes,
  REPORT_STATES,
  sanitisationHints,
} from '@reeve/domain';
import { expect, test } from 'vitest';
import { RIVERTON_AGENCIES } from '../agency/agencies.ts';
import { PERSONAS, personaOf } from '../agency/personas.ts';
import { EXERCISE_TODAY, RIVERTON_SEED } from '../crime/planted.ts';
import { makeReports } from './reports.ts';

const reports = [...makeReports({ seed: RIVERTON_SEED })];
const riverton = RIVERTON_AGENCIES[0];
const account = (
  login: string,
): { accountId: string; roles: readonly (typeof PERSONAS)[number]['roles'][number][] } => {
  const person = personaOf(login);
  return { accountId: person?.id ?? '', roles: person?.roles ?? [] };
};

test('there are 300 reports, all different, in the order of their days', () => {
  expect(reports.length).toBe(300);
  for (const of of ['id', 'rawText', 'sanitisedText', 'sourceReference'] as const) {
    // A registered source has a short reference and can recur.
    const values =
      of === 'sourceReference' ? reports.filter((report) => report.sourceReference.length > 'SRC-Q8'.length) : reports;
    expect(new Set(values.map((report) => report[of])).size).toBe(values.length);
  }
  const days = reports.map((report) => report.submittedOn);
  expect(days).toEqual(days.toSorted());
  expect(days[0]).toBe('2025-10-01');
  expect(days.at(-1)).toBe('2026-09-26');
  for (const { occurredOn, submittedOn } of reports) expect(occurredOn <= submittedOn).toBe(true);
});

test('the same seed gives the same reports and another seed gives others', () => {
  const text = (seed: string): string => JSON.stringify([...makeReports({ seed, count: 120 })]);
  expect(text('a')).toBe(text('a'));
  expect(text('a')).not.toBe(text('b'));
});

test('every grade belongs to its scheme, and all four schemes and all three kinds of 4x4 trust occur', () => {
  for (const { grade, provisionalGrade } of reports) {
    expect(parseGradeCodes(grade.scheme, grade.source, grade.info)).toEqual(grade);
    expect(parseGradeCodes(provisionalGrade.scheme, provisionalGrade.source, provisionalGrade.info)).toEqual(provisionalGrade); // prettier-ignore
  }
  const schemes = reports.map((report) => report.grade.scheme);
  expect(new Set(schemes).size).toBe(4);
  expect(schemes.filter((scheme) => scheme === 'EU_4x4').length).toBeGreaterThan(200);
  const seen = new Set(reports.map(({ grade }) => `${grade.scheme} ${grade.source}${grade.info}`));
  for (const code of ['A1', 'B2', 'X4', 'X3', 'C4']) expect(seen).toContain(`EU_4x4 ${code}`);
  expect(reports.some((r) => r.grade !== r.provisionalGrade)).toBe(true);
});

test('every marking is complete and of one family', () => {
  for (const { handling, classification, tlp, group, purpose } of reports) {
    expect(handlingFault(handling)).toBeUndefined();
    const parts = { agencyId: '', handling: handling.codes, conditions: handling.conditions, compartments: [group], classification, tlp, purposeGroup: purpose }; // prettier-ignore
    expect(labelFault(parts)).toBeUndefined();
  }
  const codes = new Set(reports.flatMap((report) => report.handling.codes));
  expect([...codes].toSorted()).toEqual(['C', 'H0', 'H1', 'H2', 'H3', 'P']);
});

test('no sanitised text or subject speaks with its source’s voice', () => {
  for (const { sanitisedText, sanitisedSubject, sourceReference, handling } of reports) {
    for (const text of [sanitisedText, sanitisedSubject]) {
      expect(sanitisationHints(text)).toEqual([]);
      expect(text).not.toContain(sourceReference);
      expect(text).not.toMatch(/SRC|CHIS/);
    }
    expect(handling.conditions).not.toContain(sourceReference);
  }
  // The hints do fire on the raw texts, so the check above could have failed.
  const hinted = reports.filter(({ rawText }) => sanitisationHints(rawText).length > 0).length;
  expect(hinted).toBeGreaterThan(250);
});

test('the three people differ in every report and each can take their step', () => {
  for (const { authorLogin, graderLogin, sanitiserLogin, checkerLogin, group, purpose } of reports) {
    expect(new Set([authorLogin, graderLogin, checkerLogin]).size).toBe(3);
    const [author, grader, sanitiser, checker] = [authorLogin, graderLogin, sanitiserLogin, checkerLogin].map(account);
    if (!author || !grader || !sanitiser || !checker) throw new Error('a login is nobody’s');
    expect(mayPerform(author.roles, 'write_report')).toBe(true);
    const actors = { authorId: author.accountId, graderId: undefined, sanitiserId: undefined };
    const graded = { ...actors, graderId: grader.accountId };
    const sanitised = { ...graded, sanitiserId: sanitiser.accountId };
    expect(mayMoveReport('under_evaluation', 'evaluated', grader, actors).allowed).toBe(true);
    expect(mayMoveReport('evaluated', 'sanitised', sanitiser, graded).allowed).toBe(true);
    expect(mayMoveReport('sanitised', 'quality_assured', checker, sanitised).allowed).toBe(true);

    const unit = riverton?.units.find((each) => each.code === personaOf(authorLogin)?.unit);
    for (const [login, needed] of [
      [authorLogin, [group, purpose]],
      ...[graderLogin, sanitiserLogin, checkerLogin].map(
        (each) => [each, [group, purpose, `UNIT:${unit?.code}`, `RAW:${unit?.rawFile}`]] as const,
      ),
    ] as const) {
      const held = personaOf(login)?.grants.map((grant) => grant.code) ?? [];
      expect(held).toEqual(expect.arrayContaining([...needed]));
    }
  }
});

test('persons are named in the text, suspected on written grounds only, and never on a tip', () => {
  for (const { persons, grade, rawText } of reports) {
    for (const { name, ownScript, category, grounds } of persons) {
      expect(rawText.includes(name) || (ownScript !== undefined && rawText.includes(ownScript))).toBe(true);
      expect(grounds !== '').toBe([...GROUNDS_CATEGORIES, ...RELATED_CATEGORIES].includes(category));
      if (isTip(grade)) expect(category).toBe('u_unverified_mention');
      // A contact or associate belongs to a person in a or b (domain brief, Art. 6).
      if (category === 'd_associate') expect(persons.some((each) => each.category.startsWith('a_'))).toBe(true);
    }
  }
  const categories = new Set(reports.flatMap((report) => report.persons.map((person) => person.category)));
  expect(categories.size).toBeGreaterThanOrEqual(4);
  expect(reports.filter((report) => /\p{Script=Cyrillic}/u.test(report.rawText)).length).toBeGreaterThanOrEqual(3);
});

test('purpose, group and legal basis are combined as the agency has them', () => {
  for (const { purpose, legalBasis, group } of reports) {
    expect(riverton?.purposes.find((each) => each.code === purpose)?.legalBases).toContain(legalBasis);
    expect(riverton?.compartments.map((each) => each.code)).toContain(group);
  }
  expect(new Set(reports.map((report) => report.purpose)).size).toBe(4);
});

test('at the beginning of the exercise work waits at every stage and all else is filed', () => {
  const inState = (state: string): number => reports.filter((report) => report.state === state).length;
  for (const state of [
    'draft',
    'submitted',
    'under_evaluation',
    'returned',
    'evaluated',
    'sanitised',
    'quality_assured',
    'archived',
  ]) {
    expect(inState(state)).toBeGreaterThanOrEqual(3);
  }
  expect(inState('collated')).toBeGreaterThan(240);
  for (const { state } of reports) expect(REPORT_STATES).toContain(state);
});

test('no report is overdue at the beginning of the exercise, and exactly two fall due that day', () => {
  expect(reports.filter((report) => report.reviewOn < EXERCISE_TODAY)).toEqual([]);
  expect(reports.filter((report) => report.reviewOn === EXERCISE_TODAY).length).toBe(2);
  for (const { revalidations, authorLogin, submittedOn, reviewOn } of reports) {
    for (const each of revalidations) {
      expect(each.byLogin).not.toBe(authorLogin);
      expect(each.on > submittedOn && each.on < EXERCISE_TODAY && each.on < each.reviewOn).toBe(true);
    }
    if (revalidations.length > 0) expect(revalidations.at(-1)?.reviewOn).toBe(reviewOn);
  }
});

for (const count of [120, 160, 300, 2000]) {
  test(`of ${count} reports two pairs share an origin, one is a lie, and the others have separate origins`, () => {
    const all = count === 300 ? reports : [...makeReports({ seed: 'x', count })];
    const circular = all.filter((report) => report.hiddenTruth?.circularWith !== undefined);
    expect(circular.length).toBe(4);
    for (const report of circular) {
      const other = all.find((each) => each.id === report.hiddenTruth?.circularWith);
      expect(other?.hiddenTruth?.circularWith).toBe(report.id);
      expect(other?.originChainId).toBe(report.originChainId);
      expect(other?.sourceReference).not.toBe(report.sourceReference);
      expect(other?.entities).toEqual(
        expect.arrayContaining(report.entities.filter((each) => each.kind === 'Vehicle')),
      );
    }
    expect(new Set(all.map((report) => report.originChainId)).size).toBe(count - 2);
    expect(all.filter((report) => report.hiddenTruth?.lie).length).toBe(1);
    expect(all.filter((report) => report.hiddenTruth !== undefined).length).toBe(5);
  });
}

test('too few reports for what is planted are refused', () => {
  for (const count of [0, 119, 300.5]) {
    expect(() => makeReports({ seed: 1, count }).next()).toThrowError(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  }
});
