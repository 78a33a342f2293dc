import { takeReport } from '@reeve/contract';
import { moveReport } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from './keep-source.ts';
import { reportForStep } from './step.ts';

export const takeReportHandler = handle(takeReport, (call) =>
  call.write(async (tx) => {
    const report = await reportForStep(tx, call.params.id, call.input.version, 'under_evaluation');
    keepSourceIn(report, { reason: call.input.reason });
    const version = await moveReport(tx, report, 'under_evaluation', call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'under_evaluation' as const, version };
  }),
);
