import { addDays, handlingFault, isoWeekday, isSentence, isTip, parseGradeCodes, personWordsIn, ROLES, sanitisationHints, toDayNumber, departsFromAnswers, mayPerform } from '@reeve/domain'; // prettier-ignore
import { expect, test } from 'vitest';
import { personaOf } from '../agency/personas.ts';
import { EXERCISE_TODAY, PLANTED } from '../crime/planted.ts';
import { evaluatorsOf, mayWriteIn } from '../report/report-roles.ts';
import { STORY } from './story.ts';
import { STORY_NOMINATIONS } from './story-nominations.ts';
import { MILO_KARAS, STORY_REPORTS } from './story-reports.ts';

const weekday = (date: string): number => isoWeekday(toDayNumber(date));

test('the calendar of the story falls on the weekdays it names', () => {
  const [monday, friday, sunday] = [1, 5, 7];
  expect(weekday(STORY.strategicMeeting.on)).toBe(monday);
  expect(weekday(STORY.tacticalMeeting.on)).toBe(friday);
  expect(weekday(STORY.measure.after.from)).toBe(sunday);
  expect(weekday(STORY.measure.reviewOn)).toBe(monday);
  expect(weekday(STORY.analysis.week.window.from)).toBe(monday);
  expect(weekday(EXERCISE_TODAY)).toBe(sunday);
});

test('both windows of the measure are 25 weeks, and the patrols are 28 nights from its turn', () => {
  const { before, after } = STORY.measure;
  for (const { from, until } of [before, after]) expect(toDayNumber(until) - toDayNumber(from)).toBe(175);
  expect(before.until).toBe(after.from);
  for (const { startsOn, lastNight } of STORY.tasks) {
    expect(startsOn).toBe(after.from);
    expect(toDayNumber(lastNight) - toDayNumber(startsOn) + 1).toBe(28);
  }
  expect(STORY.tacticalMeeting.on < after.from && after.until < EXERCISE_TODAY).toBe(true);
});

test('the figures in the story follow from the planted counts by their own formulas', () => {
  const { treated: t, control: c, displacement: d, displacementControl: e } = PLANTED;
  const change = ({ before, after }: { before: number; after: number }): number => after - before;
  const wdd = change(t) - change(c) + change(d) - change(e);
  const error = Math.sqrt([t, c, d, e].reduce((sum, each) => sum + each.before + each.after, 0));
  expect(wdd).toBe(STORY.evaluation.wdd);
  expect(error).toBeCloseTo(STORY.evaluation.standardError, 2);
  expect(wdd / error).toBeCloseTo(STORY.evaluation.z, 3);
  expect([wdd - 1.96 * error, wdd + 1.96 * error].map((each) => Math.round(each * 10) / 10)).toEqual([...STORY.evaluation.interval95]); // prettier-ignore
  const { count, baselineCount, baseline, baselineMean, z } = STORY.analysis.week;
  expect(baselineCount / ((toDayNumber(baseline.until) - toDayNumber(baseline.from)) / 7)).toBe(baselineMean);
  expect(2 * (Math.sqrt(count) - Math.sqrt(baselineMean))).toBeCloseTo(z, 2);
});

test('all people in the story exist and have the rights for their part', () => {
  const may = (login: string, what: Parameters<typeof mayPerform>[1]): boolean =>
    mayPerform(personaOf(login)?.roles ?? [], what);
  expect(may(STORY.strategicMeeting.chairLogin, 'run_meeting')).toBe(true);
  expect(may(STORY.requirement.approverLogin, 'approve_requirement')).toBe(true);
  expect(may(STORY.recategorisation.byLogin, 'recategorise')).toBe(true);
  expect(may(STORY.analysis.byLogin, 'analyse')).toBe(true);
  expect(may(STORY.product.reviewerLogin, 'review_product')).toBe(true);
  expect(may(STORY.product.approverLogin, 'approve_product')).toBe(true);
  expect(may(STORY.tacticalMeeting.chairLogin, 'decide')).toBe(true);
  expect(may(STORY.evaluation.byLogin, 'evaluate_result')).toBe(true);
  for (const task of STORY.tasks) expect(may(task.assigneeLogin, 'work_task')).toBe(true);
  const { authorLogin, reviewerLogin, approverLogin } = STORY.product;
  expect(new Set([authorLogin, reviewerLogin, approverLogin]).size).toBe(3);
  expect(STORY.recategorisation.askedByLogin).not.toBe(STORY.recategorisation.byLogin);
  expect(ROLES.length).toBeGreaterThan(0);
});

test('one option was chosen and every one, chosen or refused, has its reason', () => {
  const { options } = STORY.tacticalMeeting;
  expect(options.filter((option) => option.chosen).map((option) => option.code)).toEqual(['B']);
  for (const option of options) expect(option.reason.length).toBeGreaterThan(20);
});

test('the reports of the story pass the rules of the form, of grading and of sanitisation', () => {
  for (const report of STORY_REPORTS) {
    const { grade, answers, authorLogin, graderLogin, checkerLogin, sanitiserLogin, group, purpose } = report;
    expect(parseGradeCodes(grade.scheme, grade.source, grade.info)).toEqual(grade);
    expect(departsFromAnswers(grade, answers)).toBe(false);
    expect(handlingFault(report.handling)).toBeUndefined();
    for (const text of [report.sanitisedText, report.sanitisedSubject]) {
      // Initials end in full stops; the hint for first persons must not mistake them for one.
      expect(sanitisationHints(text)).toEqual([]);
      expect(text).not.toContain(report.sourceReference);
    }
    expect(new Set([authorLogin, graderLogin, checkerLogin]).size).toBe(3);
    expect(sanitiserLogin).not.toBe(checkerLogin);
    expect(mayWriteIn(authorLogin, group, purpose)).toBe(true);
    const able = evaluatorsOf(authorLogin, group, purpose).map((person) => person.login);
    expect(able).toEqual(expect.arrayContaining([graderLogin, sanitiserLogin, checkerLogin]));
    const times = [report.submittedAt, report.evaluatedAt, report.checkedAt, report.collatedAt];
    expect(times).toEqual(times.toSorted());
    expect(report.occurredOn <= report.submittedAt.slice(0, 10)).toBe(true);
    for (const person of report.persons) {
      expect(person.category).toBe('u_unverified_mention');
      expect(person.reviewOn).toBe(addDays(report.submittedAt.slice(0, 10), 30));
    }
  }
});

test('the tip and its echo are tips of one origin, and the other two are independent of both', () => {
  const origins = new Map(STORY_REPORTS.map((report) => [report.key, report.origin]));
  expect(origins.get('tip')).toBe(origins.get('tipEcho'));
  expect(new Set(origins.values()).size).toBe(3);
  for (const report of STORY_REPORTS) expect(isTip(report.grade)).toBe(report.origin === 'cousin');
});

test('a nomination of a person is requested by one, decided by another, and names the person by the report alone', () => {
  const rolesOf = (login: string) => personaOf(login)?.roles ?? [];
  for (const { byLogin, askedAt, expiresOn, decision, title, measure, plan } of STORY_NOMINATIONS) {
    expect(mayPerform(rolesOf(byLogin), 'nominate_person')).toBe(true);
    expect(askedAt.slice(0, 10) >= STORY.recategorisation.on).toBe(true);
    expect(expiresOn < STORY.recategorisation.reviewOn).toBe(true);
    if (decision) {
      expect(mayPerform(rolesOf(decision.byLogin), 'approve_person_nomination')).toBe(true);
      expect(decision.byLogin).not.toBe(byLogin);
      expect(decision.at > askedAt).toBe(true);
      expect(isSentence(decision.reason)).toBe(true);
    }
    const texts = [title, measure, ...Object.values(plan)];
    expect(texts.flatMap((text) => personWordsIn(text))).toEqual([]);
    expect(texts.join(' ')).not.toMatch(new RegExp(Object.values(MILO_KARAS).join('|')));
  }
  // One is over, one is in force and one waits when the demo begins, so that the page shows all.
  expect(STORY_NOMINATIONS.map((one) => one.expiresOn < EXERCISE_TODAY)).toEqual([true, false, false]);
  expect(STORY_NOMINATIONS.map((one) => one.decision === undefined)).toEqual([false, false, true]);
});
