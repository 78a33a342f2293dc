import type { Json } from './schema.ts';

/** One person's view of what a definition should say. */
export interface AgreementSheetRow {
  agency_id: string;
  id: string;
  label_id: number;
  concept_id: string;
  round_id: string;
  moment: string;
  account_id: string;
  answers: Json<unknown>;
  recorded_at: Date;
}
