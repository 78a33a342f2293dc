import type { AccessBook } from './access/access.ts';
import { makeAccessBook } from './access/access.ts';
import { openPools, type Pools, type PoolUrls } from './database/pool.ts';
import { NO_KEYRING, type Keyring } from './seal/keyring.ts';

/** The source of everything random or timed, so that two worlds can be compared byte for byte. */
export interface Factories {
  /** Real time: sessions and the log. */
  readonly now: () => Date;
  readonly uuid: () => string;
  /** [0, 1) */
  readonly random: () => number;
  /** 256 random bits as base64url: session tokens. */
  readonly secret: () => string;
}

/** The opened database: pools, factories, and the cache of people's access. */
export interface Store {
  readonly pools: Pools;
  readonly factories: Factories;
  readonly access: AccessBook;
  /** Agencies whose log this process has added to since the last check of its checkpoints. */
  readonly grownLogs: Set<string>;
  /** Keys of sealed content. */
  readonly keyring: Keyring;
}

/** Open the database. Without a keyring, sealed content stays closed, and nothing that must be sealed is written. */
export function openStore(
  urls: PoolUrls,
  factories: Factories,
  sizes?: { readonly app: number; readonly search: number },
  keyring: Keyring = NO_KEYRING,
): Store {
  return { pools: openPools(urls, sizes), factories, access: makeAccessBook(), grownLogs: new Set(), keyring };
}
