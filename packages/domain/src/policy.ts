import { compartmentCode, compartmentKind, ANY_PURPOSE, type LabelParts } from './label.ts';
import { classificationRank, HELD_CLASSIFICATIONS, type Classification } from './marking.ts';
import type { LocalDate } from './calendar.ts';
import type { Role } from './role.ts';
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

export type PolicyRefusal =
  | 'not_active'
  | 'no_purpose'
  | 'purpose_not_granted'
  | 'other_agency'
  | 'other_purpose'
  | 'no_content_role'
  | 'clearance'
  | 'held_elsewhere'
  | 'compartment'
  | 'reads_only';

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
 * Whether an actor may write under a label. Raw files, units' trays and colleagues' own files are drop boxes: one may put
 * in what one may not read afterwards. Groups and special categories must be held.
 */
export function mayWrite(actor: PolicyActor, label: LabelParts, today: LocalDate): Verdict<PolicyRefusal> {
  if (actor.roles.every((role) => READ_ONLY.includes(role))) return refused('reads_only');
  const entry = mayEnter(actor, label, today);
  if (!entry.allowed) return entry;
  const inside = compartmentsOf(actor, today);
  const isDropBox = (code: string): boolean => ['raw', 'unit', 'personal'].includes(compartmentKind(code));
  return label.compartments.every((code) => inside.has(code) || isDropBox(code)) ? ALLOWED : refused('compartment');
}
