import { eraseReport } from '@reeve/contract';
import { eraseReport as storeErasure, informRecipients, statementsOfReport } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireErasable } from '../retention/erasable.ts';
import { reportForStep } from './step.ts';

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
