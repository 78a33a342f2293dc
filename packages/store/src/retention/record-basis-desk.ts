import { BASED_KINDS, couldReadOnLastDay, ReeveError, type BasedKind, type LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';
import { renewBasis } from './record-basis.ts';
import { stateToday } from '../record/person-nomination.ts';
import { updateRecord, type StoredRecord } from '../record/record.ts';
import { NEVER } from '../search/search-entry.ts';
import { insertTransition } from '../record/transition.ts';

/** A record whose basis has partly expired, or expires today. */
export interface DueRecord {
  readonly kind: BasedKind;
  readonly row: StoredRecord;
  /** The last day before part of its basis expired. */
  readonly dueOn: LocalDate;
  /** True if its whole basis has expired: it is readable only at the desk. */
  readonly restricted: boolean;
  /** Its authors and the people accountable for it. */
  readonly authorIds: readonly string[];
}

interface FoundRecord {
  readonly kind: BasedKind;
  readonly row: Row;
}

type Row = StoredRecord & { readonly basis_due_on: LocalDate; readonly visible_until?: LocalDate };

/** The most due records of a kind that are read at once; the rest wait. */
const LOOKED_AT = 500;
/** States in which a record needs no review. */
const OVER = ['withdrawn', 'recalled', 'superseded', 'expired', 'ended'];

/** Records of a kind that are due because of their basis, earliest first. Called within `tx.pastDue`. */
export function basisDueQuery(tx: ActorTx, kind: BasedKind): Query<Row, FoundRecord> {
  return {
    text: sql<Row>`select * from ${sql.table(kind)}
          where agency_id = ${tx.person.agencyId} and basis_due_on <= ${tx.today}::date and ${stateToday(kind)} <> all(${OVER}::text[])
          order by basis_due_on, id limit ${LOOKED_AT}`,
    instants: ['created_at', 'recorded_at'],
    show: (row) => ({ kind, row }),
  };
}

/** Those of `basisDueQuery` that this person can read or could on their last visible day; earliest first. */
export function dueRecords(tx: ActorTx, found: readonly FoundRecord[]): readonly DueRecord[] {
  return found
    .filter(({ row }) => isInSight(tx, row))
    .map(({ kind, row }) => dueRecord(tx, kind, row))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** Records due because of their basis, of every kind. */
export async function listBasisDue(tx: ActorTx): Promise<readonly DueRecord[]> {
  const found = await tx.pastDue(async () => {
    const all: FoundRecord[] = [];
    for (const kind of BASED_KINDS) all.push(...(await readAlone(tx, basisDueQuery(tx, kind))));
    return all;
  });
  return dueRecords(tx, found);
}

/**
 * Runs work on a record at the desk, for a decision; restricted content is within reach until `work` ends.
 * @throws ReeveError not_found — missing, invisible or not due, in the same words
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
  const due = dueRecord(tx, kind, row);
  return tx.pastDue(() => work(due));
}

/** Keeps a record although its basis has partly expired, with the reason of a person who did not write it. Called at the desk. */
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

/** True if this person can read it today or, if restricted, could have read it on its last visible day. */
function isInSight(tx: ActorTx, row: Row): boolean {
  const visibleUntil = isRestricted(tx, row) ? lastDay(row) : undefined;
  const label = tx.partsOf(row.label_id);
  return couldReadOnLastDay(tx.actor, { label, visibleUntil, minorVictim: false, unverifiedMention: false }, tx.today);
}

function dueRecord(tx: ActorTx, kind: BasedKind, row: Row): DueRecord {
  const body = row.body as { readonly authorIds?: readonly string[] }; // written only through its contract
  return {
    kind,
    row,
    dueOn: row.basis_due_on,
    restricted: isRestricted(tx, row),
    authorIds: [row.created_by, ...(row.owner_id === null ? [] : [row.owner_id]), ...(body.authorIds ?? [])],
  };
}
