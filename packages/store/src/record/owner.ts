import { ReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { staffNames } from '../access/staff.ts';

/**
 * Requires that an owner is a colleague: work in the name of nobody, or of another agency, is never done.
 *
 * @throws ReeveError invalid_input
 */
export async function requireOwner(tx: ActorTx, ownerId: string | undefined): Promise<void> {
  if (ownerId === undefined || ownerId === tx.person.accountId) return;
  if ((await staffNames(tx, [ownerId])).has(ownerId)) return;
  throw new ReeveError('invalid_input', 'The owner is not a person of your agency. Nothing was saved.', {
    fields: ['ownerId'],
  });
}

/**
 * Requires that every person named in a record is a colleague: a name of nobody, or of another agency, is printed as none.
 *
 * @throws ReeveError invalid_input — with this field
 */
export async function requireColleagues(tx: ActorTx, ids: readonly string[], field: string): Promise<void> {
  const others = [...new Set(ids)].filter((id) => id !== tx.person.accountId);
  if ((await staffNames(tx, others)).size === others.length) return;
  throw new ReeveError('invalid_input', 'A person named here is not of your agency. Nothing was saved.', {
    fields: [field],
  });
}
