import { compartmentCode, compartmentKind, ANY_PURPOSE, type CompartmentKind, type LabelParts } from './label.ts';
import { mayHandle, type HandlingGrounds } from './handling-rule.ts';
import { classificationRank, HELD_CLASSIFICATIONS, type Classification, type Tlp } from './marking.ts';
import type { LocalDate } from '../calendar.ts';
import { isPolicyMaker, mayPerform, readsOnly, type Role } from './role.ts';
import { seenByPost, seenForPurpose, type SeenKind } from './sight.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

export type AccountStatus = 'active' | 'suspended' | 'expired';

/** A right granted to a person for a period: membership of a compartment or use of a purpose. */
export interface Grant {
  readonly kind: 'compartment' | 'purpose';
  readonly code: string;
  /** First day of the grant. */
  readonly from: LocalDate;
  /** Last day of the grant; `undefined` while it is open. */
  readonly until: LocalDate | undefined;
}

/** Everything the policy needs to know about the acting person (or named system actor). */
export interface PolicyActor {
  readonly accountId: string;
  readonly agencyId: string;
  readonly status: AccountStatus;
  readonly roles: readonly Role[];
  readonly clearance: Classification;
  readonly grants: readonly Grant[];
  /**
   * Codes of the agency's groups for matters about members of the service, held by the actor or not. An agency says of
   * a group that it is one; its code says nothing. No post opens them.
   */
  readonly staffGroups: readonly string[];
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

/** A row as the policy sees it: its label and, if it falls due, its last visible day. */
export interface PolicyRow {
  readonly label: LabelParts;
  readonly visibleUntil: LocalDate | undefined;
  /** The row names a victim, possible victim or witness who is a minor. */
  readonly minorVictim: boolean;
  /** The row names an unverified mention (`u_unverified_mention`). */
  readonly unverifiedMention: boolean;
}

/** A row to be sent to one recipient. The rules of the recipient check whether it is about a minor (`maySend`). */
export type SentRow = Omit<PolicyRow, 'minorVictim'>;

/** All reasons that can prevent an object from leaving the agency. */
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

/** Roles that operate the system and see no content. */
const CONTENTLESS: readonly Role[] = ['administrator'];

function isOpen(grant: Grant, today: LocalDate): boolean {
  return grant.from <= today && (grant.until === undefined || grant.until >= today);
}

/** The compartments an actor can enter today: those granted and their own file. */
export function compartmentsOf(actor: PolicyActor, today: LocalDate): ReadonlySet<string> {
  const held = actor.grants
    .filter((grant) => grant.kind === 'compartment' && isOpen(grant, today))
    .map((grant) => grant.code);
  return new Set([...held, compartmentCode('personal', actor.accountId)]);
}

/** Returns the purposes a person can work under today. */
export function purposesOf(actor: PolicyActor, today: LocalDate): readonly string[] {
  return actor.grants.filter((grant) => grant.kind === 'purpose' && isOpen(grant, today)).map((grant) => grant.code);
}

function mayEnter(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (actor.status !== 'active') return refused('not_active');
  // Joining two purposes gives a label with an empty purpose, so an empty one matches none.
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

/** Whether the actor can read a label under the purpose of `actor`, whatever the rule that lets them. */
function mayReadUnder(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  const entry = mayEnter(actor, label, today);
  if (!entry.allowed) return entry;
  const inside = compartmentsOf(actor, today);
  return label.compartments.every((code) => inside.has(code)) ? ALLOWED : refused('compartment');
}

/**
 * Returns whether the actor can read an object with this label. A policy-maker reads the labels of a purpose by post alone
 * (`mayReadByPost`), so what no post opens stays closed: reports, crimes, texts under review. The due date of a row
 * (`visible_until`) belongs to the row, not the label, and is enforced separately by the database policy.
 */
export function mayRead(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  const needsPost = isPolicyMaker(actor.roles) && label.purposeGroup !== ANY_PURPOSE;
  return needsPost ? refused('no_post') : mayReadUnder(actor, label, today);
}

/** True if all compartments of a label are groups, and none is for matters about members of the service. */
function opensToPosts({ staffGroups }: PolicyActor, { compartments }: LabelParts): boolean {
  return compartments.every((code) => compartmentKind(code) === 'group' && !staffGroups.includes(code));
}

/**
 * Returns whether a post lets the actor read a label under another of their purposes than the current one, in the same view.
 * The post decides which kinds it covers (`SIGHT`). Groups and clearance apply as to everyone. No post gives access to
 * TLP:RED (which names its readers), raw files, trays, own files, special categories or matters about members of the
 * service.
 */
export function mayReadByPost(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (seenByPost(actor.roles).length === 0) return refused('no_post');
  const now = mayEnter(actor, { ...label, purposeGroup: ANY_PURPOSE }, today);
  if (!now.allowed) return now;
  if (label.tlp === 'TLP:RED') return refused('no_post');
  if (!opensToPosts(actor, label)) return refused('no_post');
  return mayReadUnder({ ...actor, purpose: label.purposeGroup }, label, today);
}

/**
 * Returns whether the actor can read objects of a kind under a label: under the session's purpose if one of their roles sees
 * the kind, and under their other purposes if one of their posts does. The database checks the same for each row:
 * `sees('task')`, `sees_by_post('task')`.
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

/** Roles that open the content of sampled records and of the subjects of complaints. */
const OPENS_SAMPLES: readonly Role[] = ['auditor', 'data_protection_officer'];

/**
 * Returns whether a label lets oversight open one record that was sampled or is the subject of a named complaint, in addition
 * to everything its posts can see. Groups and purposes do not decide: a sample covers all of them. Clearance does, and
 * what no post can read stays closed: TLP:RED, raw files, trays, own files, special categories, staff groups.
 */
export function mayOpenSampled(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (!actor.roles.some((role) => OPENS_SAMPLES.includes(role))) return refused('no_post');
  const entry = mayEnter(actor, { ...label, purposeGroup: ANY_PURPOSE }, today);
  if (!entry.allowed) return entry;
  if (label.tlp === 'TLP:RED') return refused('no_post');
  return opensToPosts(actor, label) ? ALLOWED : refused('no_post');
}

/** True if the label names the actor's own file and nothing else. */
function isOwnFile(actor: PolicyActor, { compartments }: LabelParts): boolean {
  return compartments.length === 1 && compartments[0] === compartmentCode('personal', actor.accountId);
}

/**
 * Returns whether an actor can write under a label. Raw files, units' trays, colleagues' own files and files of special
 * categories are drop boxes: an author can add content they cannot read afterwards. Groups must be held. Read-only
 * actors write into their own file only: why they looked, and that they read the conditions.
 */
export function mayWrite(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (readsOnly(actor.roles) && !isOwnFile(actor, label)) return refused('reads_only');
  const entry = mayEnter(actor, label, today);
  if (!entry.allowed) return entry;
  const inside = compartmentsOf(actor, today);
  const isDropBox = (code: string): boolean =>
    ['raw', 'unit', 'personal', 'special', 'protected'].includes(compartmentKind(code));
  return label.compartments.every((code) => inside.has(code) || isDropBox(code)) ? ALLOWED : refused('compartment');
}

/**
 * Returns whether an actor can read a row on a day: its label, and its due date, which is the last visible day (I5). The
 * database enforces both in the policy of each table: `visible(label_id) and not_overdue(visible_until)`.
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

/**
 * What never leaves the agency at anyone's request: special categories (I9); raw files, trays, own files and staff
 * groups, which are workspaces.
 */
const STAYS: Readonly<Record<Exclude<CompartmentKind, 'group'>, ReleaseRefusal>> = {
  special: 'special_category',
  raw: 'place_of_work',
  unit: 'place_of_work',
  personal: 'place_of_work',
  protected: 'place_of_work',
};
function mayLeave(actor: PolicyActor, label: LabelParts): Verdict<ReleaseRefusal> {
  for (const kind of label.compartments.map(compartmentKind)) if (kind !== 'group') return refused(STAYS[kind]);
  return opensToPosts(actor, label) ? ALLOWED : refused('place_of_work');
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
 * Returns why a row cannot be exported in bulk, by file or interface (domain brief §2.8, I9). The exporting operation
 * strips raw text, source reference and free text.
 */
export function mayExport(actor: PolicyActor, row: PolicyRow, today: LocalDate): Verdict<ReleaseRefusal> {
  const entry = mayReadRow(actor, row, today);
  if (!entry.allowed) return entry;
  const leave = mayLeave(actor, row.label);
  if (!leave.allowed) return leave;
  if (row.minorVictim) return refused('minor_victim');
  return mayHandle('bulk_export', row.label.handling, NOTHING_RECORDED);
}

/** TLP labels that permit release to another organisation (TLP 2.0). */
const BEYOND_OWN: readonly Tlp[] = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER'];

/**
 * Returns why an actor cannot pass a row to a recipient outside the agency, as intelligence (`disseminate`) or in an
 * evidence bundle (`evidence`), on the grounds recorded for this item and this recipient. A named person makes the
 * request; nothing is disseminated automatically (N6). A refusal never hides the item: see the disclosure review (I22).
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
  const leave = mayLeave(actor, row.label);
  if (!leave.allowed) return leave;
  if (row.unverifiedMention) return refused('unverified_mention');
  if (row.label.tlp === undefined || !BEYOND_OWN.includes(row.label.tlp)) return refused('tlp');
  return mayHandle(as, row.label.handling, grounds);
}
