/** Row types of data sets, their coverage, and recorded crime; conventions are in `schema.ts`. */
export interface DataSetRow {
  agency_id: string;
  id: string;
  label_id: number;
  name: string;
  kind: string;
  /** The agency's own recorded crime. */
  own: boolean;
  created_by: string;
  created_at: Date;
}
/** A statement on the coverage of a data set. */
export interface CoverageRow {
  agency_id: string;
  id: string;
  label_id: number;
  data_set_id: string;
  batch_id: string | null;
  kind: string;
  from_on: string;
  before_on: string;
  areas: string[];
  offence_types: string[];
  extracted_on: string | null;
  stated_by: string;
  because: string;
  seconded_by: string | null;
  created_by: string;
  created_at: Date;
  recorded_at: Date;
}
export interface CrimeRow {
  agency_id: string;
  id: string;
  label_id: number;
  batch_id: string;
  source_key: string;
  type: string;
  type_detail: string;
  /** Local time without zone, `YYYY-MM-DD HH:MM:SS`. */
  from_at: string;
  to_at: string;
  time_precision: string;
  lon: number | null;
  lat: number | null;
  place_precision: string;
  area_code: string;
  area_name: string;
  /** The area in the file, if the crime counts in another one by its location; else empty. */
  file_area: string;
  street: string;
  outcome: string;
  detection: string;
  data_set_id: string;
  /** The day it was recorded; null if the file has none. */
  recorded_on: string | null;
}
