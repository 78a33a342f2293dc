import { addDays, type LocalDate } from '../calendar.ts';
import type { ReportActors, ReportState } from './report.ts';
import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

export const REPORT_USES = ['of_use', 'not_of_use'] as const;
export type ReportUse = (typeof REPORT_USES)[number];

/**
 * The sentences an author can receive about a report: whether it helped, never its outcome. A sentence naming an operation
 * would reveal to a source that it exists (domain brief §10.2).
 */
export const FEEDBACK = {
  answered_question: 'of_use',
  helped_in_part: 'of_use',
  confirmed_known: 'of_use',
  helped_elsewhere: 'of_use',
  not_on_question: 'not_of_use',
  too_late: 'not_of_use',
  could_not_be_used: 'not_of_use',
} as const satisfies Readonly<Record<string, ReportUse>>;
export type Feedback = keyof typeof FEEDBACK;
export const FEEDBACK_SENTENCES = Object.keys(FEEDBACK) as [Feedback, ...Feedback[]]; // the list is not empty

/** Days within which feedback to the author is due. */
export const FEEDBACK_DAYS = 14;

/** The day by which the author of a report submitted on this day is due feedback. */
export function feedbackDueOn(submittedOn: LocalDate): LocalDate {
  return addDays(submittedOn, FEEDBACK_DAYS);
}

/** From its grade of record on a report can be judged useful or not. */
const GRADED: readonly ReportState[] = ['evaluated', 'sanitised', 'quality_assured', 'collated', 'archived'];

/**
 * True if this person can give feedback to the author: a member of the intelligence unit who did not write the report,
 * once it is graded.
 */
export function mayGiveFeedback(
  state: ReportState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  hands: Pick<ReportActors, 'authorId'>,
): Verdict<'role' | 'is_author' | 'no_such_step'> {
  if (!mayPerform(actor.roles, 'evaluate_report')) return refused('role');
  if (hands.authorId === actor.accountId) return refused('is_author');
  return GRADED.includes(state) ? ALLOWED : refused('no_such_step');
}
