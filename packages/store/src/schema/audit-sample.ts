export interface AuditSampleRow {
  agency_id: string;
  id: string;
  unit: string;
  month: string;
  seed: string;
  seqs: string[];
  released_at: Date;
  released_by: string;
}

export interface AuditSampleMarkRow {
  agency_id: string;
  id: string;
  sample_id: string;
  seq: string;
  mark: 'validated' | 'needs_explanation';
  at: Date;
  by: string;
}
