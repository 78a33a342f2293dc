import { randomUUID } from 'node:crypto';
import { appendFile, chmod, chown, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ReeveError } from '@reeve/domain';

import { type Binaries, programIn } from '../find/binaries.ts';
import { systemReason, systemCode } from '../system-error.ts';
import type { OsUser } from '../find/os-user.ts';
import type { DatabaseFolder } from '../folder/database-folder.ts';
import { run, tellingLine } from '../find/program.ts';
import { ACCESS_RULES, TUNABLE_SETTINGS } from './settings.ts';

const PARTIAL = 'postgres.new-';

/**
 * Options for text that sorts by code point and knows the letters of all languages, without the machine's
 * locales, whose updates break indexes. Best first; not every system has `C.UTF-8`.
 */
function localeChoices(major: number): readonly (readonly string[])[] {
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--lc-collate=C'];
  if (major >= 17)
    return [
      [...builtin, '--lc-ctype=C.UTF-8'],
      [...builtin, '--lc-ctype=C'],
    ];
  const libc = ['--locale-provider=libc', '--lc-collate=C'];
  return ['C.UTF-8', 'en_US.UTF-8', 'C'].map((ctype) => [...libc, `--lc-ctype=${ctype}`]);
}

/**
 * Creates a new database in `databaseFolder`. It is built next to it and renamed when complete, so the folder never contains
 * a half-made one.
 *
 * @throws ReeveError unavailable — initdb failed, or the disk
 */
export async function createDatabase(
  binaries: Binaries,
  databaseFolder: DatabaseFolder,
  user: OsUser | undefined,
  superuser: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const partial = join(databaseFolder.home, `${PARTIAL}${randomUUID()}`);
  const passwordFile = `${partial}.password`;
  try {
    await sweepPartialFolders(databaseFolder.home);
    await mkdir(partial, { mode: 0o700 });
    await chmod(partial, 0o700);
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user !== undefined) {
      await chown(partial, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    await initdb(binaries, partial, passwordFile, user, superuser, durable);
    await writeFile(join(partial, 'pg_hba.conf'), ACCESS_RULES, { flush: true });
    await appendFile(join(partial, 'postgresql.conf'), TUNABLE_SETTINGS, { flush: true });
    await moveInto(partial, databaseFolder.folder);
  } catch (error) {
    if (error instanceof ReeveError) throw error;
    throw new ReeveError(
      'unavailable',
      `Reeve could not make a database in ${databaseFolder.folder}: ${systemReason(error)}.`,
      {},
      { cause: error },
    );
  } finally {
    await rm(passwordFile, { force: true }).catch(() => undefined);
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function initdb(
  binaries: Binaries,
  partial: string,
  passwordFile: string,
  user: OsUser | undefined,
  superuser: string,
  durable: boolean,
): Promise<void> {
  const fixed = ['-D', partial, '-U', superuser, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8', '-k'];
  if (!durable) fixed.push('--no-sync');
  let output = '';
  for (const locale of localeChoices(binaries.version.major)) {
    const answer = await run(programIn(binaries.binFolder, 'initdb'), [...fixed, ...locale], {
      user,
      timeoutMs: 300_000,
    });
    if (answer.ok) return;
    output = answer.output;
    if (!/locale/.test(tellingLine(output))) break;
  }
  throw new ReeveError('unavailable', `The initdb in ${binaries.binFolder} failed: ${tellingLine(output)}.`);
}

/** Deletes files left by killed starts. The caller has the lock, so no live start needs them. */
async function sweepPartialFolders(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    // An orphaned initdb may still write there for a moment; a file that cannot be deleted does no harm.
    const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
    if (name.startsWith(PARTIAL)) await rm(join(home, name), options).catch(() => undefined);
  }
}

async function moveInto(partial: string, folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return;
    throw new ReeveError(
      'misconfigured',
      `${folder} is a link or a mounted disk. Make the data folder around it the link or the mounted disk instead.`,
      {},
      { cause: error },
    );
  });
  await rename(partial, folder);
}
