import { EMPTY_DRAFT } from '@reeve/domain';
import { expect, test } from 'vitest';
import { formFaults } from './form-faults.ts';
import { movesOn, neighbour, REPORT_STEPS, stepOfFault } from './report-steps.ts';

test('leads from the first screen to the last and back, and stops at either end', () => {
  expect(neighbour('what', 1)).toBe('where');
  expect(neighbour('markings', -1)).toBe('persons');
  expect(neighbour('markings', 1)).toBe('markings');
  expect(neighbour('what', -1)).toBe('what');
});

test('the faults of an empty form lead through the screens in their order', () => {
  const faults = formFaults(EMPTY_DRAFT, { today: '2026-09-27', rules: [], purpose: 'P2' });
  const places = faults.map((fault) => REPORT_STEPS.indexOf(stepOfFault(fault)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test.each([
  ['text', 'what'],
  ['window', 'when'],
  ['source_reference', 'how'],
  ['person_0_category', 'persons'],
  ['special_0_because', 'persons'],
  ['tlp', 'markings'],
  ['review_date_outside', 'markings'],
] as const)('%s is fixed on the screen %s', (fault, step) => {
  expect(stepOfFault(fault)).toBe(step);
});

test('only what officers saw themselves moves on after one answer', () => {
  expect(movesOn({ ...EMPTY_DRAFT.answers, toldBy: 'saw_it_myself' })).toBe(true);
  expect(movesOn({ ...EMPTY_DRAFT.answers, toldBy: 'anonymous', knowsBy: 'saw_it' })).toBe(false);
});
