import type { ColumnType } from 'kysely';

/** Row types of sets of areas; conventions are in `schema.ts`. */
type Json<T> = ColumnType<T, string, string>;

export interface AreaSetRow {
  agency_id: string;
  id: string;
  label_id: number;
  name: string;
  source: string;
  area_count: number;
  created_by: string;
  created_at: Date;
}

export interface AreaRow {
  agency_id: string;
  id: string;
  label_id: number;
  set_id: string;
  nth: number;
  code: string;
  name: string;
  polygons: Json<unknown>;
}
