import { addDays, type LocalDate } from '../calendar.ts';
import type { StateMachine } from '../state-machine.ts';

/** The longest text of a question for patrols, in characters. */
export const PATROL_TEXT_LENGTH = 280;
/** The last day is at most this many days after the release. */
export const PATROL_MOST_DAYS = 14;

export const PATROL_QUESTION_STATES = ['released', 'withdrawn'] as const;
export type PatrolQuestionState = (typeof PATROL_QUESTION_STATES)[number];

/** A released question is not edited: it is withdrawn with a reason, and another one is released. */
export const PATROL_QUESTION_MACHINE: StateMachine<PatrolQuestionState> = { released: ['withdrawn'], withdrawn: [] };

/** What keeps a question for patrols from being released. */
export type PatrolFault = 'past' | 'too_far' | 'not_stated';

/**
 * Returns what is wrong with the release of a question for patrols, or `undefined`. Names of persons are looked for
 * separately.
 *
 * @param today in the agency's time zone; the last day can be today
 * @example patrolFault({ lastOn: '2026-10-12', statesNothingShown: true }, '2026-09-27') // => 'too_far'
 */
export function patrolFault(
  { lastOn, statesNothingShown }: { readonly lastOn: LocalDate; readonly statesNothingShown: boolean },
  today: LocalDate,
): PatrolFault | undefined {
  if (lastOn < today) return 'past';
  if (lastOn > addDays(today, PATROL_MOST_DAYS)) return 'too_far';
  return statesNothingShown ? undefined : 'not_stated';
}

/** True if patrols are still asked: it was not withdrawn, and its last day has not ended. */
export function isAsked(
  { state, lastOn }: { readonly state: PatrolQuestionState; readonly lastOn: LocalDate },
  today: LocalDate,
): boolean {
  return state === 'released' && lastOn >= today;
}
