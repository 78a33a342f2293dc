import type { Generated } from 'kysely';

/** Row types of threats to life and of the duty roster; conventions are in `schema.ts`. */
export interface ThreatRow {
  agency_id: string;
  id: string;
  label_id: number;
  /** Label of its record and steps. */
  record_label_id: number;
  visible_until: Generated<string>;
  at_risk: string;
  place: string;
  when_text: string;
  phone: string;
  raised_by: string;
  raised_at: Date;
  acknowledged_by: string | null;
  acknowledged_at: Date | null;
  closed_by: string | null;
  closed_at: Date | null;
  closed_because: string;
  recorded_at: Date;
}
export interface ThreatRecordRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: Generated<string>;
  threat_id: string;
  said_or_done: string;
  options: string;
  grade_scheme: string | null;
  grade_source: string | null;
  grade_info: string | null;
  written_by: string;
  at: Date;
  recorded_at: Date;
}
export interface ThreatStepRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: Generated<string>;
  threat_id: string;
  step: string;
  words: string;
  done_by: string;
  at: Date;
  recorded_at: Date;
}
export interface ThreatOriginRow {
  agency_id: string;
  id: string;
  label_id: number;
  threat_id: string;
  report_id: string;
  recorded_at: Date;
}
export interface DutyPeriodRow {
  agency_id: string;
  id: string;
  label_id: number;
  account_id: string;
  post: string;
  from_at: Date;
  until_at: Date;
  kept_by: string;
  kept_at: Date;
  removed_by: string | null;
  removed_at: Date | null;
}
export interface ControlRoomRow {
  agency_id: string;
  id: string;
  label_id: number;
  number: string;
  kept_by: string;
  kept_at: Date;
  recorded_at: Date;
}

/** The tables of this file; `Database` has them. */
export interface ThreatTables {
  threat: ThreatRow;
  threat_record: ThreatRecordRow;
  threat_step: ThreatStepRow;
  threat_origin: ThreatOriginRow;
  duty_period: DutyPeriodRow;
  control_room: ControlRoomRow;
}
