import type { ColumnType } from 'kysely';

type Json<T> = ColumnType<T, string, string>;

/** Row types of the register of recipients and of the steps of sendings; conventions are in `schema.ts`. */
export interface RecipientRow {
  agency_id: string;
  id: string;
  label_id: number;
  name: string;
  kind: string;
  state: string;
  contact: string;
  /** The agreement or law that allows it to receive at all. */
  rests_on: string;
  valid_until: string | null;
  partner_account_id: string | null;
  kept_by: string;
  kept_at: Date;
  created_at: Date;
  ended_by: string | null;
  ended_at: Date | null;
  ended_because: string;
}
export interface DisseminationRow {
  agency_id: string;
  id: string;
  label_id: number;
  object_kind: string;
  object_id: string;
  object_version: number;
  sent_as: 'disseminate' | 'evidence';
  /** Its name when it was sent; before the register, as entered. */
  recipient: string;
  /** Null before the register. */
  recipient_id: string | null;
  recipient_kind: string | null;
  handling: string[];
  legal_basis: string;
  protocol: string;
  conditions_met: string;
  grades: string[];
  as_of: string | null;
  completeness: string;
  grounds: Json<unknown>;
  /** Why a second person must agree; empty: one person sent it. */
  second_person: string[];
  /** Label of the copy in the recipient's own file; null: it has no account. */
  copy_label_id: number | null;
  sent_by: string;
  at: Date;
  recorded_at: Date;
}
export interface DisseminationStepRow {
  agency_id: string;
  id: string;
  label_id: number;
  dissemination_id: string;
  step: string;
  reason: string;
  /** Of a step the server wrote: what was done with the report. */
  ground: string | null;
  by_partner: boolean;
  done_by: string;
  at: Date;
  recorded_at: Date;
}
export interface DisseminationNoticeRow {
  agency_id: string;
  id: string;
  label_id: number;
  dissemination_id: string;
  kind: string;
  object_kind: string;
  object_reference: string;
  reason: string;
  /** Of a notice the server wrote: what was done with the report. */
  ground: string | null;
  sent_by: string;
  at: Date;
  acknowledged_at: Date | null;
}
export interface DisseminationCopyRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  dissemination_id: string;
  object_kind: string;
  object_reference: string;
  title: string;
  content: Json<unknown>;
  grades: string[];
  as_of: string | null;
  completeness: string;
  legal_basis: string;
  sent_by: string;
  at: Date;
}

export interface ConsentRow {
  agency_id: string;
  id: string;
  label_id: number;
  object_kind: string;
  object_id: string;
  kind: 'pass_on' | 'judicial';
  recipient: string;
  /** Null if recorded before the register. */
  recipient_id: string | null;
  given_by: string;
  given_reference: string;
  recorded_by: string;
  recorded_at: Date;
}

export interface DisclosureReviewRow {
  agency_id: string;
  id: string;
  label_id: number;
  object_kind: string;
  object_id: string;
  object_reference: string;
  blocked_because: string;
  recipient: string;
  originator: string;
  opened_by: string;
  opened_at: Date;
  outcome: string | null;
  closed_at: Date | null;
}
