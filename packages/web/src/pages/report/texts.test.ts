import {
  RESIDUAL_RISKS,
  mayRelease,
  REIDENTIFICATION_QUESTIONS,
  SUBJECT_CATEGORIES,
  involvementRuleId,
  reportRuleIds,
} from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { CHANGED_PARTS } from './page/report-changes.ts';
import { HISTORY_EVENTS } from './page/history-event.ts';
import { OFFERED_CATEGORIES } from './form/person/category-field.tsx';
import { STEPS } from './step/report-step.ts';

interface Texts {
  readonly rule: Readonly<Record<string, string>>;
  readonly event: Readonly<Record<string, string>>;
  readonly conflict: Readonly<Record<string, string>>;
  readonly step: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
const files = import.meta.glob<Texts>('../../../../words/locales/*/screen/report.json', {
  eager: true,
  import: 'default',
});

const rules = [false, true].flatMap((flag) => [
  ...SUBJECT_CATEGORIES.flatMap((category) => [
    involvementRuleId(category, flag, false),
    involvementRuleId(category, flag, true),
  ]),
  ...reportRuleIds({ ungraded: flag, tip: flag, namesPersons: flag, specialCategory: flag }),
]);
const refusals = RESIDUAL_RISKS.flatMap((risk) =>
  [undefined, true, false].flatMap((answer) => {
    const answers = Object.fromEntries(REIDENTIFICATION_QUESTIONS.map((question) => [question, answer]));
    const verdicts = [mayRelease(answers, risk), mayRelease(answers, undefined)];
    return verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.because]));
  }),
);

describe.each(Object.entries(files))('%s', (_, texts) => {
  test('names every retention rule, event, step and part that the pages can ask for', () => {
    for (const rule of rules) expect(texts.rule[rule], rule).toBeTypeOf('string');
    for (const event of HISTORY_EVENTS) expect(texts.event[event], event).toBeTypeOf('string');
    for (const part of CHANGED_PARTS) expect(texts.conflict[`part_${part}`], part).toBeTypeOf('string');
    for (const step of STEPS) expect(texts.step[step]?.['open'], step).toBeTypeOf('string');
    for (const because of refusals) expect(texts.step['check']?.[`because_${because}`], because).toBeTypeOf('string');
  });
});

test('every category is offered once, and suspicion is never the first', () => {
  expect(OFFERED_CATEGORIES.toSorted()).toEqual(SUBJECT_CATEGORIES.toSorted());
  expect(OFFERED_CATEGORIES[0]).toBe('u_unverified_mention');
  expect(OFFERED_CATEGORIES.slice(-3).every((category) => /^[ab]_/.test(category))).toBe(true);
});
