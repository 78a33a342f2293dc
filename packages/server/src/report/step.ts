import { mayMoveReport, type ReportState } from '@reeve/domain';
import { expectVersion, actorsOf, loadReport, stateOf, type ActorTx, type LoadedReport } from '@reeve/store';
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
