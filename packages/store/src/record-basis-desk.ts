import { BASED_KINDS, couldReadOnLastDay, ReeveError, type BasedKind, type LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from './actor.ts';
import { renewBasis } from './record-basis.ts';
import { stateToday } from './person-nomination.ts';
import { updateRecord, type StoredRecord } from './record.ts';
import { NEVER } from './search-entry.ts';
import { walkThread } from './thread.ts';
import { insertTransition } from './transition.ts';

/** A record part of whose basis has expired, or expires today. */
export interface DueRecord {
  readonly kind: BasedKind;
  readonly row: StoredRecord;
  /** The last day on which no part of its basis had expired. */
  readonly dueOn: LocalDate;
  /** Nothing carries it any more: it is read at the desk alone. */
  readonly restricted: boolean;
  /** Whoever wrote it or answers for it. */
  readonly authorIds: readonly string[];
  /** Expired sources it rests on, of those this person could read; undefined where none is. */
  readonly sources: number | undefined;
}

type Row = StoredRecord & { readonly basis_due_on: LocalDate; readonly visible_until?: LocalDate };

/** How many due records of a kind are looked at: more than this wait behind them. */
const LOOKED_AT = 500;
/** A record that is over is nobody's to review. */
const OVER = ['withdrawn', 'recalled', 'superseded', 'expired', 'ended'];

/**
 * Records due because of their basis, as far as this person reads them or could on their last visible day; the earliest first.
 */
export async function listBasisDue(tx: ActorTx): Promise<readonly DueRecord[]> {
  const found = await tx.pastDue(() =>
    Promise.all(
      BASED_KINDS.map(async (kind) => {
        const { rows } = await sql<Row>`select * from ${sql.table(kind)}
          where agency_id = ${tx.person.agencyId} and basis_due_on <= ${tx.today}::date and ${stateToday(kind)} <> all(${OVER}::text[])
          order by basis_due_on, id limit ${LOOKED_AT}`.execute(tx.db);
        return { kind, rows };
      }),
    ),
  );
  const due: DueRecord[] = [];
  for (const { kind, rows } of found)
    for (const row of rows) if (isInSight(tx, row)) due.push(await dueRecord(tx, kind, row));
  return due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/**
 * A record at the desk, for a decision on it; what is restricted is within reach until `work` has ended.
 * @throws ReeveError not_found — not there, not within sight, or not due, in the same words
 */
export async function atBasisDesk<T>(
  tx: ActorTx,
  kind: BasedKind,
  id: string,
  work: (due: DueRecord) => Promise<T>,
): Promise<T> {
  const row = await tx.pastDue(async () => {
    const { rows } = await sql<Row>`select * from ${sql.table(kind)}
      where agency_id = ${tx.person.agencyId} and id = ${id} and basis_due_on <= ${tx.today}::date and ${stateToday(kind)} <> all(${OVER}::text[])`.execute(
      tx.db,
    );
    return rows[0];
  });
  if (!row || !isInSight(tx, row)) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  const due = await dueRecord(tx, kind, row);
  return tx.pastDue(() => work(due));
}

/** Keep a record although part of its basis has expired, with the reason of a person who did not write it. Called at the desk. */
export async function keepOnBasis(tx: ActorTx, due: DueRecord, reason: string): Promise<number> {
  const { kind, row } = due;
  const version = await updateRecord(tx, kind, row, {});
  await sql`update ${sql.table(kind)} set basis_kept_on = ${tx.today}::date
    where agency_id = ${tx.person.agencyId} and id = ${row.id}`.execute(tx.db);
  await insertTransition(tx, {
    labelId: row.label_id,
    kind,
    id: row.id,
    from: row.state,
    to: row.state,
    reason,
    act: 'basis_kept',
  });
  await renewBasis(tx, kind, row.id);
  return version;
}

const lastDay = (row: Row): LocalDate => row.visible_until ?? NEVER;
const isRestricted = (tx: ActorTx, row: Row): boolean => lastDay(row) < tx.today;

/** Whether this person reads it today or, where it is restricted, could have read it on its last visible day. */
function isInSight(tx: ActorTx, row: Row): boolean {
  const visibleUntil = isRestricted(tx, row) ? lastDay(row) : undefined;
  const label = tx.partsOf(row.label_id);
  return couldReadOnLastDay(tx.actor, { label, visibleUntil, minorVictim: false, unverifiedMention: false }, tx.today);
}

async function dueRecord(tx: ActorTx, kind: BasedKind, row: Row): Promise<DueRecord> {
  const { expired } = await walkThread(tx, { kind, id: row.id }, 'why', { hops: 2, objects: 200 });
  const body = row.body as { readonly authorIds?: readonly string[] }; // written only through its contract
  return {
    kind,
    row,
    dueOn: row.basis_due_on,
    restricted: isRestricted(tx, row),
    authorIds: [row.created_by, ...(row.owner_id === null ? [] : [row.owner_id]), ...(body.authorIds ?? [])],
    sources: expired.length === 0 ? undefined : expired.reduce((sum, one) => sum + one.sources, 0),
  };
}
