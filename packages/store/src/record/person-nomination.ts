import { addDays, shownNominationState, type PersonNominationState } from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { DAY } from '../database/macro.ts';
import type { RecordKind, StoredRecord } from './record.ts';
import { eraseItemsOfLink } from '../report/special-item.ts';

/** The state of a nomination of a person today, as an expression: an approval has expired from the day after its last. */
export const NOMINATION_STATE_TODAY = `case when state = 'approved' and due_on < ${DAY} then 'expired' else state end`;

/** The state of a kind of record today, as an expression. */
export const stateToday = (kind: RecordKind): RawBuilder<string> =>
  sql.raw(kind === 'person_nomination' ? NOMINATION_STATE_TODAY : 'state');

/** Returns a stored record with its state today. */
export function asOfToday<R extends Pick<StoredRecord, 'state' | 'due_on'>>(tx: ActorTx, kind: RecordKind, row: R): R {
  if (kind !== 'person_nomination') return row;
  // Held to the states by a constraint.
  return { ...row, state: shownNominationState(row.state as PersonNominationState, row.due_on ?? undefined, tx.today) };
}

/**
 * True if this person wrote the report. Only their own name in its raw file is read past their labels: a receipt expires
 * before the report does, and authors must not approve what rests on their own report.
 */
export async function wroteReport(tx: ActorTx, reportId: string): Promise<boolean> {
  return tx.sweeping(async () => {
    const { rows } = await sql`select 1 from report_raw
      where agency_id = ${tx.person.agencyId} and id = ${reportId} and author_id = ${tx.person.accountId}`.execute(
      tx.db,
    );
    return rows.length > 0;
  });
}

/** Ends links of persons to their report, with dependent rows. Nominations by one of them lose their basis: the caller renews them. */
export async function endLinks(
  tx: ActorTx,
  links: readonly { readonly id: string; readonly visible_until: string }[],
): Promise<void> {
  const yesterday = addDays(tx.today, -1);
  for (const link of links) {
    const lostOn = link.visible_until < yesterday ? link.visible_until : yesterday;
    await tx.sweeping(() =>
      sql`update person_nomination set basis_lost_on = greatest(basis_lost_on, ${lostOn}::date)
        where agency_id = ${tx.person.agencyId} and body ->> 'personId' = ${link.id}`.execute(tx.db),
    );
    await eraseItemsOfLink(tx, link.id);
    await deleteWhole(tx, 'person_involvement', 'id', link.id, 1);
  }
}
