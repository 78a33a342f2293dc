import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import { systemReason, systemCode } from '../system-error.ts';

const POINTER = 'postgres-location.txt';
const BACK_POINTER = 'belongs-to.txt';

/**
 * Returns the database's home from the pointer file of a data folder; undefined without a pointer.
 *
 * A renamed data folder keeps its database. A *copied* one must not: two installations would
 * write into one database unnoticed.
 *
 * @throws ReeveError misconfigured — the pointer cannot be read; conflict — the home belongs to another data folder
 */
export async function followPointer(dataFolder: string): Promise<string | undefined> {
  const home = await firstLine(join(dataFolder, POINTER));
  if (home === undefined) return undefined;
  const owner = await firstLine(join(home, BACK_POINTER));
  if (owner !== undefined && owner !== dataFolder) {
    if ((await firstLine(join(owner, POINTER)).catch(() => undefined)) === home) {
      throw new ReeveError(
        'conflict',
        `${dataFolder} is a copy of ${owner}, and both point at the database in ${home}. Restore a backup into a new data folder instead.`,
      );
    }
    await writeLine(join(home, BACK_POINTER), dataFolder);
  }
  return home;
}

/** Makes a data folder and the home of its database, which is elsewhere, point at each other. */
export async function layPointer(dataFolder: string, home: string): Promise<void> {
  await writeLine(join(home, BACK_POINTER), dataFolder);
  await writeLine(join(dataFolder, POINTER), home);
}

async function firstLine(file: string): Promise<string | undefined> {
  try {
    const line = (await readFile(file, 'utf8')).split('\n')[0]?.trim();
    if (line !== undefined && line !== '') return line;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new ReeveError('misconfigured', `Reeve cannot read ${file}: ${systemReason(error)}.`, {}, { cause: error });
  }
  throw new ReeveError('misconfigured', `${file} is empty; it should name the folder of the database.`);
}

async function writeLine(file: string, line: string): Promise<void> {
  const partial = `${file}.${randomUUID()}`;
  await writeFile(partial, `${line}\n`, { mode: 0o600, flush: true });
  await rename(partial, file);
}
