/** A special category of data, in its own field, sealed for the agency's file of special categories. */
export interface SpecialItemRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  report_id: string;
  /** The link of the person it is about; null if the report names no one. */
  involvement_id: string | null;
  kind: string;
  /** Sealed; null once it has been refused. */
  words: string | null;
  necessity: string | null;
  /** Sealed; null once it has been refused. */
  because: string | null;
  state: string;
  /** Who proposed it later, or proposed to retain it; null: the author, with the report. */
  proposed_by: string | null;
  proposed_on: string;
  review_on: string;
  maximum_on: string;
  decided_by: string | null;
  decided_at: Date | null;
  decided_because: string;
}
