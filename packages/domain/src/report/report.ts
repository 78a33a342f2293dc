import type { StateMachine } from '../state-machine.ts';
import { mayStep } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import { mayPerform, type Role } from '../access/role.ts';

export const REPORT_STATES = [
  'quarantined',
  'draft',
  'submitted',
  'under_evaluation',
  'returned',
  'evaluated',
  'sanitised',
  'quality_assured',
  'collated',
  'archived',
  'erased',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/**
 * Domain brief §1.2. There is no `expired`; `contested`, `restricted` and `hold` are flags in addition to the state.
 */
export const REPORT_MACHINE: StateMachine<ReportState> = {
  quarantined: ['submitted', 'erased'],
  draft: ['submitted', 'erased'],
  submitted: ['under_evaluation', 'erased'],
  under_evaluation: ['evaluated', 'returned', 'erased'],
  returned: ['draft', 'erased'],
  evaluated: ['sanitised', 'erased'],
  sanitised: ['quality_assured', 'evaluated', 'erased'],
  quality_assured: ['collated', 'evaluated', 'erased'],
  collated: ['archived', 'under_evaluation', 'erased'],
  archived: ['under_evaluation', 'erased'],
  erased: [],
};

/** The subject of a line in a report's history if its state is unchanged, or does not show it. */
export const TRANSITION_ACTS = [
  'assessed_for_defence',
  'told_author',
  'outcome_proposed',
  'outcome_declined',
  'retained',
  'held',
  'contested',
  'restricted',
  'filed_under_case',
  'erased_at_maximum',
  'death_recorded',
  'correction_recorded',
  'basis_kept',
  'category_asked',
  'category_changed',
  'category_declined',
  'person_added',
] as const;
export type TransitionAct = (typeof TRANSITION_ACTS)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The people who have handled a report. */
export interface ReportActors {
  readonly authorId: string | undefined;
  readonly graderId: string | undefined;
  readonly sanitiserId: string | undefined;
}

export type ReportRefusal =
  | 'no_such_step'
  | 'not_author'
  | 'is_author'
  | 'is_grader'
  | 'is_sanitiser'
  | 'role'
  | 'grade_missing';

/**
 * Returns whether this person can move a report from one state to another.
 *
 * The author drafts and submits; only they see a draft, including a returned one, and only they discard it. A named
 * person who is not the author accepts it, grades it, returns it or writes the sanitised text. The checker, who passes
 * or fails that text before or after its release, is neither author nor grader nor sanitiser (I3). The intelligence
 * unit collates, archives, re-opens and releases imports from quarantine. Only the head of intelligence performs any
 * other erasure.
 */
export function mayMoveReport(
  from: ReportState,
  to: ReportState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  hands: ReportActors,
): Verdict<ReportRefusal> {
  const step = mayStep(REPORT_MACHINE, from, to);
  if (!step.allowed) return step;
  const me = actor.accountId;
  if (from === 'draft' || from === 'returned') return hands.authorId === me ? ALLOWED : refused('not_author');
  if (to === 'erased') return mayPerform(actor.roles, 'erase_report') ? ALLOWED : refused('role');
  if (!mayPerform(actor.roles, 'evaluate_report')) return refused('role');
  const isKeeping = from === 'quarantined' || to === 'collated' || from === 'collated' || from === 'archived';
  if (isKeeping) return ALLOWED;
  if (hands.authorId === me) return refused('is_author');
  const isCheck = from === 'sanitised' || from === 'quality_assured'; // on to release, or returned because the text fails
  if (isCheck && hands.graderId === me) return refused('is_grader');
  if (isCheck && hands.sanitiserId === me) return refused('is_sanitiser');
  return ALLOWED;
}
