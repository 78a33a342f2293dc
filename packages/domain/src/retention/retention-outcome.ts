import { addDays, addMonths, toDayNumber, type LocalDate } from '../calendar.ts';
import { mayRead, type PolicyActor, type PolicyRow } from '../access/policy.ts';
import { mayPerform, type Role } from '../access/role.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** Decisions about a report whose review date has come; without a decision it is restricted and then erased. */
export const RETENTION_OUTCOMES = ['retain', 'hold', 'contest', 'restrict', 'erase'] as const;
/**
 * Outcomes that can be decided for several reports at once; to retain and to hold are decided singly, each with its own
 * reason.
 */
export const BULK_OUTCOMES = ['restrict', 'erase'] as const satisfies readonly (typeof RETENTION_OUTCOMES)[number][];
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];
export type RetentionOutcome = (typeof RETENTION_OUTCOMES)[number];

/** What two persons can set to block the erasure of a report (I21); an open proceeding blocks it automatically. */
export const HOLD_KINDS = ['evidence_hold', 'rights_request', 'complaint', 'inquiry'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Decisions about a person's link when its report is retained: nothing is preselected. */
export const LINK_DECISIONS = ['keep', 'recategorise', 'end'] as const;
export type LinkDecision = (typeof LINK_DECISIONS)[number];

/** The outcome of a proceeding. An acquittal or no further action immediately starts a review (I18). */
export const PROCEEDING_OUTCOMES = ['conviction', 'acquittal', 'no_further_action', 'other'] as const;
export type ProceedingOutcome = (typeof PROCEEDING_OUTCOMES)[number];

const LONG_CLOCK_DAYS = 30;
const REMIND_LONG_DAYS = 30;
const REMIND_SHORT_DAYS = 14;
const HOLD_MONTHS = 12;
/** Days on the desk after a hold has ended, for a person to decide before the report is erased. */
const HOLD_GRACE_DAYS = 30;

/**
 * The first day on which a coming review appears on a home page: 30 days before it if its period is longer than 30
 * days, else 14; never before the review was set, so that a date set by an event shows the same day.
 */
export function remindedFrom(setOn: LocalDate, reviewOn: LocalDate): LocalDate {
  const isLong = toDayNumber(reviewOn) - toDayNumber(setOn) > LONG_CLOCK_DAYS;
  const from = addDays(reviewOn, isLong ? -REMIND_LONG_DAYS : -REMIND_SHORT_DAYS);
  return from < setOn ? setOn : from;
}

/** The last review date that can appear on a home page on a day; later ones need not be read. */
export const remindedUpTo = (today: LocalDate): LocalDate => addDays(today, REMIND_LONG_DAYS);

/** Returns the last possible end of a hold set today, or a proceeding confirmed today. */
export const holdAtMost = (today: LocalDate): LocalDate => addMonths(today, HOLD_MONTHS);

/**
 * Days after the due date, or after the end of a hold, without action on a report before it can be opened by
 * break-glass.
 */
const UNACTED_DAYS = 7;
/** Days after its approval on which an opening still opens: 72 hours and the rest of that day. */
const OPENING_DAYS = 3;

/** The last due date that is long enough ago on a day for an unhandled report to be opened by break-glass. */
export const unactedSince = (today: LocalDate): LocalDate => addDays(today, -UNACTED_DAYS - 1);

/** The last day on which an opening approved today opens its report. */
export const openingEndsOn = (today: LocalDate): LocalDate => addDays(today, OPENING_DAYS);

interface Acting {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/** The three persons of a break-glass opening: the requester, the person it is opened for, and the approver. */
export interface OpeningPersons {
  readonly askedBy: Acting;
  readonly openedFor: Acting;
  readonly second: Acting;
}

/**
 * Returns whether these three can open a report by break-glass (I3, N13): three different persons; the requester is
 * responsible for retention, the reader decides at the review desk, the approver is responsible for retention or for
 * the service. The selection of the report ensures that none of them wrote it, because none of them can learn here
 * which it is.
 */
export function mayAskOpening({
  askedBy,
  openedFor,
  second,
}: OpeningPersons): Verdict<'role' | 'same_person' | 'reviewer' | 'second'> {
  if (!mayPerform(askedBy.roles, 'count_due_reports')) return refused('role');
  if (new Set([askedBy, openedFor, second].map((one) => one.accountId)).size < 3) return refused('same_person');
  if (!mayPerform(openedFor.roles, 'revalidate_report')) return refused('reviewer');
  return mayPerform(second.roles, 'approve_opening') ? ALLOWED : refused('second');
}

export type RetentionRefusal = 'role' | 'is_author' | 'is_proposer';

/** Returns who can propose an outcome for a due report: a reviewer who did not write it. */
export function mayProposeOutcome(
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  authorId: string | undefined,
): Verdict<RetentionRefusal> {
  if (!mayPerform(actor.roles, 'revalidate_report')) return refused('role');
  return authorId === actor.accountId ? refused('is_author') : ALLOWED;
}

/** Returns who can decide on the proposal: a second reviewer, neither proposer nor author (I3). */
export function mayDecideOutcome(
  actor: { readonly accountId: string; readonly roles: readonly Role[] },
  by: { readonly proposerId: string; readonly authorId: string | undefined },
): Verdict<RetentionRefusal> {
  const may = mayProposeOutcome(actor, by.authorId);
  if (!may.allowed) return may;
  return by.proposerId === actor.accountId ? refused('is_proposer') : ALLOWED;
}

/**
 * True if a row that is due is shown on the desk to an actor: only if they could have read it on its last visible day,
 * and still hold its label. Groups left since then, and groups joined since then, give no access.
 */
export function couldReadOnLastDay(actor: PolicyActor, row: PolicyRow, today: LocalDate): boolean {
  const last = row.visibleUntil ?? today;
  return mayRead(actor, row.label, today).allowed && mayRead(actor, row.label, last).allowed;
}

/** What prevents the erasure of a report on a day, if it counts. */
export interface Standing {
  /** Its case is the subject of a proceeding that has not been closed. */
  readonly openProceeding: boolean;
  /** Ends of its holds. */
  readonly holdsUntil: readonly LocalDate[];
}

/**
 * Returns whether a report can be erased (I21, I22). Reports in an open proceeding cannot, whether or not they help the
 * defence: that is not known on the day. A hold that has ended keeps the report for 30 more days, in which a person is
 * asked.
 */
export function mayEraseReport(standing: Standing, today: LocalDate): Verdict<'proceeding' | 'held'> {
  if (standing.openProceeding) return refused('proceeding');
  return standing.holdsUntil.some((end) => addDays(end, HOLD_GRACE_DAYS) >= today) ? refused('held') : ALLOWED;
}
