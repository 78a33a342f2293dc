import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceOf, keepBackSmall, mayMoveNomination, NOMINATION_STATES, type NominationState } from './nomination.ts';

const person = (state: string, gender: 'female' | 'male' | undefined) => ({ state, capacity: 'national', gender });

test('the balance is reported by State, and by gender only where enough nominees have stated theirs', () => {
  const few = [person('B', 'female'), person('A', 'male'), person('A', undefined)];
  expect(balanceOf(few).byState).toEqual([
    { state: 'A', people: 2 },
    { state: 'B', people: 1 },
  ]);
  expect(balanceOf(few).byGender).toBeUndefined();
  const all = Array.from({ length: 13 }, (_, i) => person('A', i < 6 ? 'female' : 'male'));
  expect(balanceOf(all).byGender).toEqual({ female: 6, male: 7, other: 0, not_told: 0 });
});

test('gender is reported from five answers on, and not from four', () => {
  const byGender = (answers: number) =>
    balanceOf(Array.from({ length: answers }, () => person('A', 'female'))).byGender;
  expect(byGender(4)).toBeUndefined();
  expect(byGender(5)).toEqual({ female: 5, male: 0, other: 0, not_told: 0 });
});

test('a number under five is suppressed and cannot be derived from the others', () => {
  expect(keepBackSmall({ a: 5, b: 0, c: 9 })).toEqual({ a: 5, b: 0, c: 9 });
  expect(keepBackSmall({ a: 4, b: 0, c: 9 })).toEqual({ a: null, b: 0, c: null });
  expect(keepBackSmall({ a: 2, b: 3, c: 9 })).toEqual({ a: null, b: null, c: 9 });
  // Two numbers that are at least one each and add up to two would be one each.
  expect(keepBackSmall({ a: 1, b: 1, c: 9 })).toEqual({ a: null, b: null, c: null });
  expect(keepBackSmall({ a: 2, b: 7, c: 9 })).toEqual({ a: null, b: null, c: 9 });
  fc.assert(
    fc.property(fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12)), ([a, b, c, d]) => {
      const counts = { a, b, c, d };
      const published = keepBackSmall(counts);
      const hidden = (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => published[key] === null);
      for (const key of ['a', 'b', 'c', 'd'] as const)
        if (published[key] !== null) expect(published[key] === 0 || published[key] >= 5).toBe(true);
      // The total reveals the sum of the hidden numbers: they must be more than one and add up to at least five, or be
      // all there are.
      const sum = hidden.reduce((so, key) => so + counts[key], 0);
      if (hidden.length > 0 && sum < a + b + c + d) expect([hidden.length > 1, sum >= 5]).toEqual([true, true]);
    }),
  );
});

const because = (from: NominationState, to: NominationState, actorId: string, steers: boolean, nomineeId?: string) => {
  const verdict = mayMoveNomination(from, to, { accountId: actorId, steers }, nomineeId);
  return verdict.allowed ? 'allowed' : verdict.because;
};

test('no one accepts or declines for a nominee who has an account', () => {
  expect(because('nominated', 'accepted', 'secretary', true, 'expert')).toBe('not_nominee');
  expect(because('nominated', 'declined', 'secretary', true, 'expert')).toBe('not_nominee');
  expect(because('nominated', 'accepted', 'expert', false, 'expert')).toBe('allowed');
  // Without an account the answer came by letter: a review lead records it.
  expect(because('nominated', 'accepted', 'secretary', true)).toBe('allowed');
  expect(because('nominated', 'accepted', 'somebody', false)).toBe('not_review');
});

test('review leads clear and appoint, but not in their own case', () => {
  expect(because('accepted', 'cleared', 'expert', false, 'expert')).toBe('not_review');
  expect(because('accepted', 'cleared', 'secretary', true, 'expert')).toBe('allowed');
  expect(because('accepted', 'cleared', 'secretary', true, 'secretary')).toBe('own_nomination');
  expect(because('cleared', 'appointed', 'secretary', true, 'secretary')).toBe('own_nomination');
  expect(because('cleared', 'appointed', 'secretary', true, 'expert')).toBe('allowed');
});

test('no one is appointed without having accepted and been cleared', () => {
  for (const from of NOMINATION_STATES.filter((state) => state !== 'cleared'))
    expect(because(from, 'appointed', 'secretary', true, 'expert')).toBe('no_such_step');
  for (const from of NOMINATION_STATES.filter((state) => state !== 'accepted'))
    expect(because(from, 'cleared', 'secretary', true, 'expert')).toBe('no_such_step');
});
