import { type HoldKind, type LocalDate, type Standing } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import type { ReportHoldRow } from '../schema/retention.ts';

/** Puts a hold on a report: another person proposed it, this one approves. Called at the desk. */
export async function insertHold(
  tx: ActorTx,
  report: { readonly id: string; readonly label_id: number; readonly visible_until: LocalDate },
  hold: { readonly kind: HoldKind; readonly ground: string; readonly setBy: string; readonly endsOn: LocalDate },
): Promise<void> {
  await tx.db
    .insertInto('report_hold')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: report.label_id,
      visible_until: report.visible_until,
      report_id: report.id,
      kind: hold.kind,
      ground: hold.ground,
      set_by: hold.setBy,
      approved_by: tx.person.accountId,
      set_on: tx.today,
      ends_on: hold.endsOn,
    })
    .execute();
}

/** The holds on a report, latest end first. Called where the report is within reach. */
export async function holdsOn(tx: ActorTx, reportId: string): Promise<readonly ReportHoldRow[]> {
  return tx.db
    .selectFrom('report_hold')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', '=', reportId)
    .orderBy('ends_on', 'desc')
    .orderBy('id')
    .execute();
}

/**
 * Returns what prevents erasing a report. A proceeding counts even if this person cannot see it; then the response must not
 * show it (`seesProceeding`). Called where the report is within reach.
 */
export async function impedimentsOf(
  tx: ActorTx,
  report: { readonly id: string; readonly case_ref: string | null },
): Promise<Standing> {
  const holds = await holdsOn(tx, report.id);
  const openProceeding = await tx.sweeping(() => seesProceeding(tx, report));
  return { openProceeding, holdsUntil: holds.map((one) => one.ends_on) };
}

/** True if this person can see an open proceeding on the case of a report. */
export async function seesProceeding(tx: ActorTx, report: { readonly case_ref: string | null }): Promise<boolean> {
  if (report.case_ref === null) return false;
  const open = await tx.db
    .selectFrom('proceeding')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('case_ref', '=', report.case_ref)
    .where('closed_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
