import { createHash, randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { openStore, type Factories, type Keyring, type PoolUrls, type Store } from '@reeve/store';
import { makeTestKeyring } from './keyring.ts';
import { copyTemplate, dropDatabase, ownerAddress, roleAddress, superuserAddress } from './migrated-template.ts';

/** A separate database for one test file. */
export interface TestDatabase {
  readonly name: string;
  readonly urls: PoolUrls;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** The keys of its sealed data. */
  readonly keyring: Keyring;
  open(factories?: Factories): Store;
  /** Closes open connections to it, so that it can be copied. */
  rest(): Promise<void>;
  drop(): Promise<void>;
}

/** Seeded factories: time is fixed except for one millisecond per call, and chance repeats. */
export function seededFactories(seed: string, at = '2026-09-27T07:00:00.000Z'): Factories {
  let calls = 0;
  let ticks = 0;
  const bytes = (): Buffer =>
    createHash('sha256')
      .update(`${seed} ${(calls += 1)}`)
      .digest();
  return {
    now: () => new Date(Date.parse(at) + (ticks += 1)),
    uuid: () => {
      const hex = bytes().toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    random: () => bytes().readUInt32BE() / 2 ** 32,
    secret: () => bytes().toString('base64url'),
  };
}

/**
 * A fresh, migrated database. Its login roles contain its name, so that tests of several files do not share a role.
 */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const name = `reeve_test_${randomUUID().slice(0, 8)}`;
  const server = inject('databaseServer');
  await copyTemplate(server, inject('template'), name);
  const of = (kind: keyof PoolUrls): string => roleAddress(server, kind, name);
  const urls = { app: of('app'), door: of('door'), search: of('search'), audit: of('audit') };
  const keys = makeTestKeyring();
  const opened: Store[] = [];
  const rest = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.pools.end();
  };
  return {
    name,
    urls,
    ownerUrl: ownerAddress(server, name),
    superuserUrl: superuserAddress(server, name),
    keyring: keys.keyring,
    open: (factories = seededFactories(name)) => {
      const store = openStore(urls, factories, { app: 4, search: 2 }, keys.keyring);
      opened.push(store);
      return store;
    },
    rest,
    drop: async () => {
      await rest();
      keys.remove();
      await dropDatabase(server, name);
    },
  };
}
