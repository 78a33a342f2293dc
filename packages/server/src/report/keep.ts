import { eraseReport, fileReport } from '@reeve/contract';
import { eraseReport as storeErasure, informRecipients, moveReport, statementsOfReport } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireErasable } from '../retention/erasable.ts';
import { reportForStep } from './evaluate.ts';
import { keepSourceIn } from './keep-source.ts';

export const fileReportHandler = handle(fileReport, (call) =>
  call.write(async (tx) => {
    const { to, reason, version } = call.input;
    const report = await reportForStep(tx, call.params.id, version, to);
    keepSourceIn(report, { reason });
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { state: to, version: await moveReport(tx, report, to, reason) };
  }),
);

export const eraseReportHandler = handle(eraseReport, (call) =>
  call.write(async (tx) => {
    const report = await reportForStep(tx, call.params.id, call.input.version, 'erased');
    await requireErasable(tx, report.row);
    // Names its persons too, so that the log erases who was searched for when it was found.
    const statements = await statementsOfReport(tx, report.row.id);
    const subjectIds = [...report.persons, ...statements].map((one) => one.id);
    await informRecipients(tx, report.row.id, 'erased');
    tx.audit({ action: 'erase', objectKind: 'report', objectIds: [report.row.id], subjectIds });
    return { state: 'erased' as const, version: await storeErasure(tx, report, call.input.reason) };
  }),
);
