import { checkReport } from '@reeve/contract';
import { mayRelease, ReeveError, type ResidualRisk } from '@reeve/domain';
import { informRecipients, rejectSanitisation, releaseReport, stateOf } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { informOfRevision } from './inform.ts';
import { keepSourceIn } from './keep-source.ts';
import { refusal } from './refusal.ts';
import { reportForStep } from './step.ts';

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
