import { expect, test } from 'vitest';
import { balanceOf, mayMoveNomination, NOMINATION_STATES, type NominationState } from './nomination.ts';

const person = (state: string, gender: 'female' | 'male' | undefined) => ({ state, capacity: 'national', gender });

test('the balance is told by State, and by gender only where enough have told theirs', () => {
  const few = [person('B', 'female'), person('A', 'male'), person('A', undefined)];
  expect(balanceOf(few).byState).toEqual([
    { state: 'A', people: 2 },
    { state: 'B', people: 1 },
  ]);
  expect(balanceOf(few).byGender).toBeUndefined();
  const five = Array.from({ length: 5 }, (_, i) => person('A', i < 2 ? 'female' : 'male'));
  expect(balanceOf([...five, person('B', undefined)]).byGender).toEqual({ female: 2, male: 3, other: 0, not_told: 1 });
});

const because = (from: NominationState, to: NominationState, actorId: string, steers: boolean, nomineeId?: string) => {
  const verdict = mayMoveNomination(from, to, { accountId: actorId, steers }, nomineeId);
  return verdict.allowed ? 'allowed' : verdict.because;
};

test('nobody accepts or declines for a nominee who can do it himself', () => {
  expect(because('nominated', 'accepted', 'secretary', true, 'expert')).toBe('not_nominee');
  expect(because('nominated', 'declined', 'secretary', true, 'expert')).toBe('not_nominee');
  expect(because('nominated', 'accepted', 'expert', false, 'expert')).toBe('allowed');
  // Without an account his answer came by letter: who steers writes it down.
  expect(because('nominated', 'accepted', 'secretary', true)).toBe('allowed');
  expect(because('nominated', 'accepted', 'somebody', false)).toBe('not_review');
});

test('who steers clears and appoints, and nobody in his own case', () => {
  expect(because('accepted', 'cleared', 'expert', false, 'expert')).toBe('not_review');
  expect(because('accepted', 'cleared', 'secretary', true, 'expert')).toBe('allowed');
  expect(because('accepted', 'cleared', 'secretary', true, 'secretary')).toBe('own_nomination');
  expect(because('cleared', 'appointed', 'secretary', true, 'secretary')).toBe('own_nomination');
  expect(because('cleared', 'appointed', 'secretary', true, 'expert')).toBe('allowed');
});

test('nobody is appointed who has not accepted and been cleared', () => {
  for (const from of NOMINATION_STATES.filter((state) => state !== 'cleared'))
    expect(because(from, 'appointed', 'secretary', true, 'expert')).toBe('no_such_step');
  for (const from of NOMINATION_STATES.filter((state) => state !== 'accepted'))
    expect(because(from, 'cleared', 'secretary', true, 'expert')).toBe('no_such_step');
});
