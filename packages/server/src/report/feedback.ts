import { giveFeedback } from '@reeve/contract';
import { mayGiveFeedback } from '@reeve/domain';
import { expectVersion, actorsOf, loadReport, recordUse, stateOf } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from './keep-source.ts';
import { refusal } from './refusal.ts';

export const giveFeedbackHandler = handle(giveFeedback, (call) =>
  call.write(async (tx) => {
    const { version, sentence, reason } = call.input;
    const report = await loadReport(tx, call.params.id);
    expectVersion(report.row, version);
    const verdict = mayGiveFeedback(
      stateOf(report),
      { accountId: tx.person.accountId, roles: tx.actor.roles },
      actorsOf(report, tx),
    );
    if (!verdict.allowed) throw refusal(verdict.because);
    keepSourceIn(report, { reason });
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id], because: sentence });
    return { state: stateOf(report), version: await recordUse(tx, report, { sentence, reason }) };
  }),
);
