import { expect, test } from 'vitest';
import type { Participant } from './document/comment.ts';
import { FLOOR_ACTS, mayDecideEnBloc, mayMoveWorkshop, mayOnFloor, type FloorAct } from './workshop.ts';

const member = (role: Participant['role'], accountId = 'me'): Participant => ({
  accountId,
  role,
  capacity: 'national',
  delegation: 'K',
});
const held = { state: 'held', chairId: 'chair' } as const;
const because = (...of: Parameters<typeof mayOnFloor>): string => {
  const verdict = mayOnFloor(...of);
  return verdict.allowed ? 'allowed' : verdict.because;
};
const allowed = (member_: Participant, own = false): readonly FloorAct[] =>
  FLOOR_ACTS.filter((act) => mayOnFloor(act, held, member_, own).allowed);

test('an expert proposes, takes positions and speaks but does not lead', () => {
  expect(allowed(member('expert'))).toEqual(['wording', 'position', 'ask']);
  expect(allowed(member('expert'), true)).toEqual(['wording', 'withdraw', 'position', 'ask', 'leave']);
});

test('an observer only requests the floor and withdraws the request', () => {
  expect(allowed(member('observer'), true)).toEqual(['withdraw', 'ask', 'leave']);
  expect(because('position', held, member('observer'))).toBe('observer');
});

test('an item with a proposed wording or an objection is decided alone', () => {
  expect(mayDecideEnBloc({ wordings: 0, objections: 0 }).allowed).toBe(true);
  expect(mayDecideEnBloc({ wordings: 1, objections: 0 })).toEqual({ allowed: false, because: 'contested' });
  expect(mayDecideEnBloc({ wordings: 0, objections: 1 })).toEqual({ allowed: false, because: 'contested' });
});

test('only the chair declares consensus, and only while the session is in progress', () => {
  expect(because('consensus', held, member('secretary'))).toBe('not_chair');
  expect(because('consensus', held, member('expert', 'chair'))).toBe('not_review');
  expect(because('consensus', held, member('drafter', 'chair'))).toBe('allowed');
  expect(because('consensus', held, member('chair'))).toBe('allowed');
  expect(because('consensus', { ...held, state: 'called' }, member('chair'))).toBe('not_held');
});

test('nothing changes in a closed session', () => {
  for (const act of FLOOR_ACTS)
    expect(because(act, { ...held, state: 'closed' }, member('chair'), true)).toBe('session_closed');
});

test('leads advance a workshop; a closed one can be reopened', () => {
  expect(mayMoveWorkshop('called', 'held', true).allowed).toBe(true);
  expect(mayMoveWorkshop('called', 'closed', true)).toEqual({ allowed: false, because: 'no_such_step' });
  expect(mayMoveWorkshop('closed', 'held', true).allowed).toBe(true);
  expect(mayMoveWorkshop('called', 'held', false)).toEqual({ allowed: false, because: 'not_review' });
});
