import { compartmentCode, compartmentKind, ANY_PURPOSE, type CompartmentKind, type LabelParts } from './label.ts';
import { mayHandle, type HandlingGrounds } from './handling-rule.ts';
import { classificationRank, HELD_CLASSIFICATIONS, type Classification, type Tlp } from './marking.ts';
import type { LocalDate } from '../calendar.ts';
import { mayPerform, type Role } from './role.ts';
import { seenByPost, seenForPurpose, type SeenKind } from './sight.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

export type AccountStatus = 'active' | 'suspended' | 'expired';

/** A right given to a person for a time: membership of a compartment or use of a purpose. */
export interface Grant {
  readonly kind: 'compartment' | 'purpose';
  readonly code: string;
  /** First day of the grant. */
  readonly from: LocalDate;
  /** Last day of the grant; `undefined` while it is open. */
  readonly until: LocalDate | undefined;
}

/** Everything the policy needs to know of the person (or named system actor) who acts. */
export interface PolicyActor {
  readonly accountId: string;
  readonly agencyId: string;
  readonly status: AccountStatus;
  readonly roles: readonly Role[];
  readonly clearance: Classification;
  readonly grants: readonly Grant[];
  /** Purpose of this session; without one nothing is readable. */
  readonly purpose: string | undefined;
}

export const POLICY_REFUSALS = [
  'not_active',
  'no_purpose',
  'purpose_not_granted',
  'other_agency',
  'other_purpose',
  'no_content_role',
  'clearance',
  'held_elsewhere',
  'compartment',
  'overdue',
  'reads_only',
  'no_post',
] as const;
export type PolicyRefusal = (typeof POLICY_REFUSALS)[number];

/** A row as the policy sees it: its label and, where it falls due, its last visible day. */
export interface PolicyRow {
  readonly label: LabelParts;
  readonly visibleUntil: LocalDate | undefined;
  /** Somebody in it is a victim, a possible victim or a witness, and a minor. */
  readonly minorVictim: boolean;
  /** Somebody in it is an unverified mention (`u_unverified_mention`). */
  readonly unverifiedMention: boolean;
}

/** A row to be sent to one recipient. Whether it is about a minor is asked by the rules of the recipient (`maySend`). */
export type SentRow = Omit<PolicyRow, 'minorVictim'>;

/** Everything that may stand against an object's leaving the agency. */
export const RELEASE_REFUSALS = [
  ...POLICY_REFUSALS,
  'no_code',
  'role',
  'special_category',
  'place_of_work',
  'minor_victim',
  'unverified_mention',
  'tlp',
  'acknowledge',
  'check_law',
  'check_protocol',
  'check_conditions',
  'conditions_met',
  'judicial_consent',
  'originator_consent',
  'exclude',
] as const;
export type ReleaseRefusal = (typeof RELEASE_REFUSALS)[number];

/** Roles that keep the system running and see no content. */
const CONTENTLESS: readonly Role[] = ['administrator'];
/** Roles that look on and change nothing. */
const READ_ONLY: readonly Role[] = ['administrator', 'auditor', 'data_protection_officer'];

function isOpen(grant: Grant, today: LocalDate): boolean {
  return grant.from <= today && (grant.until === undefined || grant.until >= today);
}

/** The compartments a person may enter today: those granted and his own file. */
export function compartmentsOf(actor: PolicyActor, today: LocalDate): ReadonlySet<string> {
  const held = actor.grants
    .filter((grant) => grant.kind === 'compartment' && isOpen(grant, today))
    .map((grant) => grant.code);
  return new Set([...held, compartmentCode('personal', actor.accountId)]);
}

/** The purposes a person may work under today. */
export function purposesOf(actor: PolicyActor, today: LocalDate): readonly string[] {
  return actor.grants.filter((grant) => grant.kind === 'purpose' && isOpen(grant, today)).map((grant) => grant.code);
}

function mayEnter(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (actor.status !== 'active') return refused('not_active');
  // Two purposes joined leave a label whose purpose is empty, so an empty one is none.
  if (actor.purpose === undefined || actor.purpose === '') return refused('no_purpose');
  if (!purposesOf(actor, today).includes(actor.purpose)) return refused('purpose_not_granted');
  if (label.agencyId !== actor.agencyId) return refused('other_agency');
  if (actor.roles.every((role) => CONTENTLESS.includes(role))) return refused('no_content_role');
  if (label.purposeGroup !== ANY_PURPOSE && label.purposeGroup !== actor.purpose) return refused('other_purpose');
  const held: readonly Classification[] = HELD_CLASSIFICATIONS;
  if (!held.includes(label.classification)) return refused('held_elsewhere');
  if (classificationRank(label.classification) > classificationRank(actor.clearance)) return refused('clearance');
  return ALLOWED;
}

/**
 * Whether an actor may read what carries a label. The due date of a row (`visible_until`) is the row's, not the label's,
 * and is enforced beside this in the database policy.
 */
export function mayRead(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  const entry = mayEnter(actor, label, today);
  if (!entry.allowed) return entry;
  const inside = compartmentsOf(actor, today);
  return label.compartments.every((code) => inside.has(code)) ? ALLOWED : refused('compartment');
}

/**
 * Whether a post lets an actor read a label of another of his purposes than the one he works for now, in one view with it. Which
 * kinds of thing is the post's own matter (`SIGHT`). Groups and clearance decide as for everybody. TLP:RED names its readers; raw
 * files, trays, own files and special categories are nobody's for his post, nor are matters of professional standards.
 */
export function mayReadByPost(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (seenByPost(actor.roles).length === 0) return refused('no_post');
  const now = mayEnter(actor, { ...label, purposeGroup: ANY_PURPOSE }, today);
  if (!now.allowed) return now;
  if (label.tlp === 'TLP:RED') return refused('no_post');
  if (!label.compartments.every((code) => compartmentKind(code) === 'group')) return refused('no_post');
  return mayRead({ ...actor, purpose: label.purposeGroup }, label, today);
}

/**
 * Whether an actor may read things of a kind under a label: for the purpose of the session where his roles see the kind, and beyond
 * it where a post of his does. The database asks the same of each row: `sees('task')`, `sees_by_post('task')`.
 */
export function mayReadKind(
  actor: PolicyActor,
  kind: SeenKind,
  label: LabelParts,
  today: LocalDate,
): Verdict<PolicyRefusal> {
  const byPost: readonly SeenKind[] = seenByPost(actor.roles);
  if (seenForPurpose(actor.roles).includes(kind)) {
    const reading = mayRead(actor, label, today);
    if (reading.allowed || !byPost.includes(kind)) return reading;
    return mayReadByPost(actor, label, today);
  }
  return refused('no_post');
}

/** Roles that open the content of what was sampled or of what a complaint is about. */
const OPENS_SAMPLES: readonly Role[] = ['auditor', 'data_protection_officer'];

/**
 * Whether a label lets oversight open one record that was sampled, or that a named complaint is about, beside everything its posts let
 * it see. Neither groups nor purposes decide: a sample is drawn from all of them. Clearance does, and what is nobody's for a post stays
 * closed: TLP:RED, raw files, trays, own files, special categories, professional standards.
 */
export function mayOpenSampled(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (!actor.roles.some((role) => OPENS_SAMPLES.includes(role))) return refused('no_post');
  const entry = mayEnter(actor, { ...label, purposeGroup: ANY_PURPOSE }, today);
  if (!entry.allowed) return entry;
  if (label.tlp === 'TLP:RED') return refused('no_post');
  return label.compartments.every((code) => compartmentKind(code) === 'group') ? ALLOWED : refused('no_post');
}

/** A person's own file and nothing beside it. */
function isOwnFile(actor: PolicyActor, { compartments }: LabelParts): boolean {
  return compartments.length === 1 && compartments[0] === compartmentCode('personal', actor.accountId);
}

/**
 * Whether an actor may write under a label. Raw files, units' trays, colleagues' own files and files of special categories are
 * drop boxes: an author may put in what they may not read afterwards. Groups must be held. Those who look on write into
 * their own file only: why they looked, and that they read the conditions.
 */
export function mayWrite(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (actor.roles.every((role) => READ_ONLY.includes(role)) && !isOwnFile(actor, label)) return refused('reads_only');
  const entry = mayEnter(actor, label, today);
  if (!entry.allowed) return entry;
  const inside = compartmentsOf(actor, today);
  const isDropBox = (code: string): boolean => ['raw', 'unit', 'personal', 'special'].includes(compartmentKind(code));
  return label.compartments.every((code) => inside.has(code) || isDropBox(code)) ? ALLOWED : refused('compartment');
}

/**
 * Whether an actor may read a row on a day: its label, and its due date, which is the last visible day (I5). The database
 * holds both in the policy of each table: `visible(label_id) and not_overdue(visible_until)`.
 */
export function mayReadRow(
  actor: PolicyActor,
  row: Pick<PolicyRow, 'label' | 'visibleUntil'>,
  today: LocalDate,
): Verdict<PolicyRefusal> {
  const entry = mayRead(actor, row.label, today);
  if (!entry.allowed) return entry;
  return row.visibleUntil !== undefined && row.visibleUntil < today ? refused('overdue') : ALLOWED;
}

/** What leaves nobody's desk, whoever asks: special categories (I9); raw files, trays, own files and standards, which are places of work. */
const STAYS: Readonly<Record<Exclude<CompartmentKind, 'group'>, ReleaseRefusal>> = {
  special: 'special_category',
  raw: 'place_of_work',
  unit: 'place_of_work',
  personal: 'place_of_work',
  standards: 'place_of_work',
};
function mayLeave(label: LabelParts): Verdict<ReleaseRefusal> {
  for (const kind of label.compartments.map(compartmentKind)) if (kind !== 'group') return refused(STAYS[kind]);
  return ALLOWED;
}

const NOTHING_RECORDED: HandlingGrounds = {
  acknowledged: false,
  lawChecked: false,
  protocolChecked: false,
  conditionsChecked: false,
  judicialConsent: false,
  originatorConsent: false,
};

/**
 * Whether a row may go out in bulk, by file or interface (domain brief §2.8, I9). What goes out is stripped of raw text,
 * source reference and free text by the operation that exports.
 */
export function mayExport(actor: PolicyActor, row: PolicyRow, today: LocalDate): Verdict<ReleaseRefusal> {
  const entry = mayReadRow(actor, row, today);
  if (!entry.allowed) return entry;
  const leave = mayLeave(row.label);
  if (!leave.allowed) return leave;
  if (row.minorVictim) return refused('minor_victim');
  return mayHandle('bulk_export', row.label.handling, NOTHING_RECORDED);
}

/** TLP labels under which something may reach another organisation (TLP 2.0). */
const BEYOND_OWN: readonly Tlp[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER'];

/**
 * Whether an actor may pass a row to a recipient outside the agency, as intelligence (`disseminate`) or into an evidence
 * bundle (`evidence`), on the grounds recorded for this item and this recipient. A named person asks; nothing disseminates
 * by itself (N6). A refusal never hides: see the disclosure review (I22).
 */
export function mayDisseminate(
  actor: PolicyActor,
  row: SentRow,
  as: 'disseminate' | 'evidence',
  grounds: HandlingGrounds,
  today: LocalDate,
): Verdict<ReleaseRefusal> {
  const entry = mayReadRow(actor, row, today);
  if (!entry.allowed) return entry;
  if (!mayPerform(actor.roles, 'disseminate')) return refused('role');
  const leave = mayLeave(row.label);
  if (!leave.allowed) return leave;
  if (row.unverifiedMention) return refused('unverified_mention');
  if (row.label.tlp === undefined || !BEYOND_OWN.includes(row.label.tlp)) return refused('tlp');
  return mayHandle(as, row.label.handling, grounds);
}
