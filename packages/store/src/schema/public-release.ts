import type { Json } from './schema.ts';

/** Numbers for the public as one person composed them. */
export interface PublicReleaseRow {
  agency_id: string;
  id: string;
  label_id: number;
  year: number;
  month: number;
  version: number;
  layout: Json<unknown>;
  counts: Json<unknown>;
  printed: Json<unknown>;
  against: string[];
  because: string;
  made_by: string;
  made_at: Date;
  recorded_at: Date;
}

/** What a second person decided on them. */
export interface PublicReleaseDecisionRow {
  agency_id: string;
  id: string;
  label_id: number;
  release_id: string;
  decision: string;
  reason: string;
  decided_by: string;
  decided_at: Date;
  recorded_at: Date;
}
