import type { ReleaseRefusal } from './policy.ts';
import { RELEASE_REFUSALS } from './policy.ts';
import type { LocalDate } from '../calendar.ts';
import type { SubjectCategory } from './involvement.ts';
import type { Role } from './role.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

/** Kinds of recipient outside the unit that sends, by the law that applies to them (LED Art. 4 to 10 and 35 to 39). */
export const RECIPIENT_KINDS = [
  'own_service',
  'prosecutor_or_court',
  'other_authority',
  'eu_schengen_authority',
  'eu_body',
  'third_state',
  'third_state_private',
  'public_body',
  'private',
  'public',
] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** Grounds of LED Chapter V for transferring personal data to a third State or an international organisation. */
export const TRANSFER_GROUNDS = ['led_36', 'led_37', 'led_38'] as const;
export type TransferGround = (typeof TRANSFER_GROUNDS)[number];

/**
 * What the sender records for one sending, each a separate text except the legal basis, which is a code of the agency's
 * list, and the transfer ground.
 */
export const SENDING_GROUNDS = [
  'legal_basis',
  'completeness',
  'necessity',
  'transfer_ground',
  'supplier',
  'onward_transfer',
  'treatment',
  'authority_told',
  'order',
] as const;
export type SendingGround = (typeof SENDING_GROUNDS)[number];

/** The content of the object to be sent. */
export interface PersonalContent {
  /** It names a natural person. */
  readonly any: boolean;
  readonly victimOrWitness: boolean;
  readonly minor: boolean;
  readonly specialCategory: boolean;
}

/** Why a second person must agree before it leaves. */
export const SECOND_PERSON_REASONS = ['personal_data', 'victim_or_witness', 'minor', 'special_category'] as const;
export type SecondPersonReason = (typeof SECOND_PERSON_REASONS)[number];

/**
 * What prevents a dissemination because of its recipient. A missing legal basis is `check_law`, as under a handling
 * code.
 */
export const SENDING_REFUSALS = [
  'recipient_ended',
  'recipient_expired',
  'appeals_only',
  'completeness',
  'necessity',
  'transfer_ground',
  'supplier',
  'onward_transfer',
  'treatment',
  'authority_told',
  'order',
] as const;
export type SendingRefusal = (typeof SENDING_REFUSALS)[number] | 'check_law';

/** All reasons that can prevent an object from leaving the agency, due to the object or to the recipient. */
export const OUTWARD_REFUSALS = [...RELEASE_REFUSALS, ...SENDING_REFUSALS] as const;
export type OutwardRefusal = ReleaseRefusal | SendingRefusal;

/** What a kind of recipient can receive, and what must be recorded for it. */
interface KindRule {
  /** Grounds in addition to legal basis and completeness when personal data are sent. */
  readonly forPersonalData: readonly SendingGround[];
  /** Grounds required for everything sent. */
  readonly always: readonly SendingGround[];
  /**
   * Personal data can be sent without a second person, unless a protected person or a special category is among them.
   */
  readonly alone: boolean;
  /** Products only: no report as it was written. */
  readonly productsOnly: boolean;
}
const rule = (more: Partial<KindRule> = {}): KindRule => ({
  forPersonalData: [],
  always: [],
  alone: false,
  productsOnly: false,
  ...more,
});

/** Both authorisations of LED 35(1): the supplier State's under (c), ours for onward transfer under (e). */
const AUTHORISATIONS = ['supplier', 'onward_transfer'] as const;

export const RECIPIENT_RULES: Readonly<Record<RecipientKind, KindRule>> = {
  own_service: rule({ alone: true }),
  prosecutor_or_court: rule({ alone: true }),
  other_authority: rule({ alone: true }),
  // LED 9(4): no conditions beyond the domestic ones.
  eu_schengen_authority: rule({ alone: true }),
  eu_body: rule(),
  // LED 35 to 38; recital 71: death penalty, cruel and inhuman treatment.
  third_state: rule({ forPersonalData: ['necessity', 'transfer_ground', ...AUTHORISATIONS, 'treatment'] }),
  // LED 39: one case, strictly necessary; the authority of the third State and the supervisory authority are informed.
  third_state_private: rule({ forPersonalData: ['necessity', ...AUTHORISATIONS, 'authority_told'] }),
  // LED 9(1): the least that its law names; GDPR applies from then on.
  public_body: rule({ forPersonalData: ['necessity'] }),
  private: rule({ forPersonalData: ['necessity'] }),
  public: rule({ always: ['order'], productsOnly: true }),
};

/** Returns the grounds that must be recorded before a sending to a recipient of this kind, in the order of the form. */
export function groundsNeeded(kind: RecipientKind, personal: PersonalContent): readonly SendingGround[] {
  const { forPersonalData, always } = RECIPIENT_RULES[kind];
  const isPersonal = holdsPersonalData(personal);
  const needed = new Set<SendingGround>([
    ...(isPersonal ? (['legal_basis', 'completeness'] as const) : []),
    ...(isPersonal ? forPersonalData : []),
    ...always,
  ]);
  return SENDING_GROUNDS.filter((ground) => needed.has(ground));
}

function holdsPersonalData(personal: PersonalContent): boolean {
  return personal.any || personal.victimOrWitness || personal.minor || personal.specialCategory;
}

/** Returns why a second person must agree; empty: one person can send it alone. */
export function secondPersonFor(kind: RecipientKind, personal: PersonalContent): readonly SecondPersonReason[] {
  const applies: Readonly<Record<SecondPersonReason, boolean>> = {
    personal_data: !RECIPIENT_RULES[kind].alone && holdsPersonalData(personal),
    victim_or_witness: personal.victimOrWitness,
    minor: personal.minor,
    special_category: personal.specialCategory,
  };
  return SECOND_PERSON_REASONS.filter((reason) => applies[reason]);
}

/** A verdict on one sending, with all that is missing and why a second person must agree. */
export type SendingVerdict = Verdict<SendingRefusal> & {
  readonly missing: readonly SendingGround[];
  readonly secondPerson: readonly SecondPersonReason[];
};

/**
 * Returns whether an object can be sent to a recipient of a kind on the grounds recorded. `mayDisseminate` decides on
 * the marking of the object; both must agree.
 *
 * @param sending.object  a report cannot be published, so the public gets products only
 * @param sending.grounds the grounds that have been recorded
 * @returns the first obstacle, all missing grounds, and why a second person must agree
 */
export function maySend(sending: {
  readonly kind: RecipientKind;
  readonly object: 'report' | 'product';
  readonly personal: PersonalContent;
  readonly grounds: ReadonlySet<SendingGround>;
}): SendingVerdict {
  const { kind, object, personal, grounds } = sending;
  const missing = groundsNeeded(kind, personal).filter((ground) => !grounds.has(ground));
  const secondPerson = secondPersonFor(kind, personal);
  if (RECIPIENT_RULES[kind].productsOnly && object !== 'product')
    return { ...refused('appeals_only'), missing, secondPerson };
  const [first] = missing;
  if (first !== undefined) return { ...refused(refusalOf(first)), missing, secondPerson };
  return { ...ALLOWED, missing, secondPerson };
}

function refusalOf(ground: SendingGround): SendingRefusal {
  return ground === 'legal_basis' ? 'check_law' : ground;
}

/** Returns whether a recipient in the register can be used today: neither ended nor past the last day of its basis. */
export function mayReceive(
  recipient: { readonly endedAt: Date | string | null; readonly validUntil: LocalDate | null },
  today: LocalDate,
): Verdict<'recipient_ended' | 'recipient_expired'> {
  if (recipient.endedAt !== null) return refused('recipient_ended');
  if (recipient.validUntil !== null && recipient.validUntil < today) return refused('recipient_expired');
  return ALLOWED;
}

const VICTIMS_AND_WITNESSES: readonly SubjectCategory[] = ['c_victim', 'c_possible_victim', 'd_witness'];

/** Returns what an object contains about persons, from the persons named in it. */
export function personalContentOf(
  persons: readonly { readonly category: string; readonly minor: boolean }[],
  specialCategory: boolean,
): PersonalContent {
  const protectedOnes: readonly string[] = VICTIMS_AND_WITNESSES;
  return {
    any: persons.length > 0,
    victimOrWitness: persons.some((person) => protectedOnes.includes(person.category)),
    minor: persons.some((person) => person.minor),
    specialCategory,
  };
}

/** Roles that read the register and the sendings: those that send, approve, use or supervise it. */
const READ_RECIPIENTS: readonly Role[] = [
  'head_of_intelligence',
  'police_chief',
  'district_commander',
  'intelligence_officer',
  'strategic_analyst',
  'tactical_analyst',
  'supervisor',
  'data_protection_officer',
  'auditor',
];

/** True if any of the roles held reads the register of recipients and what was sent to them. */
export function mayReadRecipients(roles: readonly Role[]): boolean {
  return roles.some((role) => READ_RECIPIENTS.includes(role));
}

/** An unacknowledged recall or correction is followed up after this period. */
export const CHASE_AFTER_HOURS = 72;

export const SENDING_STATES = [
  'waiting',
  'declined',
  'sent',
  'acknowledged',
  'recalled',
  'recall_acknowledged',
  'corrected',
  'correction_acknowledged',
] as const;
export type SendingState = (typeof SENDING_STATES)[number];

/** A step of a sending after its request, each recorded once by a named person. */
export const SENDING_STEPS = [
  'approved',
  'declined',
  'acknowledged',
  'recalled',
  'recall_acknowledged',
  'corrected',
  'correction_acknowledged',
] as const;
export type SendingStep = (typeof SENDING_STEPS)[number];

/**
 * The acts on a report or product of which the server informs its recipients. They learn only this word: no reason, no
 * grade and no marking.
 */
export const NOTICE_GROUNDS = [
  'erased',
  'withdrawn',
  'restricted',
  'remarked',
  'contested',
  'corrected',
  'regraded',
  'revised',
] as const;
export type NoticeGround = (typeof NOTICE_GROUNDS)[number];

const RECALLING: readonly NoticeGround[] = ['erased', 'withdrawn'];

/** True if recipients are instructed to destroy their copy, false if to correct it. */
export function isRecall(ground: NoticeGround): boolean {
  return RECALLING.includes(ground);
}

/**
 * True if a recipient with an account can no longer read its copy here: it was recalled, our own people cannot read it,
 * or it was given under a marking that has changed.
 */
export function closesCopy(ground: NoticeGround): boolean {
  return isRecall(ground) || ground === 'restricted' || ground === 'remarked';
}

/**
 * Returns what recipients of a released report are informed of when it is regraded; undefined if neither grade nor
 * marking changes. A changed marking takes precedence over a changed grade: under it the recipient may no longer be
 * entitled to the copy.
 */
export function regradingGround(changed: {
  readonly grade: boolean;
  readonly marking: boolean;
}): NoticeGround | undefined {
  if (changed.marking) return 'remarked';
  return changed.grade ? 'regraded' : undefined;
}

/** Returns the state of a sending after its steps. One that needs a second person waits until they agree. */
export function sendingStateOf(secondPerson: boolean, steps: readonly SendingStep[]): SendingState {
  for (const step of ['recall_acknowledged', 'recalled'] as const) if (steps.includes(step)) return step;
  // Each correction is acknowledged again: the last one counts.
  if (steps.includes('corrected'))
    return steps.lastIndexOf('correction_acknowledged') > steps.lastIndexOf('corrected')
      ? 'correction_acknowledged'
      : 'corrected';
  for (const step of ['acknowledged', 'declined'] as const) if (steps.includes(step)) return step;
  return secondPerson && !steps.includes('approved') ? 'waiting' : 'sent';
}

/** The moment from which an unacknowledged recall is followed up, in milliseconds. */
export function chaseFromMs(recalledAtMs: number): number {
  return recalledAtMs + CHASE_AFTER_HOURS * 3_600_000;
}

/** Why a person cannot be the second one for a sending. */
export type ApprovalRefusal = 'role' | 'proposer' | 'author';

/**
 * Returns whether a person can agree to a sending: one with the function, who neither proposed it nor wrote its object.
 */
export function mayApproveSending(
  actor: { readonly accountId: string; readonly mayApprove: boolean },
  sending: { readonly proposedBy: string; readonly authors: readonly string[] },
): Verdict<ApprovalRefusal> {
  if (!actor.mayApprove) return refused('role');
  if (actor.accountId === sending.proposedBy) return refused('proposer');
  if (sending.authors.includes(actor.accountId)) return refused('author');
  return ALLOWED;
}
