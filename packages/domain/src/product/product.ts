import { mayPerform, type Role } from '../access/role.ts';
import { mayStep, type StateMachine } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

export const PRODUCT_STATES = [
  'commissioned',
  'drafting',
  'peer_review',
  'approved',
  'disseminated',
  'superseded',
  'recalled',
  'expired',
  'withdrawn',
] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** Domain brief §1.2. Feedback is a separate record, not a state. */
export const PRODUCT_MACHINE: StateMachine<ProductState> = {
  commissioned: ['drafting', 'withdrawn'],
  drafting: ['peer_review', 'withdrawn'],
  peer_review: ['drafting', 'approved', 'withdrawn'],
  approved: ['drafting', 'disseminated', 'withdrawn'],
  disseminated: ['superseded', 'recalled', 'expired'],
  superseded: [],
  recalled: [],
  expired: [],
  withdrawn: [],
};

/** Lines of the peer review (domain brief §4, quality gate). */
export const QUALITY_GATE = [
  'question_answered',
  'bottom_line_first',
  'facts_apart',
  'graded_only',
  'yardstick',
  'alternatives',
  'names_necessary',
  'maps_not_over_precise',
  'within_powers',
  'handling',
] as const;
export type QualityQuestion = (typeof QUALITY_GATE)[number];

export type ProductRefusal =
  | 'no_such_step'
  | 'role'
  | 'is_author'
  | 'not_author'
  | 'is_reviewer'
  | 'not_reviewed'
  | 'gate_open';

/**
 * Returns who can move a product. Authors draft and hand in; a reviewer who is not an author answers the quality gate;
 * the approver, neither author nor reviewer, approves after that review; the head of intelligence releases (I3).
 */
export function mayMoveProduct(
  from: ProductState,
  to: ProductState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  product: { readonly authorIds: readonly string[]; readonly reviewerId: string | undefined },
): Verdict<ProductRefusal> {
  const step = mayStep(PRODUCT_MACHINE, from, to);
  if (!step.allowed) return step;
  const isAuthor = product.authorIds.includes(actor.accountId);
  if (to === 'approved') {
    if (!mayPerform(actor.roles, 'approve_product')) return refused('role');
    if (isAuthor) return refused('is_author');
    if (product.reviewerId === undefined) return refused('not_reviewed');
    return product.reviewerId === actor.accountId ? refused('is_reviewer') : ALLOWED;
  }
  if (from === 'peer_review' && to === 'drafting')
    return isAuthor || mayPerform(actor.roles, 'review_product') ? ALLOWED : refused('role');
  if (from === 'approved' || from === 'disseminated')
    return mayPerform(actor.roles, 'approve_product') ? ALLOWED : refused('role');
  return isAuthor ? ALLOWED : refused('not_author');
}

/**
 * True if a step takes back a product that may have been disseminated: it is recalled, withdrawn, or no longer
 * approved.
 */
export function isTakenBack(from: ProductState, to: ProductState): boolean {
  return to === 'recalled' || to === 'withdrawn' || (from === 'approved' && to === 'drafting');
}

/** Returns whether this person can review: not an author, and a reviewer by role. */
export function mayReviewProduct(
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  authorIds: readonly string[],
): Verdict<ProductRefusal> {
  if (authorIds.includes(actor.accountId)) return refused('is_author');
  return mayPerform(actor.roles, 'review_product') ? ALLOWED : refused('role');
}
