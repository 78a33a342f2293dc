import { fileReport } from '@reeve/contract';
import { moveReport } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { reportForStep } from './step.ts';
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
