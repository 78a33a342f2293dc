import { mayEraseReport, ReeveError } from '@reeve/domain';
import { listDue, impedimentsOf, type ActorTx } from '@reeve/store';

/** Refuses reports that are not on this person's desk, or not all there by one rule. Returns the ids once each. */
export async function ofOneRule(tx: ActorTx, ids: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(ids);
  const due = (await listDue(tx)).filter((row) => wanted.has(row.id));
  if (due.length !== wanted.size)
    throw new ReeveError('not_found', 'Some of these reports are not on your desk. Nothing was changed.');
  if (new Set(due.map((row) => row.rule)).size > 1)
    throw new ReeveError(
      'invalid_input',
      'These reports fall under different retention rules: decide on each rule apart. Nothing was changed.',
      { fields: ['ids'] },
    );
  return due.map((row) => row.id);
}

/** Refuses bulk decisions on anything that I21 or I22 protects. @throws ReeveError state_forbids */
export async function requireClear(
  tx: ActorTx,
  report: { readonly id: string; readonly case_ref: string | null },
): Promise<void> {
  // One sentence for all reasons: this person cannot learn here what prevents the erasure of one of several.
  if (!mayEraseReport(await impedimentsOf(tx, report), tx.today).allowed)
    throw new ReeveError(
      'state_forbids',
      'Something stands against erasing one of these reports: decide on them singly. Nothing was changed.',
    );
}
