import type { ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { searchLexemes } from './search-words.ts';

/** The last visible day of objects that never fall due. */
export const NEVER = 'infinity';

/** Adds or updates the words of an object, in the object's own transaction. */
export async function indexForSearch(
  tx: ActorTx,
  of: {
    readonly kind: ObjectKind;
    readonly id: string;
    readonly labelId: number;
    readonly text: string;
    /** Its last visible day, if it falls due. */
    readonly visibleUntil?: string;
  },
): Promise<void> {
  await removeFromSearch(tx, of.id);
  await sql`insert into search_entry (agency_id, id, kind, label_id, lexemes, entered_at, visible_until)
    values (${tx.person.agencyId}, ${of.id}, ${of.kind}, ${of.labelId}, ${searchLexemes(of.labelId, of.text)}::tsvector, ${tx.recordedAt()}, ${of.visibleUntil ?? NEVER})`.execute(
    tx.db,
  );
}

export async function removeFromSearch(tx: ActorTx, id: string): Promise<void> {
  await tx.db.deleteFrom('search_entry').where('agency_id', '=', tx.person.agencyId).where('id', '=', id).execute();
}

/** A search entry falls due with its object. */
export async function followInSearch(tx: ActorTx, ids: readonly string[], visibleUntil: string): Promise<void> {
  await sql`update search_entry set visible_until = ${visibleUntil}
    where agency_id = ${tx.person.agencyId} and id = any(${[...ids]}::uuid[])`.execute(tx.db);
}
