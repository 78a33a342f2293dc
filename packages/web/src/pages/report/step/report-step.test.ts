import { REPORT_MACHINE, REPORT_STATES, type ReportState } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { leadingStep, offeredSteps, STEPS } from './report-step.ts';

const CAN = 'intelligence_officer' as const;

const at = (state: ReportState, allowed = true) => ({
  state,
  mine: false,
  feedback: { allowed: false, because: 'role' },
  actions: REPORT_MACHINE[state].map((to) => ({
    to,
    allowed,
    because: allowed ? null : 'role',
    roles: allowed ? [] : [CAN],
  })),
});
const names = (state: ReportState): readonly string[] => offeredSteps(at(state), true).map(({ step }) => step);

test('each state offers the steps of the machine, once each and in the order of the work', () => {
  expect(names('submitted')).toEqual(['take', 'erase']);
  expect(names('under_evaluation')).toEqual(['evaluate', 'return', 'erase']);
  expect(names('evaluated')).toEqual(['sanitise', 'revalidate', 'erase']);
  expect(names('sanitised')).toEqual(['check', 'revalidate', 'erase']);
  expect(names('quality_assured')).toEqual(['collate', 'revalidate', 'erase']);
  expect(names('collated')).toEqual(['archive', 'reopen', 'revalidate', 'erase']);
  expect(names('returned')).toEqual(['open_form', 'erase']);
  expect(names('erased')).toEqual([]);
});

test('telling the author is offered where it is allowed, and never leads', () => {
  const steps = offeredSteps({ ...at('collated'), feedback: { allowed: true, because: null } }, true);
  expect(steps.map(({ step }) => step)).toContain('feedback');
  expect(leadingStep(steps)).toBeUndefined();
});

test('a refusal keeps its reason, and the roles that can, for the screen', () => {
  const steps = offeredSteps(at('submitted', false), false);
  expect(steps[0]).toEqual({ step: 'take', allowed: false, because: 'role', roles: [CAN] });
  const revalidate = offeredSteps(at('collated', false), false).find(({ step }) => step === 'revalidate');
  expect(revalidate?.roles).toContain('supervisor');
  expect(leadingStep(steps)).toBeUndefined();
});

test('no one can revalidate their own report', () => {
  const steps = offeredSteps({ ...at('collated'), mine: true }, true);
  expect(steps.find(({ step }) => step === 'revalidate')).toMatchObject({ allowed: false, because: 'is_author' });
});

describe('the leading step', () => {
  test.each<[ReportState, string | undefined]>([
    ['submitted', 'take'],
    ['under_evaluation', 'evaluate'],
    ['evaluated', 'sanitise'],
    ['sanitised', 'check'],
    ['quality_assured', 'collate'],
    ['collated', undefined],
    ['erased', undefined],
  ])('of %s is %s', (state, step) => {
    expect(leadingStep(offeredSteps(at(state), true))).toBe(step);
  });
});

test('no state offers a step there is no dialog for', () => {
  for (const state of REPORT_STATES) for (const step of names(state)) expect(STEPS).toContain(step);
});
