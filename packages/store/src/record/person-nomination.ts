import { shownNominationState, type PersonNominationState } from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { DAY } from '../database/macro.ts';
import type { RecordKind, StoredRecord } from './record.ts';

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
