import {
  compartmentCode,
  SCHEME_CODES,
  type GradeCodes,
  type LabelParts,
  type ReportDraft,
  type ReportState,
} from '@reeve/domain';
import type { ActorTx } from './actor.ts';
import { newReference } from './reference.ts';
import { evaluationLabel, ownFile, rawLabel } from './report.ts';
import { indexForSearch } from './search.ts';

/** A report as somebody else has already taken it through its states; bulk loads write these. */
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
  /** Where the author works: names, tray and raw file. */
  readonly unit: { readonly code: string; readonly name: string; readonly rawFile: string };
  readonly graderUnitName: string;
  readonly persons: readonly {
    readonly name: string;
    readonly category: string;
    readonly grounds: string;
    readonly minor: boolean;
    readonly reviewOn: string;
    readonly maximumOn: string;
  }[];
  /** The form, for drafts and reports given back. */
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

/** Write reports in whatever state they are, in the caller's transaction; audited by the caller as one event. */
export async function insertBulkReports(tx: ActorTx, reports: readonly BulkReport[]): Promise<void> {
  for (const report of reports) await insertBulkReport(tx, report);
}

async function insertBulkReport(tx: ActorTx, report: BulkReport): Promise<void> {
  const { id, hands, marking, unit } = report;
  const agency_id = tx.person.agencyId;
  const base = { classification: marking.classification, tlp: marking.tlp, purposeGroup: report.purpose };
  const reached = ORDER.indexOf(report.state);
  const released = reached >= ORDER.indexOf('quality_assured');
  const isDraft = report.state === 'draft';
  const own = await tx.labelFor(ownFile(hands.authorId));
  const tray = await tx.labelFor(evaluationLabel(base, compartmentCode('unit', unit.code)));
  const planned = await tx.labelFor({
    ...base,
    handling: marking.handling,
    conditions: marking.conditions,
    compartments: [marking.group],
  });
  const label_id = isDraft ? own : released ? planned : tray;
  const reference = newReference(tx, 'report');
  await tx.db
    .insertInto('report')
    .values({
      agency_id,
      id,
      label_id,
      visible_until: report.reviewOn,
      reference,
      version: 1,
      state: report.state,
      subject: released ? report.sanitisedSubject : report.subject,
      unit_name: unit.name,
      planned_label_id: isDraft ? null : planned,
      priority: isDraft ? null : report.priority,
      purpose: isDraft ? null : report.purpose,
      legal_basis: isDraft ? null : report.legalBasis,
      occurred_on: isDraft ? null : report.occurredOn,
      created_at: report.submittedAt,
      submitted_at: isDraft ? null : report.submittedAt,
      review_on: report.reviewOn,
      maximum_on: report.maximumOn,
      sanitised_text: released ? report.sanitisedText : null,
      origin_chain_id: report.originChainId,
      may_assist_defence: 'not_assessed',
      restricted_because: null,
      contested: false,
      hold: false,
    })
    .execute();
  await insertHistory(tx, report, label_id);
  if (isDraft || report.state === 'returned') {
    await tx.db
      .insertInto('report_draft')
      .values({
        agency_id,
        id,
        label_id: own,
        visible_until: report.reviewOn,
        body: JSON.stringify(report.draft),
        saved_at: report.submittedAt,
      })
      .execute();
    return;
  }
  const graded = reached >= ORDER.indexOf('evaluated');
  const sanitised = reached >= ORDER.indexOf('sanitised');
  await tx.db
    .insertInto('report_raw')
    .values({
      agency_id,
      id,
      label_id: await tx.labelFor(rawLabel(base, unit.rawFile)),
      raw_subject: report.subject,
      raw_text: report.rawText,
      source_reference: report.sourceReference,
      tray: compartmentCode('unit', unit.code),
      answers: JSON.stringify(report.draft.answers),
      author_id: hands.authorId,
      grader_id: graded ? hands.graderId : null,
      sanitiser_id: sanitised ? hands.sanitiserId : null,
      checker_id: released ? hands.checkerId : null,
      sanitised_subject: sanitised ? report.sanitisedSubject : null,
      sanitised_draft: sanitised ? report.sanitisedText : null,
      sanitisation_note: sanitised ? '' : null,
      residual_risk: sanitised ? report.residualRisk : null,
    })
    .execute();
  const grades = [
    { kind: 'provisional' as const, codes: report.provisionalGrade, by: null, unitName: unit.name },
    ...(graded
      ? [{ kind: 'record' as const, codes: report.grade, by: hands.graderId, unitName: report.graderUnitName }]
      : []),
  ];
  for (const { kind, codes, by, unitName } of grades) {
    await tx.db
      .insertInto('report_grade')
      .values({
        agency_id,
        id: tx.uuid(),
        label_id,
        report_id: id,
        kind,
        scheme: codes.scheme,
        scheme_version: SCHEME_CODES[codes.scheme].version,
        source: codes.source,
        info: codes.info,
        graded_by: by,
        unit_name: unitName,
        graded_at: report.submittedAt,
        recorded_at: tx.recordedAt(),
        rationale: report.rationale,
      })
      .execute();
  }
  if (report.persons.length > 0) {
    await tx.db
      .insertInto('person_involvement')
      .values(
        report.persons.map((person) => ({
          agency_id,
          id: tx.uuid(),
          label_id,
          visible_until: person.reviewOn,
          report_id: id,
          name: person.name,
          category: person.category,
          purpose: report.purpose,
          legal_basis: report.legalBasis,
          grounds: person.grounds,
          minor: person.minor,
          review_on: person.reviewOn,
          maximum_on: person.maximumOn,
        })),
      )
      .execute();
  }
  await tx.db
    .insertInto('report_receipt')
    .values({
      agency_id,
      id: tx.uuid(),
      label_id: own,
      visible_until: report.maximumOn,
      report_id: id,
      reference,
      subject: report.subject,
      state: report.state,
      at: report.submittedAt,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  if (released)
    await indexForSearch(tx, {
      kind: 'report',
      id,
      labelId: label_id,
      text: `${reference} ${report.sanitisedSubject} ${report.sanitisedText}`,
    });
}

/** Who took which step, an hour apart, as far as the report has come. */
async function insertHistory(tx: ActorTx, report: BulkReport, label_id: number): Promise<void> {
  const { hands } = report;
  const reached = ORDER.indexOf(report.state);
  const by: Readonly<Partial<Record<ReportState, string>>> = {
    under_evaluation: hands.graderId,
    evaluated: hands.graderId,
    sanitised: hands.sanitiserId,
    quality_assured: hands.checkerId,
    collated: hands.checkerId,
    archived: hands.graderId,
  };
  const steps: readonly ReportState[] =
    report.state === 'draft'
      ? ['draft']
      : report.state === 'returned'
        ? ['submitted', 'under_evaluation', 'returned']
        : ORDER.slice(0, reached + 1);
  await tx.db
    .insertInto('transition')
    .values(
      steps.map((to, index) => ({
        agency_id: tx.person.agencyId,
        id: tx.uuid(),
        label_id,
        object_kind: 'report',
        object_id: report.id,
        from_state: steps[index - 1] ?? (to === 'submitted' ? 'draft' : null),
        to_state: to,
        actor_id: by[to] ?? (to === 'returned' ? hands.graderId : null),
        unit_name: report.unit.name,
        at: new Date(report.submittedAt.getTime() + index * 3_600_000),
        recorded_at: tx.recordedAt(),
        reason:
          to === 'evaluated'
            ? report.rationale
            : to === 'returned'
              ? 'Two subjects in one report: please write two.'
              : '',
      })),
    )
    .execute();
}
