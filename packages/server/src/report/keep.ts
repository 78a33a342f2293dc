import { eraseReport, fileReport, revalidateReport } from '@reeve/contract';
import { mayPerform, parseGradeCodes, ReeveError } from '@reeve/domain';
import {
  eraseReport as storeErasure,
  expectVersion,
  handsOf,
  loadReport,
  moveReport,
  readCodeLists,
  revalidateReport as storeRevalidation,
  statementsOfReport,
  stateOf,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../operation.ts';
import { reportForStep } from './evaluate.ts';
import { keepSourceIn } from './keep-source.ts';
import { refusal } from './refusal.ts';
import { gradedReportDates } from './retention.ts';

export const fileReportHandler = handle(fileReport, (call) =>
  call.write(async (tx) => {
    const { to, reason, version } = call.input;
    const report = await reportForStep(tx, call.params.id, version, to);
    keepSourceIn(report, { reason });
    tx.record({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { state: to, version: await moveReport(tx, report, to, reason) };
  }),
);

export const revalidateReportHandler = handle(revalidateReport, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const report = await loadReport(tx, call.params.id);
    expectVersion(report.row, input.version);
    if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw refusal('role');
    if (handsOf(report, tx).authorId === tx.person.accountId) throw refusal('is_author');
    const grade = report.grades.findLast((one) => one.kind === 'record');
    const codes = grade && parseGradeCodes(grade.scheme, grade.source, grade.info);
    if (!codes) throw refusal('grade_missing');
    const lists = codeListsOf(await readCodeLists(tx));
    const links = report.persons.map((person) => ({ reviewOn: person.review_on, maximumOn: person.maximum_on }));
    const dates = gradedReportDates(codes, links, lists.retention, tx.today, input.reviewOn);
    if (input.reviewOn <= tx.today)
      throw new ReeveError('invalid_input', 'The new review date lies in the past. Nothing was changed.', {
        fields: ['reviewOn'],
      });
    keepSourceIn(report, { reason: input.reason });
    tx.record({ action: 'review', objectKind: 'report', objectIds: [report.row.id] });
    return { state: stateOf(report), version: await storeRevalidation(tx, report, dates, input.reason) };
  }),
);

export const eraseReportHandler = handle(eraseReport, (call) =>
  call.write(async (tx) => {
    const report = await reportForStep(tx, call.params.id, call.input.version, 'erased');
    if (report.row.hold)
      throw new ReeveError('state_forbids', 'A hold keeps this report from being erased. Nothing was changed.');
    // What goes with it is named as well, so that the log forgets who was searched for when it was found.
    const statements = await statementsOfReport(tx, report.row.id);
    const subjectIds = [...report.persons, ...statements].map((one) => one.id);
    tx.record({ action: 'erase', objectKind: 'report', objectIds: [report.row.id], subjectIds });
    return { state: 'erased' as const, version: await storeErasure(tx, report, call.input.reason) };
  }),
);
