import { asNobody, atDoor } from '../access/door.ts';
import type { Store } from '../store.ts';

/** The keyring of an installation; undefined until its first start. */
export async function installationKeyring(store: Store): Promise<string | undefined> {
  const row = await asNobody(store, (db) =>
    db.selectFrom('installation').select('keyring_id').where('id', '=', 1).executeTakeFirst(),
  );
  return row?.keyring_id ?? undefined;
}

/** Binds an installation to its keyring permanently: the keys of another would open nothing here. @returns the one it has */
export async function bindKeyring(store: Store, id: string): Promise<string | undefined> {
  await atDoor(store, (db) =>
    db
      .updateTable('installation')
      .set({ keyring_id: id })
      .where('id', '=', 1)
      .where('keyring_id', 'is', null)
      .execute(),
  );
  return installationKeyring(store);
}
