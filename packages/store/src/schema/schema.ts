import type { AgreementSheetRow } from './agreement-sheet.ts';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { AreaRow, AreaSetRow } from './area.ts';
import type { AuditSampleMarkRow, AuditSampleRow } from './audit-sample.ts';
import type { CoverageRow, CrimeRow, DataSetRow } from './crime.ts';
import type { DecisionRow, ExpiringRow, MeetingRow } from './basis.ts';
import type {
  DeskGrantRow,
  DeskOpeningRow,
  PersonInvolvementRow,
  ProceedingRow,
  ReportHoldRow,
  RetentionProposalRow,
} from './retention.ts';
import type {
  ConsentRow,
  DisclosureReviewRow,
  DisseminationCopyRow,
  DisseminationNoticeRow,
  DisseminationRow,
  DisseminationStepRow,
  RecipientRow,
} from './recipient.ts';
import type { SpecialItemRow } from './special-item.ts';
import type {
  ContradictionRow,
  IdentityDecisionRow,
  OriginDecisionRow,
  ProtectedAddressRow,
  ProtectedKeyRow,
} from './knowledge.ts';
import type { PublicReleaseDecisionRow, PublicReleaseRow } from './public-release.ts';
import type { SuggestionDismissalRow } from './suggestion.ts';
import type {
  AssessmentSheetRow,
  AssessmentTemplateRow,
  HarmWeightSetRow,
  ProductFeedbackRow,
} from './threat-assessment.ts';
import type { NoticeRow, OwnReceiptRow, ReceiptCountRow } from './briefing.ts';
import type { ThreatTables } from './threat.ts';
import type { TicketRow } from './ticket.ts';
import type {
  BlockRenderingRow,
  BlockRivalRow,
  BlockRow,
  CommentReplyRow,
  CommentRow,
  DispositionRow,
  EditionRow,
  PictureRow,
  PlacementRow,
  PositionRow,
  ReviewMemberRow,
  ReviewRoundRow,
  OnTableRow,
  SpeakerRow,
  WordingRow,
} from './document.ts';

/** Row types, written by hand; a test compares them with `information_schema`. Dates are texts `YYYY-MM-DD`, instants `Date`. */
export type Json<T> = ColumnType<T, string, string>;

export interface Database extends ThreatTables {
  installation: {
    id: number;
    access_version: string;
    demo: boolean;
    exercise_now: Date | null;
    keyring_id: string | null;
  };
  agency: { id: string; code: string; name: string; time_zone: string };
  agency_access: { agency_id: string; version: string };
  label: LabelRow;
  unit: { agency_id: string; id: string; code: string; name: string; kind: string; raw_file: string };
  compartment: { agency_id: string; code: string; name: string; about_staff: Generated<boolean> };
  account: AccountRow;
  account_grant: {
    agency_id: string;
    id: string;
    account_id: string;
    kind: 'compartment' | 'purpose';
    code: string;
    from_on: string;
    until_on: string | null;
  };
  session: SessionRow;
  sign_in_pace: { key: Buffer; due_at: Date };
  acknowledgement: {
    agency_id: string;
    id: string;
    label_id: number;
    object_kind: string;
    object_id: string;
    account_id: string;
    conditions_digest: string;
    recorded_at: Date;
  };
  consent: ConsentRow;
  recipient: RecipientRow;
  dissemination: DisseminationRow;
  dissemination_step: DisseminationStepRow;
  dissemination_notice: DisseminationNoticeRow;
  dissemination_copy: DisseminationCopyRow;
  disclosure_review: DisclosureReviewRow;
  access_reason: {
    agency_id: string;
    id: string;
    label_id: number;
    session_id: string;
    object_kind: string;
    object_id: string;
    reasons: string[];
    recorded_at: Date;
  };
  staff_card: { agency_id: string; id: string; label_id: number; name: string; unit_name: string };
  code_list: { agency_id: string; id: string; label_id: number; name: string; version: number; body: Json<unknown> };
  ticket: TicketRow;
  thread: ThreadRow;
  transition: TransitionRow;
  idempotency: {
    agency_id: string;
    account_id: string;
    key: string;
    label_id: number;
    operation: string;
    input_digest: string;
    reply: Json<unknown>;
    at: Date;
  };
  audit_journal: {
    agency_id: string;
    id: string;
    at: Date;
    event: Json<unknown>;
    /** Position in the order of writing, independent of any clock. */
    written: GeneratedAlways<string>;
  };
  audit_event: AuditEventRow;
  audit_plain: AuditPlainRow;
  audit_tile: { agency_id: string; level: number; index: string; hash: Buffer };
  audit_checkpoint: { agency_id: string; size: string; at: Date; note: string; key: string };
  audit_sample: AuditSampleRow;
  audit_sample_mark: AuditSampleMarkRow;
  report: ReportRowStored;
  report_draft: {
    agency_id: string;
    id: string;
    label_id: number;
    visible_until: string;
    body: string;
    saved_at: Date;
  };
  report_raw: ReportRawRow;
  report_grade: ReportGradeRow;
  person_involvement: PersonInvolvementRow;
  report_receipt: {
    agency_id: string;
    id: string;
    label_id: number;
    visible_until: string;
    report_id: string;
    reference: string;
    subject: string;
    state: string;
    at: Date;
    recorded_at: Date;
    /** The fixed sentence about whether the report helped, if one was sent. */
    feedback: string | null;
    /** The chosen markings, on the receipt of a submission. */
    marking: Json<unknown> | null;
  };
  search_entry: {
    agency_id: string;
    id: string;
    kind: string;
    label_id: number;
    lexemes: string;
    /** Made by the database from the lexemes. */
    keys: GeneratedAlways<string>;
    entered_at: Generated<Date>;
    visible_until: Generated<string>;
  };
  saved_search: {
    agency_id: string;
    id: string;
    label_id: number;
    name: string;
    query: Json<unknown>;
    alert: boolean;
    last_seen_at: Date;
    seen_until: Json<unknown>;
    created_at: Date;
  };
  area_set: AreaSetRow;
  area: AreaRow;
  priority: RecordRow;
  control_strategy: RecordRow;
  allocation_plan: RecordRow;
  gap: RecordRow;
  requirement: RecordRow;
  collection_task: RecordRow;
  patrol_question: RecordRow;
  import_batch: RecordRow;
  analysis_run: RecordRow;
  finding: RecordRow;
  hypothesis_matrix: ExpiringRow;
  threat_assessment: RecordRow;
  assessment_sheet: AssessmentSheetRow;
  assessment_template: AssessmentTemplateRow;
  harm_weight_set: HarmWeightSetRow;
  public_release: PublicReleaseRow;
  public_release_decision: PublicReleaseDecisionRow;
  product_feedback: ProductFeedbackRow;
  judgement: ExpiringRow;
  product: ExpiringRow;
  meeting: MeetingRow;
  agenda_item: RecordRow;
  person_nomination: ExpiringRow;
  decision: DecisionRow;
  task: RecordRow;
  notice: NoticeRow;
  shift_sheet: RecordRow;
  receipt_count: ReceiptCountRow;
  own_receipt: OwnReceiptRow;
  debrief: RecordRow;
  outcome: RecordRow;
  evaluation: EvaluationRow;
  document: RecordRow;
  nomination: RecordRow;
  workshop: RecordRow;
  workshop_session: RecordRow;
  concept: RecordRow;
  readiness: RecordRow;
  edition: EditionRow;
  block: BlockRow;
  block_rendering: BlockRenderingRow;
  block_rival: BlockRivalRow;
  picture: PictureRow;
  review_member: ReviewMemberRow;
  review_round: ReviewRoundRow;
  comment: CommentRow;
  comment_reply: CommentReplyRow;
  disposition: DispositionRow;
  position: PositionRow;
  placement: PlacementRow;
  wording: WordingRow;
  on_table: OnTableRow;
  speaker: SpeakerRow;
  agreement_sheet: AgreementSheetRow;
  statement: StatementRow;
  suggestion_dismissal: SuggestionDismissalRow;
  data_set: DataSetRow;
  coverage: CoverageRow;
  contradiction: ContradictionRow;
  identity_decision: IdentityDecisionRow;
  origin_decision: OriginDecisionRow;
  protected_address: ProtectedAddressRow;
  protected_key: ProtectedKeyRow;
  desk_grant: DeskGrantRow;
  desk_opening: DeskOpeningRow;
  retention_proposal: RetentionProposalRow;
  report_hold: ReportHoldRow;
  special_item: SpecialItemRow;
  proceeding: ProceedingRow;
  crime: CrimeRow;
  migration: { name: string; checksum: string; breaking: boolean; applied_at: Date };
}

export interface LabelRow {
  id: number;
  agency_id: string;
  key: string;
  handling: string[];
  conditions: string;
  compartments: string[];
  classification: string;
  tlp: string | null;
  purpose_group: string;
}
export interface AccountRow {
  agency_id: string;
  id: string;
  login: string;
  name: string;
  password_hash: string | null;
  unit_id: string;
  roles: string[];
  clearance: string;
  status: 'active' | 'suspended' | 'expired';
  locale: string;
  hint: string;
  theme: 'auto' | 'light' | 'dark';
  /** Set while the password is a generated one: until then it only allows choosing a new one. */
  one_time_until: Date | null;
}
export interface SessionRow {
  agency_id: string;
  id: string;
  token_hash: Buffer;
  account_id: string;
  kind: string;
  csrf: string;
  purpose: string | null;
  justification: string | null;
  case_ref: string | null;
  purpose_set_at: Date | null;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  /** One of `SESSION_ENDS`. */
  ended_because: string | null;
  /** The token before the last change of purpose, until the present one has been used. */
  previous_token_hash: Buffer | null;
  /** What all its tokens begin with; null for the command line. */
  family_hash: Buffer | null;
  /** The browser it was opened in, if that was done with a password. */
  browser_hash: Buffer | null;
}
export interface ThreadRow {
  agency_id: string;
  id: string;
  label_id: number;
  from_agency: string;
  from_kind: string;
  from_id: string;
  relation: string;
  to_agency: string;
  to_kind: string;
  to_id: string;
  at: Date;
  by: string;
}
export interface TransitionRow {
  agency_id: string;
  id: string;
  label_id: number;
  object_kind: string;
  object_id: string;
  from_state: string | null;
  to_state: string;
  actor_id: string | null;
  unit_name: string;
  at: Date;
  recorded_at: Date;
  reason: string;
  act: string;
}
export interface ReportRowStored {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  reference: string;
  version: number;
  state: string;
  subject: string;
  unit_name: string;
  planned_label_id: number | null;
  priority: string | null;
  purpose: string | null;
  legal_basis: string | null;
  occurred_on: string | null;
  created_at: Date;
  submitted_at: Date | null;
  review_on: string;
  maximum_on: string;
  /** The day on which the review date was set: the reminder period depends on it. */
  review_set_on: string;
  sanitised_text: string | null;
  origin_chain_id: string;
  may_assist_defence: string;
  restricted_because: string | null;
  /** The event that opened its review, if any. */
  review_because: string | null;
  contested: boolean;
  /** The day on which the person concerned was informed that it is used again, if it was contested. */
  subject_informed_on: string | null;
  hold: boolean;
  case_ref: string | null;
  /** Whether it helped to answer its question; null until the intelligence unit records it. */
  use: string | null;
  use_because: string;
  area_code: string | null;
  topic: string | null;
}
export interface ReportRawRow {
  agency_id: string;
  id: string;
  label_id: number;
  raw_subject: string;
  raw_text: string;
  source_reference: string;
  tray: string;
  answers: string;
  grade_reason: string;
  /** Place and window, sealed; null if the report was sent without them. */
  circumstances: string | null;
  author_id: string;
  grader_id: string | null;
  sanitiser_id: string | null;
  checker_id: string | null;
  sanitised_subject: string | null;
  sanitised_draft: string | null;
  sanitisation_note: string | null;
  residual_risk: string | null;
  check_answers: Json<unknown> | null;
}
export interface ReportGradeRow {
  agency_id: string;
  id: string;
  label_id: number;
  report_id: string;
  kind: 'provisional' | 'record';
  scheme: string;
  scheme_version: string;
  source: string;
  info: string;
  graded_by: string | null;
  unit_name: string;
  graded_at: Date;
  recorded_at: Date;
  rationale: string;
}

/** Every kind of record of the loop has these columns; `body` follows its contract. */
export interface RecordRow {
  agency_id: string;
  id: string;
  label_id: number;
  reference: string;
  version: number;
  state: string;
  title: string;
  body: Json<unknown>;
  owner_id: string | null;
  due_on: string | null;
  created_by: string;
  created_at: Date;
  recorded_at: Date;
  /** Number of cited objects whose existence a reader may know. */
  known_steps: number;
}
/** A result of the method before 0.2, which counted days without coverage as zero; kept, and not shown. */
export interface EvaluationRow extends RecordRow {
  earlier_result: Json<unknown> | null;
}
export interface StatementRow {
  agency_id: string;
  id: string;
  label_id: number;
  visible_until: string;
  reference: string;
  report_id: string;
  subject_id: string;
  subject_kind: string;
  subject_reference: string;
  property: string;
  value: string | null;
  object_id: string | null;
  object_kind: string | null;
  object_reference: string | null;
  kind: string;
  quote: string;
  grade_scheme: string;
  grade_source: string;
  grade_info: string;
  valid_from: string | null;
  valid_to: string | null;
  recorded_at: Date;
  recorded_by: string;
  retracted_at: Date | null;
  retracted_because: string | null;
  /** When a named person chose its value as the name of the subject. */
  chosen_at: Date | null;
  chosen_by: string | null;
  /** Key of the suggestion it was made from: property and positions in the text. */
  suggestion: string | null;
  /** Links of its persons to the report, with category, purpose and legal basis. */
  subject_person_id: string | null;
  object_person_id: string | null;
}

export interface AuditEventRow {
  agency_id: string;
  seq: string;
  id: string;
  at: Date;
  leaf: string;
  leaf_hash: Buffer;
  action: string;
  actor_id: string | null;
  unit: string | null;
  object_ids: string[];
}

export interface AuditPlainRow {
  agency_id: string;
  seq: string;
  field: 'justification' | 'caseRef' | 'query' | 'subject';
  ordinal: number;
  salt: Buffer;
  text: string;
}
