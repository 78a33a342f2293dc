import { ReeveError, type ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from './actor.ts';

/** Where each kind of object lives and which expressions give its title and state, for whatever walks over all kinds. */
interface Home {
  readonly table: string;
  readonly title: string;
  readonly state: string;
  readonly at: string;
}
const HOMES: Partial<Readonly<Record<ObjectKind, Home>>> = {
  report: { table: 'report', title: 'subject', state: 'state', at: 'coalesce(submitted_at, created_at)' },
};

export interface ObjectCard {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string | null;
  readonly at: Date | null;
  readonly labelId: number;
}

/** The cards of those objects that this person may see; the others are simply not there. */
export async function objectCards(
  tx: ActorTx,
  kind: ObjectKind,
  ids: readonly string[],
): Promise<readonly ObjectCard[]> {
  const home = HOMES[kind];
  if (!home || ids.length === 0) return [];
  // Table and expressions come from the constant table above, never from a user.
  const { rows } = await sql<{
    id: string;
    reference: string;
    title: string;
    state: string | null;
    at: Date | null;
    label_id: number;
  }>`
    select id, reference, ${sql.raw(home.title)} as title, ${sql.raw(home.state)} as state, ${sql.raw(home.at)} as at, label_id
    from ${sql.table(home.table)} where id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return rows.map((row) => ({
    kind,
    id: row.id,
    reference: row.reference,
    title: row.title,
    state: row.state,
    at: row.at,
    labelId: row.label_id,
  }));
}

/** One object's card; not visible and not there read alike. */
export async function objectCard(tx: ActorTx, kind: ObjectKind, id: string): Promise<ObjectCard> {
  const [card] = await objectCards(tx, kind, [id]);
  if (!card) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return card;
}

/** The object a reference names, if this person may see it. */
export async function objectByReference(
  tx: ActorTx,
  kind: ObjectKind,
  reference: string,
): Promise<{ readonly id: string } | undefined> {
  const home = HOMES[kind];
  if (!home) return undefined;
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(home.table)} where agency_id = ${tx.person.agencyId} and reference = ${reference}`.execute(
    tx.db,
  );
  return rows[0];
}
