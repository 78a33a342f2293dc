import { isLocalDate, type LocalDate } from '../calendar.ts';
import { PLAN_LINES, RIGHTS_LINES } from './decision.ts';
import { GROUNDS_CATEGORIES, type SubjectCategory } from '../access/involvement.ts';
import { isSentence } from '../person/related-person.ts';
import type { ReportState } from '../report/report.ts';
import { mayPerform, type Role } from '../access/role.ts';
import type { StateMachine } from '../state-machine.ts';
import { AUTHORITY_TYPES, type AuthorityType } from './task.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** The states of a nomination of a person: requested by one named person, decided by another. */
export const PERSON_NOMINATION_STATES = [
  'asked',
  'approved',
  'referred',
  'refused',
  'withdrawn',
  'ended',
  'expired',
] as const;
export type PersonNominationState = (typeof PERSON_NOMINATION_STATES)[number];

/** An approval ends on the day after its expiry without any act: `shownNominationState`. */
export const PERSON_NOMINATION_MACHINE: StateMachine<PersonNominationState> = {
  asked: ['approved', 'referred', 'refused', 'withdrawn'],
  approved: ['ended', 'expired'],
  referred: [],
  refused: [],
  withdrawn: [],
  ended: [],
  expired: [],
};

/** What can be requested: a measure of an operation, or the referral of the person to a support service. */
export const NOMINATION_ASKS = ['operation', 'referral'] as const;
export type NominationAsk = (typeof NOMINATION_ASKS)[number];

/** The human-rights lines of an operational measure, a sentence each (domain brief §6.9). */
export const NOMINATION_LINES = [...PLAN_LINES, ...RIGHTS_LINES] as const;
export type NominationLine = (typeof NOMINATION_LINES)[number];

/** Authorities for an intrusive measure. */
export const NOMINATION_AUTHORITIES = AUTHORITY_TYPES.filter(
  (type): type is Exclude<AuthorityType, 'none'> => type !== 'none',
);

export interface OperationAsk {
  readonly ask: 'operation';
  readonly measure: string;
  readonly intrusive?: boolean | undefined;
  readonly authority?:
    | { readonly type: AuthorityType; readonly reference: string; readonly expiresOn?: string | undefined }
    | undefined;
  readonly plan: Readonly<Record<NominationLine, string>>;
  readonly expiresOn?: string | undefined;
}
export interface ReferralAsk {
  readonly ask: 'referral';
  readonly recipient: string;
  readonly legalBasis: string;
  readonly data: string;
  readonly because: string;
}

export type PersonNominationFault =
  | 'measure'
  | 'intrusive'
  | 'authority'
  | 'authority_reference'
  | 'authority_expires_on'
  | NominationLine
  | 'expires_on'
  | 'expires_after_link'
  | 'expires_after_authority'
  | 'recipient'
  | 'legal_basis'
  | 'data'
  | 'because';

/**
 * Returns what a nomination of a person still lacks, in the order of its form. A missing answer is never assumed.
 *
 * @param today     the day of the request or approval; an expiry is on or after it
 * @param linkUntil last visible day of the person's link in the report: no approval outlasts it
 */
export function personNominationFaults(
  input: OperationAsk | ReferralAsk,
  today: LocalDate,
  linkUntil: LocalDate,
): readonly PersonNominationFault[] {
  return input.ask === 'referral' ? referralFaults(input) : operationFaults(input, today, linkUntil);
}

function referralFaults(input: ReferralAsk): readonly PersonNominationFault[] {
  const faults: PersonNominationFault[] = [];
  if (input.recipient.trim() === '') faults.push('recipient');
  if (input.legalBasis.trim() === '') faults.push('legal_basis');
  if (!isSentence(input.data)) faults.push('data');
  if (!isSentence(input.because)) faults.push('because');
  return faults;
}

function operationFaults(
  input: OperationAsk,
  today: LocalDate,
  linkUntil: LocalDate,
): readonly PersonNominationFault[] {
  const { expiresOn } = input;
  const faults: PersonNominationFault[] = [];
  if (!isSentence(input.measure)) faults.push('measure');
  if (input.intrusive === undefined) faults.push('intrusive');
  if (input.intrusive === true) faults.push(...authorityFaults(input.authority, today));
  for (const line of NOMINATION_LINES) if (!isSentence(input.plan[line])) faults.push(line);
  if (!isDayFrom(expiresOn, today)) faults.push('expires_on');
  else if (expiresOn > linkUntil) faults.push('expires_after_link');
  else if (input.intrusive === true && expiresOn > (input.authority?.expiresOn ?? expiresOn))
    faults.push('expires_after_authority');
  return faults;
}

function authorityFaults(authority: OperationAsk['authority'], today: LocalDate): readonly PersonNominationFault[] {
  const faults: PersonNominationFault[] = [];
  if (authority === undefined || authority.type === 'none') faults.push('authority');
  if ((authority?.reference ?? '').trim() === '') faults.push('authority_reference');
  if (!isDayFrom(authority?.expiresOn, today)) faults.push('authority_expires_on');
  return faults;
}

const isDayFrom = (day: string | undefined, today: LocalDate): day is LocalDate =>
  day !== undefined && isLocalDate(day) && day >= today;

/** A report in these states has its grade of record and a checked text: before that it nominates no one. */
const RELEASED: readonly ReportState[] = ['quality_assured', 'collated', 'archived'];

/**
 * Returns whether a person can be nominated by a link: in a released report, only as a suspect or a convicted person
 * (categories a and b), never as a victim, a witness, a contact or an unverified mention; a minor only for a referral.
 */
export function mayNominate(
  link: { readonly category: SubjectCategory; readonly minor: boolean; readonly reportState: ReportState },
  ask: NominationAsk,
): Verdict<'not_released' | 'category' | 'minor'> {
  if (!RELEASED.includes(link.reportState)) return refused('not_released');
  if (!GROUNDS_CATEGORIES.includes(link.category)) return refused('category');
  return link.minor && ask !== 'referral' ? refused('minor') : ALLOWED;
}

/** The steps a person can take from a state: an operation is approved, a referral referred; expiry is automatic. */
export function personNominationSteps(
  state: PersonNominationState,
  ask: NominationAsk,
): readonly PersonNominationState[] {
  const other = ask === 'referral' ? 'approved' : 'referred';
  return PERSON_NOMINATION_MACHINE[state].filter((to) => to !== 'expired' && to !== other);
}

export type PersonNominationRefusal = 'no_such_step' | 'role' | 'same_person' | 'report_author' | 'not_asker';

/**
 * Returns who can move a nomination of a person. A commander or the head of intelligence decides, never the requester
 * and never the author of the underlying report (I3); the requester withdraws; either ends an approval early.
 */
export function mayMovePersonNomination(
  from: PersonNominationState,
  to: PersonNominationState,
  actor: { readonly accountId: string; readonly roles: readonly Role[]; readonly isReportAuthor: boolean },
  of: { readonly askedBy: string; readonly ask: NominationAsk },
): Verdict<PersonNominationRefusal> {
  if (!personNominationSteps(from, of.ask).includes(to)) return refused('no_such_step');
  const asked = actor.accountId === of.askedBy;
  if (to === 'withdrawn') return asked ? ALLOWED : refused('not_asker');
  if (to === 'ended' && asked) return ALLOWED;
  if (!mayPerform(actor.roles, 'approve_person_nomination')) return refused('role');
  if (to === 'ended') return ALLOWED;
  if (asked) return refused('same_person');
  return actor.isReportAuthor ? refused('report_author') : ALLOWED;
}

/** Steps that decide on a nomination; the reason of each is at least one sentence. */
export const NOMINATION_DECISIONS: readonly PersonNominationState[] = ['approved', 'referred', 'refused'];

/**
 * The state a nomination is in on a day: an approval has expired from the day after its last.
 *
 * @example shownNominationState('approved', '2026-10-01', '2026-10-02') // => 'expired'
 */
export function shownNominationState(
  state: PersonNominationState,
  expiresOn: LocalDate | undefined,
  today: LocalDate,
): PersonNominationState {
  return state === 'approved' && expiresOn !== undefined && expiresOn < today ? 'expired' : state;
}
