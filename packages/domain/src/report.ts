import type { StateMachine } from './state-machine.ts';
import { mayStep } from './state-machine.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';
import { mayPerform, type Role } from './role.ts';

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

/** Domain brief §1.2. There is no `expired`; `contested`, `restricted` and `hold` are flags beside the state. */
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

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];
export const RESIDUAL_RISKS = ['none', 'low', 'high'] as const;
export type ResidualRisk = (typeof RESIDUAL_RISKS)[number];

/** Who has had a hand in a report. */
export interface ReportHands {
  readonly authorId: string | undefined;
  readonly graderId: string | undefined;
  readonly sanitiserId: string | undefined;
}

export type ReportRefusal =
  'no_such_step' | 'not_author' | 'is_author' | 'is_grader' | 'is_sanitiser' | 'role' | 'grade_missing';

/**
 * Whether this person may take a report from one state to another.
 *
 * The author drafts and submits. A named human who is not the author takes it up, grades it or returns it. The checker of
 * the sanitised text is neither author nor grader nor sanitiser (I3). The intelligence unit collates, archives, re-opens
 * and lets imports out of quarantine. Erasure is the head of intelligence's.
 */
export function mayMoveReport(
  from: ReportState,
  to: ReportState,
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  hands: ReportHands,
): Verdict<ReportRefusal> {
  const step = mayStep(REPORT_MACHINE, from, to);
  if (!step.allowed) return step;
  const me = actor.accountId;
  if (from === 'draft' || from === 'returned') return hands.authorId === me ? ALLOWED : refused('not_author');
  if (to === 'erased') return mayPerform(actor.roles, 'erase_report') ? ALLOWED : refused('role');
  if (!mayPerform(actor.roles, 'evaluate_report')) return refused('role');
  if (from === 'quarantined' || to === 'collated' || to === 'archived') return ALLOWED;
  if (hands.authorId === me) return refused('is_author');
  const isCheck = to === 'quality_assured' || (from === 'sanitised' && to === 'evaluated');
  if (isCheck && hands.graderId === me) return refused('is_grader');
  if (isCheck && hands.sanitiserId === me) return refused('is_sanitiser');
  return ALLOWED;
}

/** Lines of the re-identification list that a checker answers before release (domain brief §2.11). */
export const REIDENTIFICATION_QUESTIONS = [
  'three_or_fewer_know',
  'unique_detail',
  'timing_reveals',
  'style_reveals',
] as const;

/**
 * Whether a sanitised text may leave the raw compartment. Every question of the list has been answered, none with "yes",
 * and the residual risk is not high: otherwise it is held back until others know, or written again.
 */
export function mayRelease(
  answers: Partial<Readonly<Record<(typeof REIDENTIFICATION_QUESTIONS)[number], boolean>>>,
  residualRisk: ResidualRisk | undefined,
): Verdict<'unanswered' | 'reidentifies' | 'risk_unknown' | 'risk_high'> {
  if (REIDENTIFICATION_QUESTIONS.some((question) => answers[question] === undefined)) return refused('unanswered');
  if (REIDENTIFICATION_QUESTIONS.some((question) => answers[question] === true)) return refused('reidentifies');
  if (residualRisk === undefined) return refused('risk_unknown');
  return residualRisk === 'high' ? refused('risk_high') : ALLOWED;
}

/** Signs in a text that it still speaks with its source's voice; hints to the writer, not judgements. */
export function sanitisationHints(
  text: string,
): readonly ('first_person' | 'quoted_speech' | 'exact_time' | 'source_number')[] {
  const hints: ('first_person' | 'quoted_speech' | 'exact_time' | 'source_number')[] = [];
  if (
    /(^|[^\p{L}])(I|my|me|we|our|я|мой|мне|мы|ich|mein|wir|je|mon|nous|io|mio|noi|yo|mi|nosotros)(?![\p{L}'’])/u.test(
      text,
    )
  )
    hints.push('first_person');
  if (/["“”„«»]/.test(text)) hints.push('quoted_speech');
  if (/\b\d{1,2}[:.]\d{2}\b/.test(text)) hints.push('exact_time');
  if (/\b(CHIS|SRC|source)[\s-]*[A-Z]*\d+/i.test(text)) hints.push('source_number');
  return hints;
}
