import { makeReference, type ObjectKind } from '@reeve/domain';
import type { InsertQueryBuilder, InsertResult } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';

/** A reference for a new object. Somebody else's may be the same, of 33 million: `insertReferenced` draws again then. */
export function newReference(tx: ActorTx, kind: ObjectKind): string {
  return makeReference(kind, tx.store.factories.random);
}

/** Draws before it is asked what else stands in the way: with a million of a kind, one draw in thirty meets a reference in use. */
const DRAWS = 8;

/**
 * Insert an object's row under a reference of its own. Where that is taken, perhaps by a row its writer may not even see,
 * another is drawn and nobody is told.
 *
 * @param insert the row with this reference
 * @returns the reference it stands under
 */
export async function insertReferenced<Table extends keyof Database>(
  tx: ActorTx,
  kind: ObjectKind,
  insert: (reference: string) => InsertQueryBuilder<Database, Table, InsertResult>,
): Promise<string> {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const reference = newReference(tx, kind);
    const { numInsertedOrUpdatedRows } = await insert(reference)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return reference;
  }
  // It is not the reference then: the database says what it is.
  const reference = newReference(tx, kind);
  await insert(reference).execute();
  return reference;
}
