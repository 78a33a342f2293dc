import { chmod, mkdir, realpath, stat } from 'node:fs/promises';

import { ReeveError } from '@reeve/domain';

import { systemReason, systemCode } from '../system-error.ts';
import { isRoot } from '../find/os-user.ts';

/**
 * Make the data folder if it is new, and give its true path.
 *
 * A new one is closed to others; under root the database's user must still pass through it, but cannot list it. The
 * mode of a folder that was there is its owner's business.
 *
 * @throws ReeveError misconfigured — it cannot be made or is not a folder
 */
export async function openDataFolder(dataFolder: string): Promise<string> {
  try {
    const first = await mkdir(dataFolder, { recursive: true });
    if (first !== undefined) await chmod(dataFolder, isRoot() ? 0o711 : 0o700);
    const path = await realpath(dataFolder);
    if ((await stat(path)).isDirectory()) return path;
  } catch (problem) {
    // A recursive mkdir says of a folder on a read-only disk that it does not exist; a plain one says why.
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
