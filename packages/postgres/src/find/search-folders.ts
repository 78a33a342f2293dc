import { readdir } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** Where installers put PostgreSQL: a parent folder, the names in it, and the subfolder of the programs. */
const INSTALLED: readonly (readonly [parent: string, name: RegExp, rest: string])[] = [
  ['/usr/lib/postgresql', /^\d+$/, 'bin'], // Debian, Ubuntu
  ['/usr', /^pgsql-\d+$/, 'bin'], // the PostgreSQL project's own packages for RHEL and relatives
  ['/usr/lib', /^postgresql\d+$/, 'bin'], // SUSE
  ['/usr/libexec', /^postgresql\d+$/, ''], // Alpine
  ['/opt/homebrew/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/usr/local/opt', /^postgresql(@\d+)?$/, 'bin'],
  ['/opt/local/lib', /^postgresql\d+$/, 'bin'], // MacPorts
  ['/Applications/Postgres.app/Contents/Versions', /^\d+$/, 'bin'],
  ['C:\\Program Files\\PostgreSQL', /^\d+$/, 'bin'],
];

/** Returns the folders where this machine may have PostgreSQL: those of PATH, then those of installers. */
export async function searchFolders(): Promise<readonly string[]> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  // Homebrew reports where it is installed; on Linux that folder varies.
  const homebrew = process.env['HOMEBREW_PREFIX'];
  const places: typeof INSTALLED =
    homebrew !== undefined && isAbsolute(homebrew)
      ? [...INSTALLED, [join(homebrew, 'opt'), /^postgresql(@\d+)?$/, 'bin']]
      : INSTALLED;
  const installed: string[] = [];
  for (const [parent, name, rest] of places) {
    const names = await readdir(parent).catch(() => []);
    installed.push(...names.filter((found) => name.test(found)).map((found) => join(parent, found, rest)));
  }
  return [...onPath, ...installed];
}
