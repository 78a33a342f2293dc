import { expect, test } from 'vitest';
import {
  COMMENT_STATES,
  commentFaults,
  mayEditComment,
  mayMoveComment,
  stepNeedsReason,
  type Participant,
} from './comment.ts';

const member = (more: Partial<Participant> = {}): Participant => ({
  accountId: 'a',
  role: 'expert',
  capacity: 'national',
  delegation: 'K',
  ...more,
});
const own = { authorId: 'a', delegation: 'K' };
const open = { isOpen: true };

test('an editorial or technical comment needs a proposed change, a general one does not', () => {
  expect(commentFaults({ type: 'te', text: 'x', proposal: undefined })).toEqual(['no_proposal']);
  expect(commentFaults({ type: 'te', text: 'x', proposal: '' })).toEqual([]);
  expect(commentFaults({ type: 'hr', text: ' ', proposal: undefined })).toEqual(['no_text']);
});

test('only its author shares a comment, and their delegation can submit one shared with it', () => {
  expect(mayMoveComment('draft', 'in_delegation', member(), own, open).allowed).toBe(true);
  expect(mayMoveComment('draft', 'in_delegation', member({ accountId: 'b' }), own, open)).toEqual({
    allowed: false,
    because: 'not_author',
  });
  expect(
    mayMoveComment('draft', 'in_delegation', member({ delegation: '' }), { ...own, delegation: '' }, open),
  ).toEqual({ allowed: false, because: 'no_delegation' });
  expect(mayMoveComment('in_delegation', 'submitted', member({ accountId: 'b' }), own, open).allowed).toBe(true);
  expect(mayMoveComment('in_delegation', 'submitted', member({ accountId: 'b', delegation: 'M' }), own, open)).toEqual({
    allowed: false,
    because: 'not_author',
  });
});

test('no new comment is submitted after the round, but a returned one can be resubmitted', () => {
  expect(mayMoveComment('draft', 'submitted', member(), own, { isOpen: false })).toEqual({
    allowed: false,
    because: 'round_closed',
  });
  expect(mayMoveComment('returned', 'submitted', member(), own, { isOpen: false }).allowed).toBe(true);
});

test('only review leads answer', () => {
  expect(mayMoveComment('submitted', 'answered', member({ role: 'chair', accountId: 'c' }), own, open).allowed).toBe(
    true,
  );
  expect(mayMoveComment('submitted', 'answered', member(), own, open)).toEqual({
    allowed: false,
    because: 'not_review',
  });
});

test('a withdrawn comment stays so, and no state but its own leads out of the machine', () => {
  for (const to of COMMENT_STATES) expect(mayMoveComment('withdrawn', to, member(), own, open).allowed).toBe(false);
});

test('its author and their delegation change its text until it is submitted, and again once it is returned', () => {
  const colleague = member({ accountId: 'b' });
  const may = (who: Participant): readonly string[] =>
    COMMENT_STATES.filter((state) => mayEditComment(state, who, own).allowed);
  expect(may(member())).toEqual(['draft', 'in_delegation', 'returned']);
  expect(may(colleague)).toEqual(['in_delegation', 'returned']);
  expect(may(member({ accountId: 'b', delegation: 'M' }))).toEqual([]);
  expect(may(member({ accountId: 'c', delegation: '', role: 'chair' }))).toEqual([]);
});

test('an answered comment is not withdrawn without a reason, and none is returned without one', () => {
  expect(stepNeedsReason('answered', 'withdrawn')).toBe(true);
  expect(stepNeedsReason('submitted', 'returned')).toBe(true);
  expect(stepNeedsReason('submitted', 'withdrawn')).toBe(false);
  expect(stepNeedsReason('draft', 'submitted')).toBe(false);
});
