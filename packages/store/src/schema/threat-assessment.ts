import type { Json } from './schema.ts';

/** What one assessor entered on a threat assessment. */
export interface AssessmentSheetRow {
  agency_id: string;
  id: string;
  label_id: number;
  assessment_id: string;
  assessor_id: string;
  entries: Json<unknown>;
  handed_in_at: Date | null;
  saved_at: Date;
  recorded_at: Date;
}
