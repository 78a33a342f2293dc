import { chmod, mkdir, realpath, stat } from 'node:fs/promises';

import { ReeveError } from '@reeve/domain';

import { systemReason, systemCode } from '../system-error.ts';
import { isRoot } from '../find/os-user.ts';

/**
 * Creates the data folder if missing, and returns its true path.
 *
 * A new one is closed to others; under root, the database's user can still traverse it, but not list it. The
 * mode of an existing folder is up to its owner.
 *
 * @throws ReeveError misconfigured — it cannot be created or is not a folder
 */
export async function openDataFolder(dataFolder: string): Promise<string> {
  try {
    const first = await mkdir(dataFolder, { recursive: true });
    if (first !== undefined) await chmod(dataFolder, isRoot() ? 0o711 : 0o700);
    const path = await realpath(dataFolder);
    if ((await stat(path)).isDirectory()) return path;
  } catch (problem) {
    // A recursive mkdir reports a folder on a read-only disk as missing; a plain one reports the cause.
    const error = systemCode(problem) === 'ENOENT' ? await mkdir(dataFolder).catch((error: unknown) => error) : problem;
    throw new ReeveError(
      'misconfigured',
      `Reeve cannot use ${dataFolder} as its data folder: ${systemReason(error)}.`,
      {},
      { cause: error },
    );
  }
  throw new ReeveError('misconfigured', `Reeve cannot use ${dataFolder} as its data folder: it is a file.`);
}
