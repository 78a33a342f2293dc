import type { Role } from '@reeve/domain';
import type { ActorTx } from './actor.ts';

/** The roles of those of these accounts that are active accounts of this agency, by id. */
export async function rolesOfActive(
  tx: ActorTx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Role[]>> {
  if (accountIds.length === 0) return new Map();
  const accounts = await tx.atDoor((db) =>
    db
      .selectFrom('account')
      .select(['id', 'roles'])
      .where('agency_id', '=', tx.person.agencyId)
      .where('status', '=', 'active')
      .where('id', 'in', [...accountIds])
      .execute(),
  );
  return new Map(accounts.map(({ id, roles }) => [id, roles as Role[]])); // written only from ROLES
}

/** The roles of an active account of this agency; undefined if there is none. */
export const activeRoles = async (tx: ActorTx, accountId: string): Promise<readonly Role[] | undefined> =>
  (await rolesOfActive(tx, [accountId])).get(accountId);
