import {
  compartmentCode,
  REIDENTIFICATION_QUESTIONS,
  SCHEME_CODES,
  type GradeCodes,
  type LabelParts,
  type ReportDraft,
  type ReportState,
} from '@reeve/domain';
import type { Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { insertRows } from '../database/bulk-insert.ts';
import { todayIn } from '../database/clock.ts';
import { newReference } from '../record/reference.ts';
import { sealedForm, sealedRaw, sealedReceiptSubject, sealedSanitisation, sealedSubject } from './report-words.ts';
import { evaluationLabel, ownFile, rawLabel } from './report.ts';
import type { Database } from '../schema/schema.ts';
import { searchLexemes } from '../search/search-words.ts';

/** A report that has already passed through its states; written by bulk loads. */
export interface BulkReport {
  readonly id: string;
  readonly state: ReportState;
  readonly subject: string;
  readonly sanitisedSubject: string;
  readonly rawText: string;
  readonly sanitisedText: string;
  readonly sourceReference: string;
  readonly provisionalGrade: GradeCodes;
  readonly grade: GradeCodes;
  readonly rationale: string;
  readonly marking: Pick<LabelParts, 'classification' | 'tlp' | 'handling' | 'conditions'> & { readonly group: string };
  readonly purpose: string;
  readonly legalBasis: string;
  readonly priority: string;
  readonly residualRisk: string;
  readonly occurredOn: string;
  readonly areaCode: string | undefined;
  readonly submittedAt: Date;
  readonly reviewOn: string;
  readonly maximumOn: string;
  readonly originChainId: string;
  readonly hands: {
    readonly authorId: string;
    readonly graderId: string;
    readonly sanitiserId: string;
    readonly checkerId: string;
  };
  /** The author's unit: names, tray and raw file. */
  readonly unit: { readonly code: string; readonly name: string; readonly rawFile: string };
  readonly graderUnitName: string;
  readonly persons: readonly {
    readonly name: string;
    readonly category: string;
    readonly grounds: string;
    readonly minor: boolean;
    readonly reviewOn: string;
    readonly maximumOn: string;
    /** Whose contact or associate this is: the index of another person in this list. */
    readonly relatedIndex?: number | undefined;
  }[];
  /** The form, for drafts and returned reports. */
  readonly draft: ReportDraft;
}

const ORDER: readonly ReportState[] = [
  'submitted',
  'under_evaluation',
  'evaluated',
  'sanitised',
  'quality_assured',
  'collated',
  'archived',
];

/** The tables of a report, each before those that reference it. */
const TABLES = [
  'report',
  'transition',
  'report_draft',
  'report_raw',
  'report_grade',
  'person_involvement',
  'report_receipt',
  'search_entry',
] as const;
/** The keys of a search entry are made by the database. */
type Rows = { readonly [T in (typeof TABLES)[number]]: Omit<Selectable<Database[T]>, 'keys'>[] };

/**
 * Writes reports in any state, in the caller's transaction; audited by the caller as one event. One query per
 * table, so a few thousand at a time are best.
 *
 * @param taken references used by this load so far: of a hundred thousand random ones, some collide
 */
export async function insertBulkReports(
  tx: ActorTx,
  reports: readonly BulkReport[],
  taken: Set<string> = new Set(),
): Promise<void> {
  const rows: Rows = {
    report: [],
    transition: [],
    report_draft: [],
    report_raw: [],
    report_grade: [],
    person_involvement: [],
    report_receipt: [],
    search_entry: [],
  };
  for (const report of reports) await addReport(tx, rows, report, freshReference(tx, taken));
  // One table at a time; the compiler checks each row type where the rows are built.
  for (const table of TABLES) await insertRows(tx, table, rows[table]);
}

function freshReference(tx: ActorTx, taken: Set<string>): string {
  let reference = newReference(tx, 'report');
  while (taken.has(reference)) reference = newReference(tx, 'report');
  taken.add(reference);
  return reference;
}

/** The row of a report without people and texts: its state and labels. */
interface Place {
  readonly reached: number;
  readonly reference: string;
  readonly labelId: number;
  readonly own: number;
  /** The labels of its words until release, and of its raw words permanently. */
  readonly seat: ReturnType<typeof ownFile>;
  readonly file: ReturnType<typeof rawLabel>;
}
const hasReached = (place: Place, state: ReportState): boolean => place.reached >= ORDER.indexOf(state);

async function addReport(tx: ActorTx, rows: Rows, report: BulkReport, reference: string): Promise<void> {
  const { marking, unit } = report;
  const base = { classification: marking.classification, tlp: marking.tlp, purposeGroup: report.purpose };
  const reached = ORDER.indexOf(report.state);
  const released = reached >= ORDER.indexOf('quality_assured');
  const ofAuthor = ownFile(report.hands.authorId);
  const ofUnit = evaluationLabel(base, compartmentCode('unit', unit.code));
  const own = await tx.labelFor(ofAuthor);
  const tray = await tx.labelFor(ofUnit);
  const planned = await tx.labelFor({
    ...base,
    handling: marking.handling,
    conditions: marking.conditions,
    compartments: [marking.group],
  });
  const isDraft = report.state === 'draft';
  const place: Place = {
    reached,
    reference,
    own,
    labelId: isDraft ? own : released ? planned : tray,
    seat: isDraft ? ofAuthor : ofUnit,
    file: rawLabel(base, unit.rawFile),
  };
  rows.report.push(rowOf(tx, report, place, isDraft ? null : planned));
  addHistory(tx, rows, report, place.labelId);
  if (isDraft || report.state === 'returned') {
    rows.report_draft.push({
      agency_id: tx.person.agencyId,
      id: report.id,
      label_id: own,
      visible_until: report.reviewOn,
      body: sealedForm(tx, report.id, ofAuthor, report.draft),
      saved_at: report.submittedAt,
    });
    return;
  }
  rows.report_raw.push(rawOf(tx, report, place, await tx.labelFor(place.file)));
  addGrades(tx, rows, report, place);
  addPersons(tx, rows, report, place);
  const receiptId = tx.uuid();
  rows.report_receipt.push({
    agency_id: tx.person.agencyId,
    id: receiptId,
    label_id: own,
    visible_until: report.maximumOn,
    report_id: report.id,
    reference,
    subject: sealedReceiptSubject(tx, receiptId, ofAuthor, report.subject),
    state: report.state,
    at: report.submittedAt,
    recorded_at: tx.recordedAt(),
    feedback: null,
    marking: {
      classification: report.marking.classification,
      handling: report.marking.handling,
      tlp: report.marking.tlp,
      group: report.marking.group,
      purpose: report.purpose,
      legalBasis: report.legalBasis,
    },
  });
  if (released)
    rows.search_entry.push({
      agency_id: tx.person.agencyId,
      id: report.id,
      kind: 'report',
      label_id: place.labelId,
      lexemes: searchLexemes(place.labelId, `${reference} ${report.sanitisedSubject} ${report.sanitisedText}`),
      entered_at: tx.recordedAt(),
      visible_until: report.reviewOn,
    });
}

function rowOf(tx: ActorTx, report: BulkReport, place: Place, planned: number | null): Rows['report'][number] {
  const released = hasReached(place, 'quality_assured');
  const isDraft = report.state === 'draft';
  return {
    agency_id: tx.person.agencyId,
    id: report.id,
    label_id: place.labelId,
    visible_until: report.reviewOn,
    reference: place.reference,
    version: 1,
    state: report.state,
    subject: released ? report.sanitisedSubject : sealedSubject(tx, report.id, place.seat, report.subject),
    unit_name: report.unit.name,
    planned_label_id: planned,
    priority: isDraft ? null : report.priority,
    purpose: isDraft ? null : report.purpose,
    legal_basis: isDraft ? null : report.legalBasis,
    occurred_on: isDraft ? null : report.occurredOn,
    created_at: report.submittedAt,
    submitted_at: isDraft ? null : report.submittedAt,
    review_on: report.reviewOn,
    maximum_on: report.maximumOn,
    review_set_on: todayIn(tx.timeZone, report.submittedAt),
    case_ref: null,
    use: null,
    use_because: '',
    area_code: isDraft ? null : (report.areaCode ?? null),
    topic: null,
    sanitised_text: released ? report.sanitisedText : null,
    origin_chain_id: report.originChainId,
    may_assist_defence: 'not_assessed',
    restricted_because: null,
    contested: false,
    subject_informed_on: null,
    hold: false,
    review_because: null,
  };
}

/** The checker's answers to each question of the re-identification list for a released text. */
const EVERY_ANSWER_NO = Object.fromEntries(REIDENTIFICATION_QUESTIONS.map((question) => [question, false]));

function rawOf(tx: ActorTx, report: BulkReport, place: Place, label_id: number): Rows['report_raw'][number] {
  const { hands } = report;
  const sanitised = hasReached(place, 'sanitised');
  const { subject, rawText, sourceReference, rationale, sanitisedSubject, sanitisedText } = report;
  const raw = {
    subject,
    text: rawText,
    sourceReference,
    answers: report.draft.answers,
    gradeReason: rationale,
    circumstances: { place: undefined, window: undefined },
  };
  const clean = { subject: sanitisedSubject, text: sanitisedText, note: '' };
  return {
    agency_id: tx.person.agencyId,
    id: report.id,
    label_id,
    ...sealedRaw(tx, report.id, place.file, raw),
    tray: compartmentCode('unit', report.unit.code),
    author_id: hands.authorId,
    grader_id: hasReached(place, 'evaluated') ? hands.graderId : null,
    sanitiser_id: sanitised ? hands.sanitiserId : null,
    checker_id: hasReached(place, 'quality_assured') ? hands.checkerId : null,
    ...(sanitised
      ? sealedSanitisation(tx, report.id, place.file, clean)
      : { sanitised_subject: null, sanitised_draft: null, sanitisation_note: null }),
    residual_risk: sanitised ? report.residualRisk : null,
    check_answers: hasReached(place, 'quality_assured') ? EVERY_ANSWER_NO : null,
  };
}

function addGrades(tx: ActorTx, rows: Rows, report: BulkReport, place: Place): void {
  const add = (kind: 'provisional' | 'record', codes: GradeCodes, by: string | null, unitName: string): void =>
    void rows.report_grade.push({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: place.labelId,
      report_id: report.id,
      kind,
      scheme: codes.scheme,
      scheme_version: SCHEME_CODES[codes.scheme].version,
      source: codes.source,
      info: codes.info,
      graded_by: by,
      unit_name: unitName,
      graded_at: report.submittedAt,
      recorded_at: tx.recordedAt(),
      // The reason of a provisional grade is the author's own and stays in the raw file.
      rationale: kind === 'record' ? report.rationale : '',
    });
  add('provisional', report.provisionalGrade, null, report.unit.name);
  if (hasReached(place, 'evaluated')) add('record', report.grade, report.hands.graderId, report.graderUnitName);
}

function addPersons(tx: ActorTx, rows: Rows, report: BulkReport, place: Place): void {
  const ids = report.persons.map(() => tx.uuid());
  for (const [nth, person] of report.persons.entries())
    rows.person_involvement.push({
      agency_id: tx.person.agencyId,
      id: ids[nth] ?? '',
      label_id: place.labelId,
      visible_until: person.reviewOn,
      report_id: report.id,
      name: person.name,
      category: person.category,
      purpose: report.purpose,
      legal_basis: report.legalBasis,
      grounds: person.grounds,
      minor: person.minor,
      born_on: null,
      age_from: null,
      age_to: null,
      age_on: null,
      adult_on: null,
      review_on: person.reviewOn,
      maximum_on: person.maximumOn,
      related_person_id: (person.relatedIndex === undefined ? undefined : ids[person.relatedIndex]) ?? null,
      related_entity_id: null,
      asked_category: null,
      asked_grounds: null,
      asked_review_on: null,
      asked_related_person_id: null,
      asked_related_entity_id: null,
      asked_by: null,
      asked_at: null,
      category_asked_by: null,
      category_decided_by: null,
    });
}

/** The steps up to the report's state, an hour apart, with their actors. */
function addHistory(tx: ActorTx, rows: Rows, report: BulkReport, label_id: number): void {
  const { hands } = report;
  const by: Readonly<Partial<Record<ReportState, string>>> = {
    under_evaluation: hands.graderId,
    evaluated: hands.graderId,
    sanitised: hands.sanitiserId,
    quality_assured: hands.checkerId,
    collated: hands.checkerId,
    archived: hands.graderId,
    returned: hands.graderId,
  };
  const steps: readonly ReportState[] =
    report.state === 'draft'
      ? ['draft']
      : report.state === 'returned'
        ? ['submitted', 'under_evaluation', 'returned']
        : ORDER.slice(0, ORDER.indexOf(report.state) + 1);
  for (const [index, to] of steps.entries())
    rows.transition.push({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id,
      object_kind: 'report',
      object_id: report.id,
      from_state: steps[index - 1] ?? (to === 'submitted' ? 'draft' : null),
      to_state: to,
      actor_id: by[to] ?? null,
      unit_name: report.unit.name,
      at: new Date(report.submittedAt.getTime() + index * 3_600_000),
      recorded_at: tx.recordedAt(),
      reason:
        to === 'evaluated'
          ? report.rationale
          : to === 'returned'
            ? 'Two subjects in one report: please write two.'
            : '',
      act: '',
    });
}
