import { sanitiseReport } from '@reeve/contract';
import { sanitiseReport as storeSanitisation } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from './keep-source.ts';
import { reportForStep } from './step.ts';

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
