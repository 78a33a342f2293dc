import { expect, test } from 'vitest';
import { relationOf } from '../record/citation.ts';
import { isAsked, patrolFault } from './patrol-question.ts';

const TODAY = '2026-09-27';

test.each([
  ['2026-09-26', 'past'],
  ['2026-09-27', undefined],
  ['2026-10-11', undefined],
  ['2026-10-12', 'too_far'],
] as const)('a last day of %s is refused as: %s', (lastOn, fault) => {
  expect(patrolFault({ lastOn, statesNothingShown: true }, TODAY)).toBe(fault);
  expect(patrolFault({ lastOn, statesNothingShown: false }, TODAY)).toBe(fault ?? 'not_stated');
});

test('patrols are asked until the end of the last day, unless it is withdrawn', () => {
  expect(isAsked({ state: 'released', lastOn: TODAY }, TODAY)).toBe(true);
  expect(isAsked({ state: 'released', lastOn: '2026-09-26' }, TODAY)).toBe(false);
  expect(isAsked({ state: 'withdrawn', lastOn: TODAY }, TODAY)).toBe(false);
});

test('it serves a requirement, and a report answers it', () => {
  expect(relationOf('patrol_question', 'requirement')).toBe('serves');
  expect(relationOf('report', 'patrol_question')).toBe('answers');
});
