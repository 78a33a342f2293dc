import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import { LEVELS, type Level } from '../record/requirement.ts';

/** What a meeting decides: priorities and resources, operations, or the next day (domain brief §1.5). */
export const MEETING_LEVELS = ['strategic', 'tactical', 'daily'] as const;
export type MeetingLevel = (typeof MEETING_LEVELS)[number];

/** The levels above that of a meeting, nearest first: what exceeds its reach goes there. */
export function levelsAbove(reach: Level): readonly Level[] {
  return LEVELS.slice(LEVELS.indexOf(reach) + 1);
}

export const CADENCE_UNITS = ['day', 'week', 'month'] as const;

/** How often a meeting is held. */
export interface Cadence {
  readonly every: number;
  readonly unit: (typeof CADENCE_UNITS)[number];
}

/** UK National Intelligence Model practice (domain brief §1.5); each series of meetings changes its own. */
export const PRESET_CADENCE: Readonly<Record<MeetingLevel, Cadence>> = {
  strategic: { every: 3, unit: 'month' },
  tactical: { every: 2, unit: 'week' },
  daily: { every: 1, unit: 'day' },
};

/**
 * The day of the next meeting of a series. A month later than the 31st is the last day of a shorter month.
 *
 * @example nextMeetingOn('2026-03-13', { every: 2, unit: 'week' }) // => '2026-03-27'
 */
export function nextMeetingOn(heldOn: LocalDate, { every, unit }: Cadence): LocalDate {
  if (unit === 'month') return addMonths(heldOn, every);
  return addDays(heldOn, unit === 'week' ? 7 * every : every);
}

/** Reasons for which an object asks for a place on an agenda. */
export const AGENDA_REASONS = [
  'deferred',
  'sent_up',
  'disparity_alarm',
  'plan_to_adopt',
  'task_overdue',
  'decision_without_task',
  'task_to_evaluate',
  'assessment_without_strategy',
  'strategy_to_sign',
  'strategy_to_review',
  'priority_to_review',
  'product_to_decide',
  'nomination_to_approve',
  'nomination_to_task',
  'requirement_to_approve',
  'gap_open',
] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

const DAILY: readonly AgendaReason[] = ['deferred', 'plan_to_adopt', 'task_overdue', 'product_to_decide'];
const TACTICAL: readonly AgendaReason[] = [
  ...DAILY,
  'sent_up',
  'disparity_alarm',
  'decision_without_task',
  'task_to_evaluate',
  'nomination_to_approve',
  'nomination_to_task',
  'requirement_to_approve',
  'gap_open',
];

/** What asks for a place at each level. A strategic meeting decides no measure against a person. */
export const ASKS_AT: Readonly<Record<MeetingLevel, readonly AgendaReason[]>> = {
  daily: DAILY,
  tactical: TACTICAL,
  strategic: [
    'deferred',
    'sent_up',
    'disparity_alarm',
    'task_to_evaluate',
    'assessment_without_strategy',
    'strategy_to_sign',
    'strategy_to_review',
    'priority_to_review',
    'product_to_decide',
    'requirement_to_approve',
    'gap_open',
  ],
};

/** A conflict of interest of a member: on one item, or on the whole meeting. */
export interface DeclaredConflict {
  readonly accountId: string;
  readonly agendaItemId?: string | undefined;
}

/** Returns whether a person has declared a conflict that keeps them from deciding on an item, or from being its owner. */
export function hasConflict(
  declared: readonly DeclaredConflict[],
  accountId: string,
  agendaItemId: string | undefined,
): boolean {
  return declared.some(
    (one) => one.accountId === accountId && (one.agendaItemId === undefined || one.agendaItemId === agendaItemId),
  );
}
