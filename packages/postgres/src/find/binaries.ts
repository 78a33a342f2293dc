import { access, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { OsUser } from './os-user.ts';
import { run, tellingLine } from './program.ts';
import { judgeVersion, parseVersion, type PostgresVersion } from './version.ts';

/** A PostgreSQL that can create and serve a database here. */
export interface Binaries {
  readonly binFolder: string;
  readonly origin: 'machine' | 'npm';
  readonly version: PostgresVersion;
}

export type Inspection = { readonly binaries: Binaries } | { readonly because: string };

/** Contrib modules, each from one package that some systems install separately. */
const NEEDED_EXTENSIONS = ['pg_trgm', 'btree_gist', 'unaccent', 'amcheck'];

/** The path of one of PostgreSQL's programs. */
export function programIn(binFolder: string, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binFolder, process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Returns the folders that contain `postgres` and `initdb`, each installation once, by the true path of its server:
 * a link in `/usr/local/bin` and the folder it leads to are one.
 */
export async function installations(folders: readonly string[]): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const folder of folders) {
    try {
      const server = await realpath(programIn(folder, 'postgres'));
      await access(programIn(folder, 'initdb'));
      const beside = await access(programIn(dirname(server), 'initdb')).then(
        () => true,
        () => false,
      );
      if (!found.has(server)) found.set(server, beside ? dirname(server) : folder);
    } catch {
      // nothing here
    }
  }
  return [...found.values()];
}

/**
 * Checks that a PostgreSQL works, as the user that will run it: both programs start, agree on the version, pass the
 * version gate and have their shared files and contrib modules. A lone binary without its share folder does not.
 */
export async function inspect(
  binFolder: string,
  origin: Binaries['origin'],
  user: OsUser | undefined,
): Promise<Inspection> {
  const answer = await run(programIn(binFolder, 'postgres'), ['--version'], { user });
  const named = `the PostgreSQL in ${binFolder}`;
  const asUser = user === undefined ? '' : ` as the user ${user.name}`;
  if (!answer.ok) return { because: `${named} does not start${asUser} (${tellingLine(answer.output)})` };
  const version = parseVersion(answer.output);
  if (version === undefined) return { because: `${named} is not a release of PostgreSQL` };
  const verdict = judgeVersion(version);
  if (!verdict.allowed) {
    return { because: `PostgreSQL ${version.major}.${version.minor} in ${binFolder} is refused: ${verdict.because}` };
  }
  // Prints the paths it would use and stops; it also checks that the `postgres` next to it has the same version.
  const shown = await run(programIn(binFolder, 'initdb'), ['--show', '-D', join(binFolder, 'none')], { user });
  const share = /^share_path=(.+)$/m.exec(shown.output)?.[1];
  if (!shown.ok || share === undefined)
    return { because: `the initdb in ${binFolder} fails (${tellingLine(shown.output)})` };
  const needed = ['postgres.bki', ...NEEDED_EXTENSIONS.map((name) => join('extension', `${name}.control`))];
  for (const file of needed) {
    const there = await access(join(share, file)).then(
      () => true,
      () => false,
    );
    if (!there) return { because: `${named} lacks ${file} (on some systems it is in the package postgresql-contrib)` };
  }
  return { binaries: { binFolder, origin, version } };
}
