import { mayEraseReport } from '@reeve/domain';
import { asActor, type ActingPerson, type ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { impedimentsOf } from '../report/report-hold.ts';
import type { Store } from '../store.ts';

/**
 * Erases closed threats after their last day, each in one transaction with its record and log. One that was raised from a report which
 * a proceeding or a hold keeps stays as long as that report.
 *
 * @param dryRun change nothing
 * @returns the number of threats erased, or to erase
 */
export async function sweepThreats(store: Store, keeper: ActingPerson, dryRun: boolean): Promise<number> {
  const ids = await asActor(store, keeper, (tx) => tx.sweeping(() => endedThreats(tx)));
  let erased = 0;
  for (const id of ids)
    erased += await asActor(store, keeper, (tx) => tx.sweeping(() => sweepThreat(tx, id, dryRun)), { write: true });
  return erased;
}

async function endedThreats(tx: ActorTx): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('threat')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('closed_at', 'is not', null)
    .where('visible_until', '<', tx.today)
    .orderBy('visible_until')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function sweepThreat(tx: ActorTx, id: string, dryRun: boolean): Promise<number> {
  for (const report of await reportsBehind(tx, id))
    if (!mayEraseReport(await impedimentsOf(tx, report), tx.today).allowed) return 0;
  if (dryRun) return 1;
  // The policy on the origin reads the threat, and the record and the log refer to it: it is deleted last.
  for (const table of ['threat_origin', 'threat_step', 'threat_record'] as const)
    await deleteWhole(tx, table, 'threat_id', id);
  await deleteWhole(tx, 'threat', 'id', id, 1);
  tx.audit({ action: 'erase', objectKind: 'threat', objectIds: [id], because: 'maximum_reached' });
  return 1;
}

/** The report a threat was raised from, if it is still there. */
function reportsBehind(tx: ActorTx, threatId: string) {
  return tx.db
    .selectFrom('threat_origin as o')
    .innerJoin('report as r', (join) => join.onRef('r.agency_id', '=', 'o.agency_id').onRef('r.id', '=', 'o.report_id'))
    .select(['r.id', 'r.case_ref'])
    .where('o.agency_id', '=', tx.person.agencyId)
    .where('o.threat_id', '=', threatId)
    .where('r.state', '<>', 'erased')
    .execute();
}
