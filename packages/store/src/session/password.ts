import { ReeveError } from '@reeve/domain';
import { beforeSignIn } from '../access/door.ts';
import { endSessionsOf } from '../agency/provision-account.ts';
import type { AccountRow } from '../schema/schema.ts';
import type { Store } from '../store.ts';

/**
 * Replaces a verified password with one its owner chose, and ends all their other sessions.
 *
 * @param account as of the password check
 * @param but     id of the session of the change, which continues
 * @throws ReeveError conflict — it was changed by someone else meanwhile
 */
export async function replacePassword(
  store: Store,
  account: AccountRow,
  passwordHash: string,
  but: string,
): Promise<void> {
  await beforeSignIn(store, async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('account')
      .set({ password_hash: passwordHash, one_time_until: null })
      .where('agency_id', '=', account.agency_id)
      .where('id', '=', account.id)
      .where('password_hash', '=', account.password_hash)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new ReeveError(
        'conflict',
        'The password was changed at the same moment elsewhere. Nothing was changed here.',
      );
    await endSessionsOf(store, db, account, 'password', but);
  });
}
