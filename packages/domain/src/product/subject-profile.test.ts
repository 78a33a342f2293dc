import { expect, test } from 'vitest';
import { PRODUCT_TYPES } from './product-type.ts';
import { mayRestOnNominations, profileExpiry, type CitedNomination } from './subject-profile.ts';

const ADOPTED: CitedNomination = { state: 'approved', ask: 'operation' };

test('a subject profile rests on exactly one nomination that is approved today, for an operation', () => {
  const verdict = (...list: CitedNomination[]) => mayRestOnNominations('subject_profile', list);
  expect(verdict(ADOPTED)).toEqual({ allowed: true });
  expect(verdict()).toEqual({ allowed: false, because: 'no_nomination' });
  expect(verdict(ADOPTED, ADOPTED)).toEqual({ allowed: false, because: 'several_nominations' });
  for (const state of ['asked', 'refused', 'withdrawn', 'ended', 'expired', 'referred'] as const)
    expect(verdict({ ...ADOPTED, state })).toEqual({ allowed: false, because: 'nomination_not_adopted' });
  expect(verdict({ state: 'approved', ask: 'referral' })).toMatchObject({ because: 'nomination_not_operation' });
});

test('no other type cites a nomination, and none of them expires by it', () => {
  for (const type of PRODUCT_TYPES.filter((one) => one !== 'subject_profile')) {
    expect(mayRestOnNominations(type, [])).toEqual({ allowed: true });
    expect(mayRestOnNominations(type, [ADOPTED])).toEqual({ allowed: false, because: 'only_profile' });
    expect(profileExpiry(type, '2026-10-31', '2026-10-01')).toBeUndefined();
  }
});

test('a profile expires with its nomination, and at the latest ninety days after it was begun', () => {
  // 1 October + 90 days, counted by hand: 30 more days of October, 30 of November, 30 of December.
  expect(profileExpiry('subject_profile', '2027-06-30', '2026-10-01')).toBe('2026-12-30');
  expect(profileExpiry('subject_profile', '2026-12-30', '2026-10-01')).toBe('2026-12-30');
  expect(profileExpiry('subject_profile', '2026-11-30', '2026-10-01')).toBe('2026-11-30');
  expect(profileExpiry('subject_profile', undefined, '2026-10-01')).toBe('2026-12-30');
});
