import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import type { Binaries } from './binaries.ts';
import { type CandidateQuestion, candidates, noneLeft } from './candidates.ts';
import { createDatabase } from './initdb.ts';
import { giveTo } from './ownership.ts';
import { checkReach, choosePlace, type ExistingPlace, type Place } from './place.ts';
import { layPointer } from './pointer.ts';
import { ensurePassword, readPassword } from './secrets.ts';

/** A database, the PostgreSQL that may serve it, and its superuser's password. */
export interface OpenDatabase {
  readonly binaries: Binaries;
  readonly place: Place;
  readonly password: string;
}

/**
 * Make the database of a data folder that has none, with the first PostgreSQL that manages to.
 *
 * @throws ReeveError unavailable — none did, with each one's reason; misconfigured — there is no place for it
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
  let place: Place | undefined;
  for await (const binaries of candidates(question)) {
    place ??= await choosePlace(dataFolder, surroundings.stateFolder, user);
    try {
      await createDatabase(binaries, place, user, superuser, password, durable);
    } catch (error) {
      if (!(error instanceof ReeveError) || error.code !== 'unavailable') throw error;
      failed.push(error.message);
      continue;
    }
    if (place.moved) await layPointer(dataFolder, place.home);
    return { binaries, place, password };
  }
  if (place?.moved === true) await rmdir(place.home).catch(() => undefined);
  if (failed.length === 0) throw noneLeft(dataFolder, undefined, refused);
  throw new ReeveError('unavailable', `No database could be made for ${dataFolder}. ${failed.join(' ')}`);
}

/**
 * Open the database that is there, with a PostgreSQL of its own major version and no other.
 *
 * @throws ReeveError unavailable — that version is missing; misconfigured — its password is, or its user cannot reach it
 */
export async function openDatabase(
  dataFolder: string,
  question: CandidateQuestion,
  place: ExistingPlace,
): Promise<OpenDatabase> {
  const { user, refused } = question;
  const password = await readPassword(dataFolder);
  if (password === undefined) {
    throw new ReeveError(
      'misconfigured',
      `There is a database in ${place.folder}, but no password for it in ${join(dataFolder, 'secrets.json')}. Restore that file from a backup.`,
    );
  }
  if (user !== undefined && place.ownerUid === 0) await giveTo(user, place.folder); // a copy that root made
  await checkReach(place, user);
  for await (const binaries of candidates(question)) return { binaries, place, password };
  throw noneLeft(place.folder, place.major, refused);
}
