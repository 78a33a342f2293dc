import { addDays, type LocalDate, type TaskState } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { listRecords, type StoredRecord } from '../record/record.ts';

/** States of a task that a shift can work on. */
const WORKED: readonly TaskState[] = ['assigned', 'accepted', 'in_progress'];
/** Most tasks and findings offered to a new sheet. */
const OFFERED = 20;

/** The tasks that run on a day, of those this person may see, the soonest due first. */
export async function openTasksOn(tx: ActorTx, on: LocalDate): Promise<readonly StoredRecord[]> {
  return tx.db
    .selectFrom('task')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', 'in', [...WORKED])
    .where('due_on', '>=', on)
    .where(sql<boolean>`coalesce(body ->> 'startsOn', '') <= ${on}`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(OFFERED)
    .execute();
}

/** The adopted plans of hours whose week contains a day or begins within the six after it, of those this person may see. */
export async function adoptedPlansAround(tx: ActorTx, on: LocalDate): Promise<readonly StoredRecord[]> {
  return tx.db
    .selectFrom('allocation_plan')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'adopted')
    .where(sql<boolean>`body ->> 'weekFrom' between ${addDays(on, -6)} and ${addDays(on, 6)}`)
    .orderBy('created_at')
    .orderBy('id')
    .limit(OFFERED)
    .execute();
}

/** The newest findings this person may see. */
export async function newestFindings(tx: ActorTx, most: number): Promise<readonly StoredRecord[]> {
  return listRecords(tx, 'finding', { limit: most });
}

/** Released sheets of a unit from a day on, the earliest day first. */
export async function sheetsOfUnit(tx: ActorTx, unitCode: string, from: LocalDate): Promise<readonly StoredRecord[]> {
  return tx.db
    .selectFrom('shift_sheet')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'released')
    .where('due_on', '>=', from)
    .where(sql<boolean>`body ->> 'unitCode' = ${unitCode}`)
    .orderBy('due_on')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(OFFERED)
    .execute();
}

/** The sheet a unit had last, released, of those this person may see. */
export async function lastSheetOf(tx: ActorTx, unitCode: string): Promise<StoredRecord | undefined> {
  return tx.db
    .selectFrom('shift_sheet')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'released')
    .where(sql<boolean>`body ->> 'unitCode' = ${unitCode}`)
    .orderBy('due_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The units of the agency: every member knows them. */
export async function agencyUnits(tx: ActorTx): Promise<readonly { readonly code: string; readonly name: string }[]> {
  return tx.atDoor((db) =>
    db
      .selectFrom('unit')
      .select(['code', 'name'])
      .where('agency_id', '=', tx.person.agencyId)
      .orderBy('name')
      .orderBy('code')
      .execute(),
  );
}

/** How many people work in a unit. */
export async function unitMembers(tx: ActorTx, unitCode: string): Promise<number> {
  const row = await tx.atDoor((db) =>
    db
      .selectFrom('account')
      .innerJoin('unit', (join) =>
        join.onRef('unit.id', '=', 'account.unit_id').onRef('unit.agency_id', '=', 'account.agency_id'),
      )
      .select((eb) => eb.fn.countAll<string>().as('members'))
      .where('account.agency_id', '=', tx.person.agencyId)
      .where('account.status', '=', 'active')
      // A system actor cannot sign in.
      .where((eb) => eb.or([eb('account.password_hash', 'is not', null), eb('account.hint', '<>', '')]))
      .where('unit.code', '=', unitCode)
      .executeTakeFirst(),
  );
  return Number(row?.members ?? 0);
}
