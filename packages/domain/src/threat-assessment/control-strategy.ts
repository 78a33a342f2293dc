import type { Role } from '../access/role.ts';
import { addDays, addMonths, isLocalDate, type LocalDate } from '../calendar.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import type { StateMachine } from '../state-machine.ts';
import { isSentence } from '../person/related-person.ts';

/** The control strategy is one page: more priorities are none. */
export const MOST_PRIORITIES = 7;
/** Months for which a signed strategy is valid, and after which it is reviewed. */
export const STRATEGY_MONTHS = 12;
export const STRATEGY_REVIEW_MONTHS = 6;

/** What a priority prevents, needs to know and enforces. */
export const STRATEGY_LINES = ['prevention', 'intelligence', 'enforcement'] as const;
export type StrategyLine = (typeof STRATEGY_LINES)[number];

/** A line of a priority, or the reason why it has none. */
export type StrategyText = { readonly text: string } | { readonly noneBecause: string };

export interface StrategyPriority {
  readonly code: string;
  readonly ownerId: string;
  readonly lines: Readonly<Record<StrategyLine, StrategyText | undefined>>;
  /** How the agency will know whether it worked. */
  readonly measure: string;
  readonly reviewOn: LocalDate | undefined;
}

/** Something that is deliberately not a priority, with the reason. */
export interface NonPriority {
  readonly code: string;
  readonly reason: string;
}

export interface ControlStrategy {
  readonly validFrom: LocalDate;
  /** No order among them. */
  readonly priorities: readonly StrategyPriority[];
  readonly nonPriorities: readonly NonPriority[];
}

/** Why a strategy cannot be signed; `code` names the priority, non-priority or crime area. */
export type StrategyFault =
  | { readonly is: 'valid_from' | 'no_priority' | 'too_many_priorities' | 'no_non_priority' }
  | { readonly is: 'line'; readonly code: string; readonly line: StrategyLine }
  | {
      readonly is: 'owner' | 'measure' | 'review_on' | 'non_priority_reason' | 'named_twice' | 'silent_non_priority';
      readonly code: string;
    };

/**
 * Returns the days of a strategy: the first day on which its review is due, and its last valid day.
 *
 * @example strategyDates('2026-07-11') // => { reviewOn: '2027-01-11', validUntil: '2027-07-10' }
 */
export function strategyDates(validFrom: LocalDate): { readonly reviewOn: LocalDate; readonly validUntil: LocalDate } {
  return {
    reviewOn: addMonths(validFrom, STRATEGY_REVIEW_MONTHS),
    validUntil: addDays(addMonths(validFrom, STRATEGY_MONTHS), -1),
  };
}

/**
 * Returns why a control strategy cannot be signed; empty if it can.
 *
 * Every priority has an owner, a measure, a review date within the validity, and a sentence for each of its three lines
 * or for why it has none. At least one non-priority is named, each with a reason; an assessed crime area that is neither
 * is a silent non-priority.
 *
 * @param assessed codes of the crime areas of the threat assessment that the strategy answers
 */
export function strategyFaults(strategy: ControlStrategy, assessed: readonly string[] = []): readonly StrategyFault[] {
  const { validFrom, priorities, nonPriorities } = strategy;
  const faults: StrategyFault[] = [];
  if (!isLocalDate(validFrom)) faults.push({ is: 'valid_from' });
  if (priorities.length === 0) faults.push({ is: 'no_priority' });
  if (priorities.length > MOST_PRIORITIES) faults.push({ is: 'too_many_priorities' });
  for (const priority of priorities) faults.push(...priorityFaults(priority, validFrom));
  if (nonPriorities.length === 0) faults.push({ is: 'no_non_priority' });
  for (const { code, reason } of nonPriorities)
    if (!isSentence(reason)) faults.push({ is: 'non_priority_reason', code });
  const codes = [...priorities, ...nonPriorities].map(({ code }) => code);
  const twice = new Set(codes.filter((code, place) => codes.indexOf(code) !== place));
  for (const code of twice) faults.push({ is: 'named_twice', code });
  for (const code of assessed) if (!codes.includes(code)) faults.push({ is: 'silent_non_priority', code });
  return faults;
}

function priorityFaults(priority: StrategyPriority, validFrom: LocalDate): readonly StrategyFault[] {
  const { code, reviewOn } = priority;
  const faults: StrategyFault[] = [];
  if (priority.ownerId.trim() === '') faults.push({ is: 'owner', code });
  for (const line of STRATEGY_LINES) if (!isAnswered(priority.lines[line])) faults.push({ is: 'line', code, line });
  if (!isSentence(priority.measure)) faults.push({ is: 'measure', code });
  const isWithin =
    reviewOn !== undefined &&
    isLocalDate(reviewOn) &&
    (!isLocalDate(validFrom) || (reviewOn >= validFrom && reviewOn <= strategyDates(validFrom).validUntil));
  if (!isWithin) faults.push({ is: 'review_on', code });
  return faults;
}

const isAnswered = (line: StrategyText | undefined): boolean =>
  line !== undefined && isSentence('text' in line ? line.text : line.noneBecause);

export const STRATEGY_STATES = ['draft', 'signed', 'superseded', 'withdrawn'] as const;
export type StrategyState = (typeof STRATEGY_STATES)[number];

/** A draft is signed or withdrawn; a signed strategy is never edited: the next one supersedes it. */
export const STRATEGY_MACHINE: StateMachine<StrategyState> = {
  draft: ['signed', 'withdrawn'],
  signed: [],
  superseded: [],
  withdrawn: [],
};

/** The post that signs a control strategy. */
export const STRATEGY_SIGNER: Role = 'police_chief';

export const STRATEGY_STANDINGS = [
  'draft',
  'not_yet',
  'in_force',
  'review_due',
  'expired',
  'superseded',
  'withdrawn',
] as const;
export type StrategyStanding = (typeof STRATEGY_STANDINGS)[number];

/**
 * Returns what a strategy is worth on a day. A review is due from six months on until one is recorded; on its last valid
 * day a strategy is still in force.
 *
 * @param reviewedOn the day of its review, if there was one; one before it was due does not count
 */
export function strategyStanding(
  state: StrategyState,
  validFrom: LocalDate,
  today: LocalDate,
  reviewedOn?: LocalDate,
): StrategyStanding {
  if (state !== 'signed') return state;
  const { reviewOn, validUntil } = strategyDates(validFrom);
  if (today < validFrom) return 'not_yet';
  if (today > validUntil) return 'expired';
  const isReviewed = reviewedOn !== undefined && reviewedOn >= reviewOn && reviewedOn <= today;
  return today >= reviewOn && !isReviewed ? 'review_due' : 'in_force';
}

/** Returns whether its review can be recorded: once it is due, while the strategy is valid. It changes nothing that was signed. */
export function mayReviewStrategy(standing: StrategyStanding): Verdict<'review_not_due'> {
  return standing === 'review_due' ? ALLOWED : refused('review_not_due');
}
