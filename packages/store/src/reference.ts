import { makeReference, type ObjectKind } from '@reeve/domain';
import type { ActorTx } from './actor.ts';

/**
 * A reference for a new object. 32^5 is large against any agency's holdings; the rare clash with a row the writer may not
 * even see is caught by the unique key and answered with "try again", which makes another.
 */
export function newReference(tx: ActorTx, kind: ObjectKind): string {
  return makeReference(kind, tx.store.factories.random);
}
