import { expect, test } from 'vitest';
import { FEEDBACK, feedbackDueOn, mayGiveFeedback } from './report-feedback.ts';

const officer = { accountId: 'ivo', roles: ['intelligence_officer'] as const };

test('is due fourteen days after the report was sent', () => {
  expect(feedbackDueOn('2026-03-10')).toBe('2026-03-24');
});

test('is given by the intelligence unit once the report is graded, never by its author', () => {
  expect(mayGiveFeedback('evaluated', officer, { authorId: 'dora' }).allowed).toBe(true);
  expect(mayGiveFeedback('submitted', officer, { authorId: 'dora' })).toMatchObject({ because: 'no_such_step' });
  expect(mayGiveFeedback('erased', officer, { authorId: 'dora' })).toMatchObject({ because: 'no_such_step' });
  expect(mayGiveFeedback('evaluated', officer, { authorId: 'ivo' })).toMatchObject({ because: 'is_author' });
  expect(
    mayGiveFeedback('evaluated', { accountId: 'ivo', roles: ['submitting_officer'] }, { authorId: 'dora' }),
  ).toMatchObject({ because: 'role' });
});

test('has a sentence for each verdict on the use of the report', () => {
  expect(new Set(Object.values(FEEDBACK))).toEqual(new Set(['of_use', 'not_of_use']));
});
