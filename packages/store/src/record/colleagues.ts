import { ReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { staffNames } from '../access/staff.ts';

/**
 * Requires that everyone named in a field of a record is a colleague: nobody does the work of an account that does not exist or is of
 * another agency, and its name is printed as none. One's own account costs no query.
 *
 * @throws ReeveError invalid_input — with this field
 */
export async function requireColleagues(
  tx: ActorTx,
  ids: readonly (string | null | undefined)[],
  field: string,
): Promise<void> {
  const others = new Set(ids.flatMap((id) => (typeof id === 'string' && id !== tx.person.accountId ? [id] : [])));
  if ((await staffNames(tx, [...others])).size === others.size) return;
  throw new ReeveError('invalid_input', 'A person named here is not of your agency. Nothing was saved.', {
    fields: [field],
  });
}
