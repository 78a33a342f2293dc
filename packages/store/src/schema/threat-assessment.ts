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

/** One version of a template of threat assessments. */
export interface AssessmentTemplateRow {
  agency_id: string;
  id: string;
  label_id: number;
  code: string;
  version: number;
  name: string;
  because: string;
  made_by: string;
  made_at: Date;
  retired_by: string | null;
  retired_at: Date | null;
  retired_because: string;
  unit: string;
  indicators: Json<unknown>;
}

/** One version of a set of harm weights. */
export interface HarmWeightSetRow {
  agency_id: string;
  id: string;
  label_id: number;
  code: string;
  version: number;
  name: string;
  because: string;
  made_by: string;
  made_at: Date;
  retired_by: string | null;
  retired_at: Date | null;
  retired_because: string;
  source: string;
  file_name: string;
  days: Json<unknown>;
}

/** What one reader reported on a product. */
export interface ProductFeedbackRow {
  agency_id: string;
  id: string;
  label_id: number;
  product_id: string;
  given_by: string;
  of_use: string;
  used_for: string;
  sentence: string;
  given_at: Date;
}
