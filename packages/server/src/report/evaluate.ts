import { checkReport, evaluateReport, returnReport, sanitiseReport, takeReport } from '@reeve/contract';
import {
  EMPTY_DRAFT,
  handlingFault,
  mayMoveReport,
  mayRelease,
  parseGradeCodes,
  ReeveError,
  SCHEME_CODES,
  type DraftRelation,
  type ReportDraft,
  type ReportState,
  type ResidualRisk,
} from '@reeve/domain';
import {
  evaluateReport as storeEvaluation,
  patrolQuestionOf,
  requirementOf,
  expectVersion,
  actorsOf,
  informRecipients,
  loadReport,
  moveReport,
  readCodeLists,
  rejectSanitisation,
  releaseReport,
  returnReport as storeReturn,
  sanitiseReport as storeSanitisation,
  stateOf,
  type ActorTx,
  type LoadedReport,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { gradedReportDates } from '../retention/rule-dates.ts';
import { informOfRegrading, informOfRevision } from './inform.ts';
import { keepSourceIn } from './keep-source.ts';
import { refusal } from './refusal.ts';

/**
 * Returns the report at the version the person saw, if they can take this step with it. `from` lists the states in which the operation has
 * its meaning: an evaluation is not a failed check, though both end in `evaluated`.
 */
export async function reportForStep(
  tx: ActorTx,
  id: string,
  version: number,
  to: ReportState,
  from?: readonly ReportState[],
): Promise<LoadedReport> {
  const report = await loadReport(tx, id);
  expectVersion(report.row, version);
  if (from && !from.includes(stateOf(report))) throw refusal('no_such_step');
  const verdict = mayMoveReport(
    stateOf(report),
    to,
    { accountId: tx.person.accountId, roles: tx.actor.roles },
    actorsOf(report, tx),
  );
  if (!verdict.allowed) throw refusal(verdict.because);
  return report;
}

export const takeReportHandler = handle(takeReport, (call) =>
  call.write(async (tx) => {
    const report = await reportForStep(tx, call.params.id, call.input.version, 'under_evaluation');
    keepSourceIn(report, { reason: call.input.reason });
    const version = await moveReport(tx, report, 'under_evaluation', call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'under_evaluation' as const, version };
  }),
);

export const evaluateReportHandler = handle(evaluateReport, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const report = await reportForStep(tx, call.params.id, input.version, 'evaluated', ['under_evaluation']);
    const codes = parseGradeCodes(input.grade.scheme, input.grade.source, input.grade.info);
    if (!codes)
      throw new ReeveError(
        'invalid_input',
        'Source and information code do not belong to this scheme. Nothing was changed.',
        { fields: ['grade'] },
      );
    const fault = handlingFault(input.marking.handling);
    if (fault)
      throw new ReeveError('invalid_input', 'The handling code is not complete. Nothing was changed.', {
        fields: ['handling'],
        fault,
      });
    keepSourceIn(report, { rationale: input.rationale, conditions: input.marking.handling.conditions });
    const lists = codeListsOf(await readCodeLists(tx));
    const links = report.persons.map((person) => ({ reviewOn: person.review_on, maximumOn: person.maximum_on }));
    // The period runs from submission; a better grade does not extend the date its author picked, a worse one shortens it.
    const from =
      tx.today < report.row.review_on ? (report.row.submitted_at?.toISOString().slice(0, 10) ?? tx.today) : tx.today;
    const rule = gradedReportDates(codes, links, lists.retention, from, undefined);
    const dates = {
      reviewOn: rule.reviewOn < report.row.review_on ? rule.reviewOn : report.row.review_on,
      maximumOn: rule.maximumOn,
    };
    const planned = {
      classification: input.marking.classification,
      handling: input.marking.handling.codes,
      conditions: input.marking.handling.conditions,
      tlp: input.marking.tlp,
      compartments: [input.marking.group],
      purposeGroup: tx.partsOf(report.row.label_id).purposeGroup,
    };
    await informOfRegrading(tx, report, codes, planned);
    const again = report.grades.some((grade) => grade.kind === 'record');
    const version = await storeEvaluation(
      tx,
      report,
      {
        codes,
        schemeVersion: SCHEME_CODES[codes.scheme].version,
        gradedBy: tx.person.accountId,
        gradedAt: tx.now().toISOString(),
        rationale: input.rationale,
      },
      planned,
      dates,
    );
    tx.audit({ action: again ? 'regrade' : 'grade', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'evaluated' as const, version };
  }),
);

export const returnReportHandler = handle(returnReport, (call) =>
  call.write(async (tx) => {
    const report = await reportForStep(tx, call.params.id, call.input.version, 'returned');
    if (report.row.sanitised_text !== null)
      throw new ReeveError(
        'state_forbids',
        'This report has been released before; it can be graded again, not given back.',
      );
    keepSourceIn(report, { reason: call.input.reason });
    const requirement = await requirementOf(tx, report.row.id);
    const form = await formOf(report, tx, {
      requirementId: requirement?.id,
      patrolQuestionId: await patrolQuestionOf(tx, report.row.id),
    });
    const version = await storeReturn(tx, report, form, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'returned' as const, version };
  }),
);

/** The age of a minor as stated. */
function ageOf(person: LoadedReport['persons'][number]): ReportDraft['persons'][number]['age'] {
  if (person.born_on !== null) return { bornOn: person.born_on };
  const { age_from: from, age_to: to, age_on: statedOn } = person;
  return from === null || to === null || statedOn === null ? undefined : { from, to, statedOn };
}

/** Returns the form as its author had filled it in, from the stored report. */
async function formOf(
  report: LoadedReport,
  tx: ActorTx,
  sentFor: Pick<ReportDraft, 'requirementId' | 'patrolQuestionId'>,
): Promise<ReportDraft> {
  const { row } = report;
  const words = report.raw?.open();
  const grade = report.grades.find((one) => one.kind === 'provisional');
  const planned = row.planned_label_id === null ? undefined : await tx.useLabel(row.planned_label_id);
  return {
    ...EMPTY_DRAFT,
    subject: words?.subject ?? row.subject,
    text: words?.text ?? '',
    sourceReference: words?.sourceReference ?? '',
    answers: words?.answers ?? EMPTY_DRAFT.answers,
    grade: grade && { scheme: grade.scheme, source: grade.source, info: grade.info },
    gradeReason: words?.gradeReason ?? '',
    persons: report.persons.map((person) => ({
      name: person.name,
      category: person.category as ReportDraft['persons'][number]['category'], // held to the ten by a constraint
      grounds: person.grounds,
      minor: person.minor,
      age: ageOf(person),
      reviewOn: person.review_on,
      relatedTo: relationIn(report, person),
    })),
    namesNobody: report.persons.length === 0,
    classification: planned?.classification,
    handling: planned ? { codes: planned.handling, conditions: planned.conditions } : EMPTY_DRAFT.handling,
    tlp: planned?.tlp,
    group: planned?.compartments[0],
    purpose: row.purpose ?? undefined,
    legalBasis: row.legal_basis ?? undefined,
    priority: (row.priority ?? undefined) as ReportDraft['priority'], // written only from PRIORITIES
    occurredOn: row.occurred_on ?? undefined,
    place: words?.circumstances.place,
    window: words?.circumstances.window,
    topic: row.topic ?? undefined,
    reviewOn: row.review_on,
    ...sentFor,
  };
}

/** Returns whom a person is a contact or associate of, for the form; a known person's name is looked up when it is shown. */
function relationIn(
  { persons }: LoadedReport,
  { related_person_id: personId, related_entity_id: entityId }: LoadedReport['persons'][number],
): DraftRelation | undefined {
  const name = persons.find(({ id }) => id === personId)?.name;
  if (name !== undefined) return { name, entityId: undefined };
  return entityId === null ? undefined : { name: '', entityId };
}

export const sanitiseReportHandler = handle(sanitiseReport, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const report = await reportForStep(tx, call.params.id, input.version, 'sanitised', ['evaluated']);
    keepSourceIn(report, { subject: input.subject, text: input.text });
    const version = await storeSanitisation(tx, report, input);
    tx.audit({ action: 'sanitise', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'sanitised' as const, version };
  }),
);

export const checkReportHandler = handle(checkReport, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const to = input.passed ? ('quality_assured' as const) : ('evaluated' as const);
    const report = await reportForStep(
      tx,
      call.params.id,
      input.version,
      to,
      input.passed ? ['sanitised'] : ['sanitised', 'quality_assured'],
    );
    tx.audit({
      action: 'review',
      objectKind: 'report',
      objectIds: [report.row.id],
      because: input.passed ? 'passed' : 'failed',
    });
    keepSourceIn(report, { reason: input.reason });
    if (!input.passed) {
      if (input.reason.trim().length < 3)
        throw new ReeveError('invalid_input', 'Say what has to be changed. Nothing was changed.', {
          fields: ['reason'],
        });
      // Our own staff can no longer read it.
      if (stateOf(report) === 'quality_assured') await informRecipients(tx, report.row.id, 'restricted');
      return { state: to, version: await rejectSanitisation(tx, report, input.answers, input.reason) };
    }
    const verdict = mayRelease(input.answers, (report.raw?.residual_risk ?? undefined) as ResidualRisk | undefined); // written only from RESIDUAL_RISKS
    if (!verdict.allowed) throw refusal(verdict.because);
    await informOfRevision(tx, report);
    return { state: to, version: await releaseReport(tx, report, input.answers, input.reason) };
  }),
);
