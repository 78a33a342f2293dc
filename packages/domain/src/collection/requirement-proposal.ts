import type { LocalDate } from '../calendar.ts';
import type { RequirementState } from '../record/requirement.ts';
import type { AnswerCounts, TaskTiming } from './collection-plan.ts';

/** Why a step of a requirement is proposed. */
export const PROPOSAL_REASONS = [
  'first_of_use',
  'questions_open',
  'all_done_of_use',
  'all_done_none_of_use',
  'day_passed_of_use',
  'day_passed',
  'answers_graded',
  'nothing_open',
] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

export interface RequirementProposal {
  readonly to: RequirementState;
  readonly because: ProposalReason;
}

/** A requirement as far as its reader sees it. */
export interface RequirementProgress {
  readonly state: RequirementState;
  readonly neededBy: LocalDate | undefined;
  /** Reports sent for it and its sub-questions. */
  readonly answers: AnswerCounts;
  /** Of its collection tasks and those of its sub-questions, without cancelled ones. */
  readonly tasks: readonly TaskTiming[];
  /** Of its sub-questions. */
  readonly questions: readonly { readonly answers: AnswerCounts }[];
}

/**
 * Returns the next step to propose for a requirement, with its reason, or `undefined`. A person takes the step; nothing
 * moves automatically.
 *
 * While a report is not graded as of use or not, nothing that ends the requirement is proposed. A task that is declined
 * is not over: it has to be given again.
 *
 * @param today in the agency's time zone; the day it is needed by has passed from the day after
 */
export function requirementProposal(
  requirement: RequirementProgress,
  today: LocalDate,
): RequirementProposal | undefined {
  const { state, answers, tasks } = requirement;
  const isGraded = answers.notGraded === 0;
  switch (state) {
    case 'tasked':
    case 'partially_answered':
      return (isGraded ? endOf(requirement, today) : undefined) ?? firstAnswer(requirement);
    case 'answered':
    case 'unanswerable':
    case 'lapsed':
      return isGraded ? { to: 'evaluated', because: 'answers_graded' } : undefined;
    case 'evaluated':
      return tasks.every((timing) => timing === 'done') ? { to: 'closed', because: 'nothing_open' } : undefined;
    case 'proposed':
    case 'approved':
    case 'refused':
    case 'referred':
    case 'closed':
    case 'withdrawn':
      return undefined;
  }
}

function endOf(requirement: RequirementProgress, today: LocalDate): RequirementProposal | undefined {
  const { neededBy, answers, tasks, questions, state } = requirement;
  const isPast = neededBy !== undefined && neededBy < today;
  const isAllDone = tasks.length > 0 && tasks.every((timing) => timing === 'done');
  if (isAllDone && answers.ofUse === 0) return { to: 'unanswerable', because: 'all_done_none_of_use' };
  if (isAllDone && questions.every((one) => one.answers.ofUse > 0))
    return { to: 'answered', because: 'all_done_of_use' };
  if (isPast) {
    return answers.ofUse > 0
      ? { to: 'answered', because: 'day_passed_of_use' }
      : { to: 'lapsed', because: 'day_passed' };
  }
  return isAllDone && state === 'tasked' ? { to: 'partially_answered', because: 'questions_open' } : undefined;
}

function firstAnswer({ state, answers }: RequirementProgress): RequirementProposal | undefined {
  return state === 'tasked' && answers.ofUse > 0 ? { to: 'partially_answered', because: 'first_of_use' } : undefined;
}
