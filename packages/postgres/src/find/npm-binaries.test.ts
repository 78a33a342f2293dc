import { cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { inspect } from './binaries.ts';
import { findNpmFolder, prepareNpmBinaries } from './npm-binaries.ts';
import { chooseOsUser, isRoot } from './os-user.ts';
import { removeTemporaryFolder, temporaryFolder } from '../folder/temporary-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(async () => removeTemporaryFolder(folder));

/** The package as npm leaves it with install scripts off: without its library links. */
async function plantPackage(where: string): Promise<string> {
  const native = findNpmFolder();
  if (native === undefined) throw new Error('the npm package with PostgreSQL for this platform is not installed');
  await cp(dirname(native), where, { recursive: true, verbatimSymlinks: true });
  const lib = join(where, 'native', 'lib');
  for (const entry of await readdir(lib, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(lib, entry.name));
  }
  return join(where, 'native');
}

async function linksOfPackage(native: string): Promise<readonly string[]> {
  const listed = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { target: string }[]; // the package's own file
  return listed.map(({ target }) => target).toSorted();
}

test('creates the library links the install omitted, and the programs then run', async () => {
  const user = await chooseOsUser(undefined);
  const native = await plantPackage(join(folder, 'package'));
  expect(await prepareNpmBinaries(native, join(folder, 'copies'), user)).toEqual({ binFolder: join(native, 'bin') });
  const links = (await readdir(join(native, 'lib'), { withFileTypes: true })).filter((entry) => entry.isSymbolicLink());
  expect(links.map(({ name }) => `native/lib/${name}`).toSorted()).toEqual(await linksOfPackage(native));
  expect(await inspect(join(native, 'bin'), 'npm', user)).toHaveProperty('binaries');
});

test.runIf(isRoot())(
  'programs in a checkout that the database’s user cannot reach are copied once to where it can',
  async () => {
    const user = await chooseOsUser(undefined);
    await mkdir(join(folder, 'closed'), { mode: 0o700 });
    const native = await plantPackage(join(folder, 'closed', 'package'));
    const copies = join(folder, 'copies');
    const before = process.umask(0o077);
    try {
      const prepared = await prepareNpmBinaries(native, copies, user);
      if ('because' in prepared) throw new Error(prepared.because);
      expect(prepared.binFolder.startsWith(copies)).toBe(true);
      expect(await inspect(prepared.binFolder, 'npm', user)).toHaveProperty('binaries');
      const made = await stat(prepared.binFolder);
      expect(await prepareNpmBinaries(native, copies, user)).toEqual(prepared);
      expect((await stat(prepared.binFolder)).ino).toBe(made.ino);
      expect(await readdir(copies)).toHaveLength(1);
    } finally {
      process.umask(before);
    }
  },
);
