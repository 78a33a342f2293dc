import { resolve } from 'node:path';

import { ReeveError } from '@reeve/domain';

import { type Binaries, inspect, installations } from './binaries.ts';
import type { Surroundings } from './surroundings.ts';
import { prepareNpmBinaries } from './npm-binaries.ts';
import type { OsUser } from './os-user.ts';

export interface CandidateQuestion {
  /** The major version of an existing database; undefined for a new one, which uses the newest. */
  readonly major: number | undefined;
  readonly binFolder: string | undefined;
  readonly user: OsUser | undefined;
  readonly surroundings: Surroundings;
  /** The folder for a copy of the npm binaries. */
  readonly copiesFolder: string;
  /** Receives the reason a PostgreSQL was skipped, as the end of a sentence. */
  readonly refused: string[];
}

/**
 * Yields the usable PostgreSQLs, best first: those of the machine, newest first, then the npm binaries. The latter
 * are only touched if the caller gets that far.
 */
export async function* candidates(question: CandidateQuestion): AsyncGenerator<Binaries> {
  const { major, user, surroundings, refused } = question;
  const folders =
    question.binFolder === undefined ? await installations(surroundings.searchFolders) : [resolve(question.binFolder)];
  const found: Binaries[] = [];
  for (const folder of folders) {
    const inspection = await inspect(folder, 'machine', user);
    if ('because' in inspection) refused.push(inspection.because);
    else found.push(inspection.binaries);
  }
  yield* found.toSorted(newestFirst).filter((binaries) => fits(binaries, major, refused));

  if (question.binFolder !== undefined || surroundings.npmFolder === undefined) return;
  const prepared = await prepareNpmBinaries(surroundings.npmFolder, question.copiesFolder, user);
  const inspection = 'because' in prepared ? prepared : await inspect(prepared.binFolder, 'npm', user);
  if ('because' in inspection) refused.push(inspection.because);
  else if (fits(inspection.binaries, major, refused)) yield inspection.binaries;
}

function newestFirst(a: Binaries, b: Binaries): number {
  return b.version.major - a.version.major || b.version.minor - a.version.minor;
}

function fits(binaries: Binaries, major: number | undefined, refused: string[]): boolean {
  if (major === undefined || binaries.version.major === major) return true;
  const { version, binFolder } = binaries;
  refused.push(`PostgreSQL ${version.major}.${version.minor} in ${binFolder} is of another major version`);
  return false;
}

/** The refusal when no PostgreSQL is left: what is missing, what was found, and the remedy. */
export function noneLeft(folder: string, major: number | undefined, refused: readonly string[]): ReeveError {
  const seen = refused.length === 0 ? 'None was found on this machine.' : `Seen: ${refused.join('; ')}.`;
  if (major === undefined) {
    return new ReeveError(
      'unavailable',
      `There is no PostgreSQL that Reeve can use. ${seen} Install PostgreSQL 15 or newer.`,
    );
  }
  return new ReeveError(
    'unavailable',
    `The database in ${folder} needs PostgreSQL ${major}, which is missing; no other version may open it. ${seen} ` +
      `Install PostgreSQL ${major}, or start Reeve with a new data folder and restore a backup into it.`,
    { major },
  );
}
