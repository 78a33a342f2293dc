import { mayStep, type StateMachine } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** Types of comment: general, technical, editorial (ISO/IEC form), legal, human rights (domain brief §8.4). */
export const COMMENT_TYPES = ['ge', 'te', 'ed', 'legal', 'hr'] as const;
export type CommentType = (typeof COMMENT_TYPES)[number];

export const SEVERITIES = ['blocker', 'major', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The capacity in which a member takes part. "On behalf of State X" is not a personal view. */
export const CAPACITIES = ['national', 'personal', 'observer', 'secretariat'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/**
 * `draft`: visible to its author only. `in_delegation`: shared with the delegation it is to speak for. `submitted`:
 * visible to the review. `returned`: sent back as incomplete. `answered`: has a disposition. `closed`: its author has
 * stated whether they are satisfied. Nothing is ever deleted: a `withdrawn` comment stays readable.
 */
export const COMMENT_STATES = [
  'draft',
  'in_delegation',
  'submitted',
  'returned',
  'answered',
  'closed',
  'withdrawn',
] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_MACHINE: StateMachine<CommentState> = {
  draft: ['in_delegation', 'submitted', 'withdrawn'],
  in_delegation: ['submitted', 'withdrawn'],
  submitted: ['returned', 'answered', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  answered: ['answered', 'closed', 'withdrawn'],
  closed: ['answered'],
  withdrawn: [],
};

/** States in which a comment is visible to the review and unanswered. */
export const UNANSWERED: readonly CommentState[] = ['submitted', 'returned'];

/** Types that need a proposed change: a comment without one can be returned (domain brief §8.4). */
export const NEEDS_PROPOSAL: readonly CommentType[] = ['te', 'ed'];

export type CommentFault = 'no_text' | 'no_proposal';

/**
 * Returns what is missing before a comment can be submitted. A question or a remark on the whole text can be general.
 */
export function commentFaults(comment: {
  readonly type: CommentType;
  readonly text: string;
  /** The text that is to replace the quoted text; an empty text proposes deletion, `undefined` proposes nothing. */
  readonly proposal: string | undefined;
}): readonly CommentFault[] {
  return [
    ...(comment.text.trim() === '' ? (['no_text'] as const) : []),
    ...(NEEDS_PROPOSAL.includes(comment.type) && comment.proposal === undefined ? (['no_proposal'] as const) : []),
  ];
}

export type CommentRefusal =
  | 'no_such_step'
  | 'not_author'
  | 'not_review'
  | 'round_closed'
  | 'no_delegation'
  | 'before_review';

/** A person's relation to a comment, in one review. */
export interface Participant {
  readonly accountId: string;
  readonly role: MemberRole;
  readonly capacity: Capacity;
  /** Code of the delegation they speak for; empty if they speak for themselves. */
  readonly delegation: string;
}

/** A member's role in one review; account roles (`role.ts`) are separate. */
export const MEMBER_ROLES = ['chair', 'secretary', 'drafter', 'rapporteur', 'expert', 'observer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Members who lead a review and answer its comments. */
export const STEERS: readonly MemberRole[] = ['chair', 'secretary', 'drafter', 'rapporteur'];
export function steers(member: Pick<Participant, 'role'>): boolean {
  return STEERS.includes(member.role);
}

/**
 * Returns who can move a comment, and when. Its author shares, submits and withdraws it; members of their delegation
 * submit comments shared with it; review leads return and answer it. Submission ends with the round.
 */
export function mayMoveComment(
  from: CommentState,
  to: CommentState,
  member: Participant,
  comment: { readonly authorId: string; readonly delegation: string },
  round: { readonly isOpen: boolean },
): Verdict<CommentRefusal> {
  const step = mayStep(COMMENT_MACHINE, from, to);
  if (!step.allowed) return step;
  const isAuthor = comment.authorId === member.accountId;
  const isDelegate = comment.delegation !== '' && comment.delegation === member.delegation;
  switch (to) {
    case 'returned':
    case 'answered':
      return steers(member) ? ALLOWED : refused('not_review');
    case 'in_delegation':
      if (!isAuthor) return refused('not_author');
      return member.delegation === '' ? refused('no_delegation') : ALLOWED;
    case 'submitted':
      if (!isAuthor && !isDelegate) return refused('not_author');
      // A comment returned within its round can be resubmitted after it: nothing is lost because of a form.
      return round.isOpen || from === 'returned' ? ALLOWED : refused('round_closed');
    case 'closed':
    case 'withdrawn':
    case 'draft':
      return isAuthor || (isDelegate && from !== 'draft') ? ALLOWED : refused('not_author');
  }
}

/** True if a step needs a reason: returning, and withdrawing an answered comment. */
export function stepNeedsReason(from: CommentState, to: CommentState): boolean {
  return to === 'returned' || (to === 'withdrawn' && from === 'answered');
}

/** States in which the words of a comment can still be changed: it is not yet submitted, or was returned. */
const EDITABLE: readonly CommentState[] = ['draft', 'in_delegation', 'returned'];

/**
 * Returns who can change the words of a comment, and when: its author, and members of the delegation it is or was
 * shared with.
 */
export function mayEditComment(
  state: CommentState,
  member: Participant,
  comment: { readonly authorId: string; readonly delegation: string },
): Verdict<CommentRefusal> {
  if (!EDITABLE.includes(state)) return refused('before_review');
  const isAuthor = comment.authorId === member.accountId;
  const isDelegate = comment.delegation !== '' && comment.delegation === member.delegation;
  return isAuthor || (isDelegate && state !== 'draft') ? ALLOWED : refused('not_author');
}

/**
 * A member's position on a comment or wording. The chair declares consensus; no count of positions is ever called
 * consensus.
 */
export const POSITIONS = ['support', 'can_live_with', 'abstain', 'object'] as const;
export type Position = (typeof POSITIONS)[number];
