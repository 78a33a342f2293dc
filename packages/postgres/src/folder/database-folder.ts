import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import { systemReason, systemCode } from '../system-error.ts';
import { canEnter, type OsUser } from '../find/os-user.ts';
import { followPointer } from './pointer.ts';

/** The location of an existing or future database. */
export interface DatabaseFolder {
  /** The folder around it: the data folder, or one under the state folder. */
  readonly home: string;
  /** PostgreSQL's own data folder, `<home>/postgres`. */
  readonly folder: string;
  readonly moved: boolean;
}

/** An existing database. */
export interface ExistingDatabaseFolder extends DatabaseFolder {
  readonly major: number;
  readonly ownerUid: number;
}

/**
 * Finds the database of a data folder.
 *
 * @returns undefined if there is none yet
 * @throws ReeveError not_found — a pointer leads nowhere; conflict, misconfigured — the folder contains something else
 */
export async function findDatabase(dataFolder: string): Promise<ExistingDatabaseFolder | undefined> {
  const here = await look(dataFolder, false);
  const home = await followPointer(dataFolder);
  if (home === undefined) return here;
  const there = await look(home, true);
  if (there === undefined) {
    throw new ReeveError(
      'not_found',
      `The database of ${dataFolder} should be in ${home}, but is not there. Bring that folder back, or restore a backup into a new data folder.`,
    );
  }
  if (here !== undefined) {
    throw new ReeveError(
      'conflict',
      `There are two databases for ${dataFolder}: one inside it and one in ${home}. Move one of them away.`,
    );
  }
  return there;
}

async function look(home: string, moved: boolean): Promise<ExistingDatabaseFolder | undefined> {
  const folder = join(home, 'postgres');
  try {
    const text = await readFile(join(folder, 'PG_VERSION'), 'utf8');
    const major = Number.parseInt(text, 10);
    if (Number.isNaN(major))
      throw new ReeveError('misconfigured', `${folder} is damaged: its PG_VERSION is no number.`);
    return { home, folder, moved, major, ownerUid: (await stat(folder)).uid };
  } catch (error) {
    if (error instanceof ReeveError) throw error;
    if (systemCode(error) !== 'ENOENT') {
      throw new ReeveError(
        'misconfigured',
        `Reeve cannot read ${folder}: ${systemReason(error)}.`,
        {},
        { cause: error },
      );
    }
  }
  const inside = await readdir(folder).catch(() => []);
  if (inside.length === 0) return undefined;
  throw new ReeveError(
    'conflict',
    `${folder} holds files but no database. Move them away, or choose another data folder.`,
  );
}

/**
 * Chooses the folder of a new database: inside the data folder if its operating-system user can reach it, else in a folder
 * under the state folder. Only its parent folders are created.
 *
 * @throws ReeveError misconfigured — neither can be used
 */
export async function chooseDatabaseFolder(
  dataFolder: string,
  stateFolder: string,
  user: OsUser | undefined,
): Promise<DatabaseFolder> {
  if (await canEnter(user, dataFolder)) return { home: dataFolder, folder: join(dataFolder, 'postgres'), moved: false };
  const home = join(stateFolder, `${basename(dataFolder)}-${randomBytes(4).toString('hex')}`);
  await makeReachable(home, user, `The operating-system user ${user?.name} cannot reach ${dataFolder}`);
  return { home, folder: join(home, 'postgres'), moved: true };
}

/**
 * Creates a folder that the user can traverse.
 *
 * @throws ReeveError misconfigured — `complaint` and why this fallback failed
 */
export async function makeReachable(folder: string, user: OsUser | undefined, complaint: string): Promise<void> {
  let why = 'the user cannot reach it either';
  try {
    const first = await mkdir(folder, { recursive: true });
    // mkdir obeys the umask, which may close the new folders; existing ones keep their mode.
    if (first !== undefined) {
      for (let made = folder; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711);
    }
    if (await canEnter(user, folder)) return;
  } catch (error) {
    why = systemReason(error);
  }
  throw new ReeveError('misconfigured', `${complaint}, and Reeve could not use ${folder} instead: ${why}.`);
}

/**
 * Checks that the user can still reach an existing database. Creating an empty one elsewhere would be wrong.
 *
 * @throws ReeveError misconfigured
 */
export async function checkReach(databaseFolder: DatabaseFolder, user: OsUser | undefined): Promise<void> {
  if (await canEnter(user, databaseFolder.folder)) return;
  let closed = databaseFolder.folder;
  while (dirname(closed) !== closed && !(await canEnter(user, dirname(closed)))) closed = dirname(closed);
  throw new ReeveError(
    'misconfigured',
    `The database in ${databaseFolder.folder} runs as the operating-system user ${user?.name}, who may not enter ${closed}. Allow it with: chmod o+x "${closed}"`,
  );
}
