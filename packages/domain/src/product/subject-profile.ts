import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import { addDays, type LocalDate } from '../calendar.ts';
import type { NominationAsk, PersonNominationState } from '../record/person-nomination.ts';
import { PRODUCT_RULES, type ProductType } from './product-type.ts';

/** A nomination of a person as it is today. */
export interface CitedNomination {
  readonly state: PersonNominationState;
  readonly ask: NominationAsk;
}

export type ProfileRefusal =
  | 'only_profile'
  | 'no_nomination'
  | 'several_nominations'
  | 'nomination_not_adopted'
  | 'nomination_not_operation';

/**
 * Returns whether a product of a type can rest on these nominations of persons. A subject profile needs exactly one, approved today
 * and for an operation; no other type cites any, so that nobody is profiled under another name.
 *
 * @example mayRestOnNominations('subject_profile', [{ state: 'ended', ask: 'operation' }]) // => { allowed: false, because: 'nomination_not_adopted' }
 */
export function mayRestOnNominations(
  type: ProductType,
  nominations: readonly CitedNomination[],
): Verdict<ProfileRefusal> {
  if (PRODUCT_RULES[type].nomination === undefined) return nominations.length === 0 ? ALLOWED : refused('only_profile');
  const [one, ...more] = nominations;
  if (!one) return refused('no_nomination');
  if (more.length > 0) return refused('several_nominations');
  if (one.ask !== 'operation') return refused('nomination_not_operation');
  return one.state === 'approved' ? ALLOWED : refused('nomination_not_adopted');
}

/**
 * The last visible day of a profile: that of its nomination, and at most the days its type allows after the day it was begun.
 *
 * @example profileExpiry('subject_profile', '2026-12-31', '2026-10-01') // => '2026-12-30'
 * @example profileExpiry('subject_profile', '2026-10-31', '2026-10-01') // => '2026-10-31'
 */
export function profileExpiry(
  type: ProductType,
  nominationExpiresOn: LocalDate | undefined,
  begunOn: LocalDate,
): LocalDate | undefined {
  const { nomination } = PRODUCT_RULES[type];
  if (nomination === undefined) return undefined;
  const latest = addDays(begunOn, nomination.longestDays);
  return nominationExpiresOn !== undefined && nominationExpiresOn < latest ? nominationExpiresOn : latest;
}
