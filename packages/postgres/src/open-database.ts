import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import type { Binaries } from './find/binaries.ts';
import { type CandidateQuestion, candidates, noneLeft } from './find/candidates.ts';
import { createDatabase } from './run/initdb.ts';
import { giveTo } from './folder/ownership.ts';
import {
  checkReach,
  chooseDatabaseFolder,
  type ExistingDatabaseFolder,
  type DatabaseFolder,
} from './folder/database-folder.ts';
import { layPointer } from './folder/pointer.ts';
import { ensurePassword, readPassword } from './folder/secrets.ts';

/** A database, the PostgreSQL to serve it, and its superuser's password. */
export interface OpenDatabase {
  readonly binaries: Binaries;
  readonly databaseFolder: DatabaseFolder;
  readonly password: string;
}

/**
 * Creates the database of a data folder that has none, with the first PostgreSQL that succeeds.
 *
 * @throws ReeveError unavailable — none succeeded, with each one's reason; misconfigured — there is no place for it
 */
export async function makeDatabase(
  dataFolder: string,
  question: CandidateQuestion,
  superuser: string,
  durable: boolean,
): Promise<OpenDatabase> {
  const { user, surroundings, refused } = question;
  const password = await ensurePassword(dataFolder, superuser);
  const failed: string[] = [];
  let databaseFolder: DatabaseFolder | undefined;
  for await (const binaries of candidates(question)) {
    databaseFolder ??= await chooseDatabaseFolder(dataFolder, surroundings.stateFolder, user);
    try {
      await createDatabase(binaries, databaseFolder, user, superuser, password, durable);
    } catch (error) {
      if (!(error instanceof ReeveError) || error.code !== 'unavailable') throw error;
      failed.push(error.message);
      continue;
    }
    if (databaseFolder.moved) await layPointer(dataFolder, databaseFolder.home);
    return { binaries, databaseFolder, password };
  }
  if (databaseFolder?.moved === true) await rmdir(databaseFolder.home).catch(() => undefined);
  if (failed.length === 0) throw noneLeft(dataFolder, undefined, refused);
  throw new ReeveError('unavailable', `No database could be made for ${dataFolder}. ${failed.join(' ')}`);
}

/**
 * Opens an existing database, only with a PostgreSQL of its own major version.
 *
 * @throws ReeveError unavailable — that version is missing; misconfigured — its password is, or its user cannot reach it
 */
export async function openDatabase(
  dataFolder: string,
  question: CandidateQuestion,
  databaseFolder: ExistingDatabaseFolder,
): Promise<OpenDatabase> {
  const { user, refused } = question;
  const password = await readPassword(dataFolder);
  if (password === undefined) {
    throw new ReeveError(
      'misconfigured',
      `There is a database in ${databaseFolder.folder}, but no password for it in ${join(dataFolder, 'secrets.json')}. Restore that file from a backup.`,
    );
  }
  if (user !== undefined && databaseFolder.ownerUid === 0) await giveTo(user, databaseFolder.folder); // a copy that root made
  await checkReach(databaseFolder, user);
  for await (const binaries of candidates(question)) return { binaries, databaseFolder, password };
  throw noneLeft(databaseFolder.folder, databaseFolder.major, refused);
}
