import type { ColumnType } from 'kysely';

/** Row types of documents under review; conventions are in `schema.ts`. */
type Json<T> = ColumnType<T, string, string>;

export interface EditionRow {
  agency_id: string;
  id: string;
  label_id: number;
  document_id: string;
  reference: string;
  name: string;
  stage: string;
  title: string;
  digest: string | null;
  blocks: number;
  lines: number;
  summary: string;
  redirects: Json<unknown>;
  acknowledgements: Json<unknown>;
  earlier_id: string | null;
  frozen_at: Date | null;
  frozen_by: string | null;
  recorded_at: Date;
  /** Accounts that have written in it, while it is worked on. */
  writers: string[];
}
export interface BlockRow {
  agency_id: string;
  id: string;
  label_id: number;
  edition_id: string;
  block_id: string;
  place: string;
  kind: string;
  level: number;
  ordered: boolean;
  label: string;
  text: string;
  image: Json<unknown> | null;
  digest: string;
  number: string;
  clause: string;
  from_line: number;
  to_line: number;
  changed_by: string;
  changed_at: Date;
  frozen: boolean;
}
export interface PictureRow {
  agency_id: string;
  id: string;
  label_id: number;
  digest: string;
  media_type: string;
  bytes: Buffer;
  recorded_at: Date;
}
export interface BlockRivalRow {
  agency_id: string;
  id: string;
  label_id: number;
  document_id: string;
  block_id: string;
  text: string;
  written_by: string;
  written_at: Date;
  settled_by: string | null;
  settled_at: Date | null;
}
export interface BlockRenderingRow {
  agency_id: string;
  id: string;
  label_id: number;
  edition_id: string;
  block_id: string;
  source_digest: string | null;
  changed_by: string;
  changed_at: Date;
  frozen: boolean;
}
export interface ReviewMemberRow {
  agency_id: string;
  id: string;
  label_id: number;
  document_id: string;
  account_id: string | null;
  name: string;
  role: string;
  capacity: string;
  delegation: string;
  acknowledged: boolean;
  gender: string | null;
  from_on: string;
  until_on: string | null;
  ended_because: string | null;
  recorded_at: Date;
}
export interface ReviewRoundRow {
  agency_id: string;
  id: string;
  label_id: number;
  document_id: string;
  edition_id: string;
  kind: 'comment' | 'silence';
  note: string;
  opens_at: Date;
  closes_at: Date;
  broken_at: Date | null;
  broken_by: string | null;
  extensions: Json<unknown>;
  remind_before: number[];
  reminders: Json<unknown>;
  version: number;
  recorded_at: Date;
}
/** How a comment was placed in its original edition: exactly, nearby, or nowhere in the text. */
export type Located = CommentRow['located'];

export interface CommentRow {
  agency_id: string;
  id: string;
  label_id: number;
  document_id: string;
  edition_id: string;
  reference: string;
  version: number;
  state: string;
  block_id: string;
  quote: string;
  quote_from: number;
  located: 'sure' | 'unsure' | 'none';
  type: string;
  severity: string;
  text: string;
  proposal: string | null;
  rationale: string;
  delegation: string;
  capacity: string;
  on_behalf_of: string;
  language: string;
  author_id: string;
  author_name: string;
  duplicate_of: string | null;
  cluster: string;
  disposition: string | null;
  response: string | null;
  response_note: string;
  created_at: Date;
  submitted_at: Date | null;
  recorded_at: Date;
}
export interface CommentReplyRow {
  agency_id: string;
  id: string;
  label_id: number;
  comment_id: string;
  text: string;
  author_id: string;
  author_name: string;
  at: Date;
}
export interface DispositionRow {
  agency_id: string;
  id: string;
  label_id: number;
  comment_id: string;
  code: string;
  reason: string;
  changes: Json<unknown>;
  duplicate_of: string | null;
  session_id: string | null;
  wording_id: string | null;
  decided_by: string;
  decided_at: Date;
  recorded_at: Date;
}
export interface PositionRow {
  agency_id: string;
  id: string;
  label_id: number;
  about_kind: 'comment' | 'wording';
  about_id: string;
  account_id: string;
  author_name: string;
  delegation: string;
  position: string;
  reason: string;
  at: Date;
}
export interface PlacementRow {
  agency_id: string;
  id: string;
  label_id: number;
  comment_id: string;
  edition_id: string;
  state: string;
  block_id: string;
  range_from: number | null;
  range_to: number | null;
  confidence: string;
}
export interface WordingRow {
  agency_id: string;
  id: string;
  label_id: number;
  session_id: string;
  comment_id: string;
  letter: string;
  text: string;
  author_id: string;
  author_name: string;
  withdrawn: boolean;
  at: Date;
}
export interface OnTableRow {
  agency_id: string;
  session_id: string;
  label_id: number;
  comment_id: string;
  put_by: string;
  put_at: Date;
}
export interface SpeakerRow {
  agency_id: string;
  id: string;
  label_id: number;
  session_id: string;
  account_id: string;
  name: string;
  delegation: string;
  asked_at: Date;
  given_at: Date | null;
  ended_at: Date | null;
}
