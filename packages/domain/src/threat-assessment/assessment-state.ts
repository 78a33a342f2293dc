import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import { mayStep, type StateMachine } from '../state-machine.ts';

export const ASSESSMENT_STATES = [
  'scoring',
  'comparing',
  'peer_review',
  'approved',
  'superseded',
  'withdrawn',
] as const;
export type AssessmentState = (typeof ASSESSMENT_STATES)[number];

/**
 * Assessors score alone, then compare and settle what differs; another person reviews and approves. An approved
 * assessment is never edited: the next one supersedes it.
 */
export const ASSESSMENT_MACHINE: StateMachine<AssessmentState> = {
  scoring: ['comparing', 'withdrawn'],
  comparing: ['peer_review', 'withdrawn'],
  peer_review: ['comparing', 'approved', 'withdrawn'],
  approved: [],
  superseded: [],
  withdrawn: [],
};

/** What keeps an assessment from its next step. */
export const ASSESSMENT_FAULTS = ['nothing_handed_in', 'not_all_handed_in', 'outlook'] as const;
export type AssessmentFault = (typeof ASSESSMENT_FAULTS)[number];

/** Most people who score one assessment. */
export const MOST_ASSESSORS = 6;

export type AssessmentRefusal = 'no_such_step' | 'role' | 'not_author' | 'not_assessor' | 'is_author';

/**
 * Returns who can move an assessment. Its lead opens the sheets and withdraws; lead and assessors send it to review; one
 * who approves products and neither leads nor scores it approves (I3); they and the lead return it.
 */
export function mayMoveAssessment(
  from: AssessmentState,
  to: AssessmentState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  assessment: { readonly leadId: string; readonly assessorIds: readonly string[] },
): Verdict<AssessmentRefusal> {
  const step = mayStep(ASSESSMENT_MACHINE, from, to);
  if (!step.allowed) return step;
  const isLead = actor.accountId === assessment.leadId;
  const isAssessor = assessment.assessorIds.includes(actor.accountId);
  if (to === 'approved') {
    if (!mayPerform(actor.roles, 'approve_product')) return refused('role');
    return isLead || isAssessor ? refused('is_author') : ALLOWED;
  }
  if (to === 'peer_review') return isLead || isAssessor ? ALLOWED : refused('not_assessor');
  if (from === 'peer_review' && to === 'comparing' && mayPerform(actor.roles, 'approve_product')) return ALLOWED;
  return isLead ? ALLOWED : refused('not_author');
}
