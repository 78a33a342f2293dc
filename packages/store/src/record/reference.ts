import { makeReference, type ObjectKind } from '@reeve/domain';
import type { InsertQueryBuilder, InsertResult } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';

/** A reference for a new object. It may be in use already, of 33 million: `insertReferenced` then draws again. */
export function newReference(tx: ActorTx, kind: ObjectKind): string {
  return makeReference(kind, tx.store.factories.random);
}

/** Draws before another cause is assumed: with a million objects of a kind, one draw in thirty is in use. */
const DRAWS = 8;

/**
 * Inserts an object's row under a new reference. If it is taken, perhaps by a row its writer cannot see, another is drawn and
 * the collision is not disclosed.
 *
 * @param insert the row with this reference
 * @returns the reference used
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
  // Then the reference is not the cause: the database reports it.
  const reference = newReference(tx, kind);
  await insert(reference).execute();
  return reference;
}
