import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { chooseOsUser, isRoot } from '../find/os-user.ts';
import { checkReach, chooseDatabaseFolder, findDatabase, makeReachable } from './database-folder.ts';
import { layPointer } from './pointer.ts';
import { temporaryFolder } from './temporary-folder.ts';

let folder: string;
let data: string;
let home: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  [data, home] = [join(folder, 'agency'), join(folder, 'home')];
  await mkdir(data);
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function plantDatabase(where: string): Promise<void> {
  await mkdir(join(where, 'postgres'), { recursive: true });
  await writeFile(join(where, 'postgres', 'PG_VERSION'), '17\n');
}

test('finds no database in a data folder without one, or with an empty folder for it', async () => {
  expect(await findDatabase(data)).toBeUndefined();
  await mkdir(join(data, 'postgres'));
  expect(await findDatabase(data)).toBeUndefined();
});

test('reads the major version from the database in a data folder', async () => {
  await plantDatabase(data);
  expect(await findDatabase(data)).toMatchObject({ folder: join(data, 'postgres'), major: 17, moved: false });
});

test('never overwrites files that are not a database', async () => {
  await mkdir(join(data, 'postgres'));
  await writeFile(join(data, 'postgres', 'letter.txt'), 'x');
  await expect(findDatabase(data)).rejects.toMatchObject({ code: 'conflict' });
});

test('follows a pointer, and refuses one that leads nowhere', async () => {
  await plantDatabase(home);
  await layPointer(data, home);
  expect(await findDatabase(data)).toMatchObject({ folder: join(home, 'postgres'), moved: true });
  await rename(home, join(folder, 'lost'));
  await expect(findDatabase(data)).rejects.toMatchObject({ code: 'not_found' });
});

test('a renamed data folder keeps its database; a copied one is refused', async () => {
  await plantDatabase(home);
  await layPointer(data, home);
  const renamed = join(folder, 'renamed');
  await rename(data, renamed);
  expect(await findDatabase(renamed)).toMatchObject({ moved: true });
  cpSync(renamed, data, { recursive: true });
  await expect(findDatabase(data)).rejects.toMatchObject({ code: 'conflict' });
  expect(await findDatabase(renamed)).toMatchObject({ moved: true });
});

test('refuses two databases for one data folder', async () => {
  await plantDatabase(data);
  await plantDatabase(home);
  await layPointer(data, home);
  await expect(findDatabase(data)).rejects.toMatchObject({ code: 'conflict' });
});

test('keeps a database in a data folder that its user can enter', async () => {
  expect(await chooseDatabaseFolder(data, join(folder, 'state'), await chooseOsUser(undefined))).toMatchObject({
    home: data,
    moved: false,
  });
});

test.runIf(isRoot())('makes a new folder reachable under a strict umask', async () => {
  const before = process.umask(0o077);
  try {
    const deep = join(folder, 'state', 'deep');
    await makeReachable(deep, await chooseOsUser(undefined), 'x');
    expect((await stat(dirname(deep))).mode & 0o777).toBe(0o711);
  } finally {
    process.umask(before);
  }
});

test.runIf(isRoot())('refuses an existing database that became unreachable, naming the closed folder', async () => {
  await plantDatabase(data);
  await chmod(folder, 0o700);
  const databaseFolder = { home: data, folder: join(data, 'postgres'), moved: false };
  await expect(checkReach(databaseFolder, await chooseOsUser(undefined))).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining(`chmod o+x "${folder}"`),
  });
});
