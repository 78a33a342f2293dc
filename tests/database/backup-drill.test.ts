import { Readable, Writable } from 'node:stream';
import { makeBackupKey, numberAllEvents, openBackup, openStore, roleName, writeBackup, type Store } from '@reeve/store';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { endAllSessions } from '@reeve/testing/sessions.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, targetsOf, type BaseWorld } from '../need-to-know/base-world.ts';
import { canary } from '../need-to-know/canary.ts';
import { BREADTH, drive } from '../need-to-know/drive.ts';
import type { Targets } from '../need-to-know/driver/driver.ts';

/**
 * The drill: a world with records of every kind is backed up and restored; every request of its readers gets the
 * same response.
 */
let base: BaseWorld;
let original: TestDatabase;
let restored: TestDatabase;
let targets: Targets;

beforeAll(async () => {
  base = await makeBase('drill');
  await base.world.app.close();
  original = base.world.database;
  await numberAllEvents(original.open());
  await original.rest();
  targets = targetsOf(base, { callsEach: BREADTH });
  restored = await restoreOf(original);
}, 240_000);
afterAll(async () => {
  await restored.drop();
  await original.drop();
});

/** A new database filled from a backup of another, with that one's keys, as an administrator restores them. */
async function restoreOf(of: TestDatabase): Promise<TestDatabase> {
  const { privateKey, publicKey } = await makeBackupKey();
  const pieces: Buffer[] = [];
  const sink = new Writable({ write: (piece: Buffer, _, done) => (pieces.push(piece), done()) });
  const url = new URL(of.urls.app);
  url.username = roleName(of.name, 'backup');
  await writeBackup(url.toString(), { publicKeys: [publicKey] }, sink, new Date());
  const target = await makeTestDatabase();
  const backup = await openBackup(Readable.from(pieces), { privateKey });
  await backup.restore(target.ownerUrl);
  const stores: Store[] = [];
  const rest = async (): Promise<void> => {
    for (const store of stores.splice(0)) await store.pools.end();
  };
  return {
    ...target,
    keyring: of.keyring,
    open: (factories = seededFactories(target.name)) => {
      const store = openStore(target.urls, factories, { app: 4, search: 2 }, of.keyring);
      stores.push(store);
      return store;
    },
    rest,
    drop: async () => {
      await rest();
      await target.drop();
    },
  };
}

/** Every response of a copy of a database, so that the next reader finds it unchanged. */
async function answersOf(of: TestDatabase, login: string): Promise<readonly string[]> {
  const copy = await copyDatabase(of);
  try {
    await endAllSessions(copy);
    return (await drive(copy, login, targets)).map((reply) => `${reply.operation} ${reply.text}`);
  } finally {
    await copy.drop();
  }
}

/** A reader of the raw file, one without it, one of another group, one of the log, one who manages accounts. */
const READERS = ['mara', 'ivo', 'vera', 'odo', 'zita'];
const RAW_READERS = ['mara'];

describe('after a restore', () => {
  test.each(some(1, READERS, 'restored backup'))(
    'every operation answers %s byte for byte as before, and raw words reach only their own readers',
    async (login) => {
      const [before, after] = [await answersOf(original, login), await answersOf(restored, login)];
      expect(before.length).toBeGreaterThan(300);
      expect(after).toEqual(before);
      const raw = [canary('raw1'), canary('raw2'), canary('raw3')];
      const heard = raw.filter((word) => after.some((answer) => answer.includes(word)));
      expect(heard.length > 0).toBe(RAW_READERS.includes(login));
    },
    240_000,
  );
});
