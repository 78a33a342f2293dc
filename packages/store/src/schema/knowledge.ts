/** A decision about two statements that contradict each other. */
export interface ContradictionRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  first_id: string;
  second_id: string;
  state: string;
  outcome: string | null;
  doubted_id: string | null;
  because: string;
  by: string;
  at: Date;
  recorded_at: Date;
}

/** What a person decided on two entities, and the compared statements that it rests on. */
export interface IdentityDecisionRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  first_id: string;
  second_id: string;
  outcome: string;
  /** Of `same`, the entity under whose reference both are shown. */
  kept_id: string | null;
  because: string;
  statement_ids: string[];
  /** All statements about both that the person could see. */
  considered_ids: string[];
  by: string;
  at: Date;
  recorded_at: Date;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
  withdrawn_because: string | null;
}

/** What a person decided on two reports: one origin, or independent. */
export interface OriginDecisionRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  first_id: string;
  second_id: string;
  answer: string;
  because: string;
  by: string;
  at: Date;
  recorded_at: Date;
}

/** An address in the agency's file of protected addresses. */
export interface ProtectedAddressRow {
  agency_id: string;
  id: string;
  label_id: number;
  /** All ids it has in statements. */
  entity_ids: string[];
  because: string;
  set_by: string;
  set_at: Date;
  lift_because: string | null;
  lift_asked_by: string | null;
  lift_asked_at: Date | null;
  lifted_by: string | null;
  lifted_at: Date | null;
}

/** By what a protected address is recognised: no address can be read from it. */
export interface ProtectedKeyRow {
  agency_id: string;
  label_id: number;
  digest: Buffer;
  address_id: string;
}
