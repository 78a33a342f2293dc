import { join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import { openDataFolder } from './folder/data-folder.ts';
import { lockFolder } from './folder/folder-lock.ts';
import { launch } from './run/launch.ts';
import { makeDatabase, openDatabase } from './open-database.ts';
import { chooseOsUser, isRoot, sharedUserWarning } from './find/os-user.ts';
import { findDatabase } from './folder/database-folder.ts';
import { supervise } from './run/supervise.ts';
import { lookAround, type Surroundings } from './find/surroundings.ts';
import { ageWarning, type PostgresVersion } from './find/version.ts';

/** The caller's options. */
export interface DatabaseServerOptions {
  /** The folder of this installation; the database is in `<dataFolder>/postgres`, or where a pointer file there refers to. */
  readonly dataFolder: string;
  /** False only for temporary test servers: nothing is forced to disk, so a power cut may destroy it. */
  readonly durable: boolean;
  /** The only folder with `postgres` and `initdb` to use. */
  readonly binFolder?: string;
  /** Receives plain sentences about progress; never a secret. */
  readonly log?: (sentence: string) => void;
}

/** A running embedded database server. */
export interface DatabaseServer {
  /** The folder of its Unix socket; the loopback’s address where it has none. It listens on the loopback in any case. */
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  /** Kept in `secrets.json` (mode 0600) of the data folder. */
  readonly superuserPassword: string;
  readonly version: PostgresVersion;
  readonly origin: 'machine' | 'npm';
  /** The true path of the database. */
  readonly folder: string;
  /** True if it is outside the data folder. */
  readonly moved: boolean;
  readonly warnings: readonly string[];
  /** Stops the server and waits for it. May be called twice; never rejects. */
  stop(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const SUPERUSER = 'postgres';

/**
 * Starts the database server of a data folder, creating the database on the first start.
 *
 * The database's `PG_VERSION` decides the major version. A new database uses the newest PostgreSQL on this machine
 * that passes the version gate, else the npm binaries. Under root the server runs as another user, and data that user
 * cannot reach goes under the system's state folder. A start recovers automatically after any crash.
 *
 * @param machine replaces parts of the real machine in tests
 * @throws ReeveError conflict — another Reeve works in the folder; misconfigured, not_found — the folder or a setting
 *   is wrong; unavailable — no PostgreSQL fits, or it failed. The message is a sentence for the person at the terminal.
 * Cost: about a second the first time, a tenth later; after a crash up to a minute and the time to replay the log.
 */
export async function startDatabaseServer(
  options: DatabaseServerOptions,
  machine: Partial<Surroundings> = {},
): Promise<DatabaseServer> {
  const log = options.log ?? (() => undefined);
  const surroundings = await lookAround(machine);
  const dataFolder = await openDataFolder(options.dataFolder);
  const lock = await lockFolder(dataFolder);
  try {
    const existing = await findDatabase(dataFolder);
    const user = await chooseOsUser(existing?.ownerUid);
    const copiesFolder = join(isRoot() ? surroundings.stateFolder : dataFolder, 'binaries');
    const { binFolder } = options;
    const question = { major: existing?.major, binFolder, user, surroundings, copiesFolder, refused: [] };
    const { binaries, databaseFolder, password } =
      existing === undefined
        ? await makeDatabase(dataFolder, question, SUPERUSER, options.durable)
        : await openDatabase(dataFolder, question, existing);
    if (databaseFolder.moved)
      log(`The database of ${dataFolder} is in ${databaseFolder.folder}, which its user can reach.`);
    const request = { binaries, databaseFolder, user, durable: options.durable, log };
    const launched = await launch(request);
    return {
      host: launched.socketFolder ?? LOOPBACK,
      port: launched.port,
      superuser: SUPERUSER,
      superuserPassword: password,
      version: binaries.version,
      origin: binaries.origin,
      folder: databaseFolder.folder,
      moved: databaseFolder.moved,
      warnings: [ageWarning(binaries.version), sharedUserWarning(user)].filter((warning) => warning !== undefined),
      stop: supervise(launched, {
        folder: databaseFolder.folder,
        binFolder: binaries.binFolder,
        log,
        relaunch: (givenUp) => launch({ ...request, givenUp, choosePort: () => Promise.resolve(launched.port) }),
        afterwards: () => lock.release(),
      }),
    };
  } catch (error) {
    await lock.release();
    if (error instanceof ReeveError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new ReeveError('unavailable', `The database could not be started: ${why}.`, {}, { cause: error });
  }
}
