import type { DeclaredConflict } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { loadRecord, lockRecord, type StoredRecord } from '../record/record.ts';

/** Records of meetings that this person may see, oldest first. */
export async function recordsOfMeetings(
  tx: ActorTx,
  kind: 'agenda_item' | 'decision',
  meetingIds: readonly string[],
): Promise<readonly StoredRecord[]> {
  return tx.db
    .selectFrom(kind)
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`body ->> 'meetingId' = any(${[...meetingIds]}::text[])`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Open items of these objects on the agenda of any meeting that has been called: the ids of the objects. */
export async function onAnAgenda(tx: ActorTx, sourceIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ source_id: string }>`
    select i.body -> 'source' ->> 'id' as source_id from agenda_item i
    join meeting m on m.agency_id = i.agency_id and m.id = (i.body ->> 'meetingId')::uuid and m.state = 'called'
    where i.agency_id = ${tx.person.agencyId} and i.state = 'open' and i.body -> 'source' ->> 'id' = any(${[...sourceIds]}::text[])`.execute(
    tx.db,
  );
  return new Set(rows.map(({ source_id }) => source_id));
}

/** An item of an agenda, with the conflicts of interest that its meeting has on record. */
export interface ItemConflicts {
  readonly id: string;
  readonly declared: readonly DeclaredConflict[];
  /** The item is open, and so are the minutes of its meeting. */
  readonly isOpen: boolean;
}

/** Every item on one of these objects, of any meeting; an item that is among them leads to the others on its object. */
export async function itemsOn(tx: ActorTx, objectIds: readonly string[]): Promise<readonly ItemConflicts[]> {
  if (objectIds.length === 0) return [];
  const { agencyId } = tx.person;
  const ids = [...objectIds];
  const { rows } = await sql<ItemConflicts>`
    select i.id, coalesce(m.body -> 'declared', '[]') as declared, i.state = 'open' and m.state <> 'closed' as "isOpen"
    from agenda_item i join meeting m on m.agency_id = i.agency_id and m.id = (i.body ->> 'meetingId')::uuid
    where i.agency_id = ${agencyId} and (i.body -> 'source' ->> 'id' = any(${ids}::text[]) or i.body -> 'source' ->> 'id' in (
      select c.body -> 'source' ->> 'id' from agenda_item c where c.agency_id = ${agencyId} and c.id = any(${ids}::uuid[])))`.execute(
    tx.db,
  );
  return rows;
}

/** The meeting that follows one in its series; the last one called, if there are several. */
export async function meetingAfter(tx: ActorTx, meetingId: string): Promise<StoredRecord | undefined> {
  return tx.db
    .selectFrom('meeting')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`body ->> 'followsId' = ${meetingId}`)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst();
}

/** Meetings looked back on for actions that are not finished. */
const SERIES_MOST = 12;

/** The meetings before one in its series, the nearest first, up to the first that this person may not see. */
export async function meetingsBefore(tx: ActorTx, meeting: StoredRecord): Promise<readonly StoredRecord[]> {
  const before: StoredRecord[] = [];
  let follows = followed(meeting);
  while (follows !== undefined && before.length < SERIES_MOST) {
    const row = await tx.db
      .selectFrom('meeting')
      .selectAll()
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', '=', follows)
      .executeTakeFirst();
    if (!row) break;
    before.push(row);
    follows = followed(row);
  }
  return before;
}

const followed = (row: StoredRecord): string | undefined => (row.body as { readonly followsId?: string }).followsId; // written only through its contract

/** Locks a meeting while something is decided in it, so that it is not closed meanwhile; returns it as it is then. */
export async function lockMeeting(tx: ActorTx, meetingId: string): Promise<StoredRecord> {
  await lockRecord(tx, 'meeting', meetingId);
  return loadRecord(tx, 'meeting', meetingId);
}

/** Tasks that these decisions ordered, as far as this person sees them. */
export async function tasksOrderedBy(
  tx: ActorTx,
  decisionIds: readonly string[],
): Promise<readonly (StoredRecord & { readonly decision_id: string })[]> {
  return tx.db
    .selectFrom('thread')
    .innerJoin('task', (join) =>
      join.onRef('task.agency_id', '=', 'thread.agency_id').onRef('task.id', '=', 'thread.from_id'),
    )
    .selectAll('task')
    .select('thread.to_id as decision_id')
    .where('thread.agency_id', '=', tx.person.agencyId)
    .where('thread.from_kind', '=', 'task')
    .where('thread.to_id', '=', sql<string>`any(${[...decisionIds]}::uuid[])`)
    .orderBy('task.recorded_at')
    .orderBy('task.id')
    .execute();
}

/** A step that changed what a meeting knows. */
export interface RecentStep {
  readonly kind: string;
  readonly id: string;
  readonly at: Date;
}

/** The newest steps into these states since an instant, and before another if one is given; one a record. Each name is `kind.state`. */
export async function stepsSince(
  tx: ActorTx,
  since: Date,
  until: Date | undefined,
  steps: readonly string[],
  most: number,
): Promise<readonly RecentStep[]> {
  const { rows } = await sql<RecentStep>`
    select object_kind as kind, object_id as id, max(at) as at from transition
    where agency_id = ${tx.person.agencyId} and at >= ${since} and (${until ?? null}::timestamptz is null or at < ${until ?? null})
      and object_kind || '.' || to_state = any(${[...steps]}::text[])
    group by object_kind, object_id order by max(at) desc, object_id limit ${most}`.execute(tx.db);
  return rows;
}
