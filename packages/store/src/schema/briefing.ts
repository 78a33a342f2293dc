import type { Generated } from 'kysely';
import type { RecordRow } from './schema.ts';

/** A notice with its end, after which the policy shows it to nobody. */
export interface NoticeRow extends RecordRow {
  ends_at: Generated<Date>;
  recalled_at: Date | null;
}

/** How many opened a sheet, or saw nothing of what a question asks. */
export interface ReceiptCountRow {
  agency_id: string;
  id: string;
  label_id: number;
  object_kind: string;
  object_id: string;
  kind: string;
  on_day: string;
  count: number;
}

/** In a person's own file: what they have been counted for. */
export interface OwnReceiptRow {
  agency_id: string;
  id: string;
  label_id: number;
  object_id: string;
  kind: string;
  on_day: string;
}
