import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { inspect, installations } from './binaries.ts';
import { candidates, type CandidateQuestion } from './candidates.ts';
import { removeTemporaryFolder, temporaryFolder } from '../folder/temporary-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(async () => removeTemporaryFolder(folder));

/** Programs that answer like PostgreSQL's, with a share folder that contains the named files. */
async function plant(name: string, version: string, shared: readonly string[]): Promise<string> {
  const [bin, share] = [join(folder, name, 'bin'), join(folder, name, 'share')];
  await mkdir(bin, { recursive: true });
  await mkdir(join(share, 'extension'), { recursive: true });
  await writeFile(join(bin, 'postgres'), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`);
  await writeFile(join(bin, 'initdb'), `#!/bin/sh\necho "share_path=${share}"\n`);
  for (const program of ['postgres', 'initdb']) await chmod(join(bin, program), 0o755);
  for (const file of shared) await writeFile(join(share, file), '');
  return bin;
}

const CONTRIB = ['pg_trgm', 'btree_gist', 'unaccent', 'amcheck'].map((name) => `extension/${name}.control`);
const COMPLETE = ['postgres.bki', ...CONTRIB];

async function chosen(
  question: Partial<CandidateQuestion>,
  searchFolders: readonly string[],
): Promise<readonly string[]> {
  const surroundings = { searchFolders, stateFolder: folder, npmFolder: undefined };
  const rest = { major: undefined, binFolder: undefined, user: undefined, copiesFolder: folder, refused: [] };
  const found: string[] = [];
  for await (const binaries of candidates({ ...rest, surroundings, ...question })) found.push(binaries.version.text);
  return found;
}

test('a complete PostgreSQL passes', async () => {
  const inspection = await inspect(await plant('a', '17.6', COMPLETE), 'machine', undefined);
  expect(inspection).toMatchObject({ binaries: { origin: 'machine', version: { major: 17, minor: 6 } } });
});

test.each([
  ['too old a release', '17.5', COMPLETE, '17.6'],
  ['a beta', '19beta1', COMPLETE, 'not a release'],
  ['a lone binary without its share folder', '17.6', [], 'postgres.bki'],
  ['an installation without contrib', '17.6', ['postgres.bki'], 'pg_trgm'],
])('%s does not pass, and the reason says so', async (_, version, shared, because) => {
  expect(await inspect(await plant('a', version, shared), 'machine', undefined)).toEqual({
    because: expect.stringContaining(because),
  });
});

test('a link and the installation it leads to count once; an incomplete folder does not count', async () => {
  const bin = await plant('a', '17.6', COMPLETE);
  const [links, half] = [join(folder, 'links'), join(folder, 'half')];
  await mkdir(links);
  await mkdir(half);
  for (const program of ['postgres', 'initdb']) await symlink(join(bin, program), join(links, program));
  await symlink(join(bin, 'postgres'), join(half, 'postgres'));
  expect(await installations([half, links, bin, join(folder, 'nowhere')])).toEqual([bin]);
});

test('a new database tries the newest first, an existing one only its own major version', async () => {
  const folders = [
    await plant('a', '16.10', COMPLETE),
    await plant('b', '18.1', COMPLETE),
    await plant('c', '16.12', COMPLETE),
  ];
  expect(await chosen({}, folders)).toEqual(['18.1', '16.12', '16.10']);
  expect(await chosen({ major: 16 }, folders)).toEqual(['16.12', '16.10']);
  expect(await chosen({ major: 17 }, folders)).toEqual([]);
});

test('a named folder is the only one considered', async () => {
  const [named, other] = [await plant('a', '16.10', COMPLETE), await plant('b', '18.1', COMPLETE)];
  expect(await chosen({ binFolder: named }, [other])).toEqual(['16.10']);
  expect(await chosen({ binFolder: join(folder, 'nowhere') }, [other])).toEqual([]);
});
