import { mayOwn, ReeveError, type ObjectKind, type Role } from '@reeve/domain';
import { rolesOfActive } from '../access/active-roles.ts';
import type { ActorTx } from '../access/actor.ts';

/**
 * Requires that everyone named in a field of a record is a colleague with an active account: nobody does the work of an account that does not
 * exist, is suspended or is of another agency. One's own account costs no query.
 *
 * @throws ReeveError invalid_input — with this field
 */
export async function requireColleagues(
  tx: ActorTx,
  ids: readonly (string | null | undefined)[],
  field: string,
): Promise<void> {
  await namedHere(tx, ids, field);
}

/**
 * Requires that the owner of a record is a colleague who changes such records, as `mayOwn`.
 *
 * @throws ReeveError invalid_input
 */
export async function requireOwner(tx: ActorTx, kind: ObjectKind, ownerId: string | null | undefined): Promise<void> {
  for (const roles of await namedHere(tx, [ownerId], 'ownerId'))
    if (!mayOwn(kind, roles))
      throw new ReeveError(
        'invalid_input',
        'The owner is a colleague who may change such records. Nothing was saved.',
        {
          fields: ['ownerId'],
        },
      );
}

/** The roles of each of these accounts except one's own. */
async function namedHere(
  tx: ActorTx,
  ids: readonly (string | null | undefined)[],
  field: string,
): Promise<readonly (readonly Role[])[]> {
  const others = new Set(ids.flatMap((id) => (typeof id === 'string' && id !== tx.person.accountId ? [id] : [])));
  const there = await rolesOfActive(tx, [...others]);
  if (there.size === others.size) return [...there.values()];
  throw new ReeveError(
    'invalid_input',
    'A person named here is not of your agency, or their account is not active. Nothing was saved.',
    { fields: [field] },
  );
}
