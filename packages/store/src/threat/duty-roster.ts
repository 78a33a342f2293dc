import { ReeveError, type DutyPeriod, type DutyPost } from '@reeve/domain';
import type { Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import type { ControlRoomRow, DutyPeriodRow } from '../schema/threat.ts';

export type StoredDutyPeriod = Selectable<DutyPeriodRow>;

/** Current and future periods of the duty roster that were not removed, by start. */
export async function dutyRoster(tx: ActorTx): Promise<readonly StoredDutyPeriod[]> {
  return tx.db
    .selectFrom('duty_period')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('removed_at', 'is', null)
    .where('until_at', '>', tx.now())
    .orderBy('from_at')
    .orderBy('post', 'desc') // phoned first
    .orderBy('id')
    .execute();
}

/** A stored roster as input of the rules. */
export function periodsOf(rows: readonly StoredDutyPeriod[]): readonly DutyPeriod[] {
  return rows.map((row) => ({
    accountId: row.account_id,
    post: row.post as DutyPost, // held by a constraint
    from: row.from_at.getTime(),
    until: row.until_at.getTime(),
  }));
}

/** Adds a person to the duty roster. @returns the period's id */
export async function insertDutyPeriod(
  tx: ActorTx,
  period: { readonly accountId: string; readonly post: DutyPost; readonly from: Date; readonly until: Date },
): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('duty_period')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(AGENCY_WIDE),
      account_id: period.accountId,
      post: period.post,
      from_at: period.from,
      until_at: period.until,
      kept_by: tx.person.accountId,
      kept_at: tx.now(),
      removed_by: null,
      removed_at: null,
    })
    .execute();
  return id;
}

/** Remove a period from the duty roster. @throws ReeveError not_found */
export async function removeDutyPeriod(tx: ActorTx, id: string): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('duty_period')
    .set({ removed_by: tx.person.accountId, removed_at: tx.now() })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new ReeveError('not_found', 'This entry is not in the duty roster. Nothing was changed.');
}

/** The control room's number, with the person who set it; undefined until there is one. */
export async function controlRoom(tx: ActorTx): Promise<Selectable<ControlRoomRow> | undefined> {
  return tx.db
    .selectFrom('control_room')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Sets the control room's number; earlier ones stay on record. */
export async function insertControlRoom(tx: ActorTx, number: string): Promise<void> {
  await tx.db
    .insertInto('control_room')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(AGENCY_WIDE),
      number,
      kept_by: tx.person.accountId,
      kept_at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
}
