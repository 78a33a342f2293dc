import type { Json } from './schema.ts';

/** The outcome one person proposes for a report. */
export interface RetentionProposalRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  report_id: string;
  report_version: number;
  outcome: string;
  reason: string;
  grade: Json<unknown> | null;
  links: Json<unknown>;
  hold_kind: string | null;
  hold_until: string | null;
  subject_informed_on: string | null;
  proposed_by: string;
  proposed_at: Date;
}

/** A hold by two people against erasing a report. */
export interface ReportHoldRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  report_id: string;
  kind: string;
  ground: string;
  set_by: string;
  approved_by: string;
  set_on: string;
  ends_on: string;
}

/** A proceeding before a prosecutor or court. */
export interface ProceedingRow {
  agency_id: string;
  id: string;
  label_id: number;
  case_ref: string;
  authority: string;
  opened_on: string;
  /** Last day it counts as open unless a person confirms it. */
  confirm_by: string;
  closed_on: string | null;
  outcome: string | null;
  kept_by: string;
  recorded_at: Date;
}

/** The link of a person to one report, with its own retention period. */
export interface PersonInvolvementRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  report_id: string;
  name: string;
  category: string;
  purpose: string;
  legal_basis: string;
  grounds: string;
  minor: boolean;
  /** The stated age of a minor: a birth date, or a range of completed years on a day. */
  born_on: string | null;
  age_from: number | null;
  age_to: number | null;
  age_on: string | null;
  /** The earliest day on which they can be 18. */
  adult_on: string | null;
  review_on: string;
  maximum_on: string;
  related_person_id: string | null;
  related_entity_id: string | null;
  /** Another category, requested by one person and decided by another: all fields or none. */
  asked_category: string | null;
  asked_grounds: string | null;
  asked_review_on: string | null;
  asked_related_person_id: string | null;
  asked_related_entity_id: string | null;
  asked_by: string | null;
  asked_at: Date | null;
  /** Who requested the current category and who decided on it, if it is not the first. */
  category_asked_by: string | null;
  category_decided_by: string | null;
}

/** A break-glass opening as requested and decided; it names a retention rule and no report. */
export interface DeskOpeningRow {
  agency_id: string;
  id: string;
  label_id: number;
  rule: string;
  asked_by: string;
  opened_for: string;
  second_id: string;
  reason: string;
  asked_at: Date;
  /** Null while the second person has not answered. */
  approved: boolean | null;
  decision_reason: string;
  decided_at: Date | null;
  /** Of an approved one: its last day of validity. */
  last_day: string | null;
}

/** The report of an approved opening, in the reviewer's own file. */
export interface DeskGrantRow {
  agency_id: string;
  /** Of its opening. */
  id: string;
  label_id: number;
  opened_for: string;
  report_id: string;
  report_label_id: number;
  last_day: string;
}
