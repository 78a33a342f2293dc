import { spawnSync } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { lockFolder } from './folder-lock.ts';
import { identify } from '../run/process-identity.ts';
import { removeTemporaryFolder, temporaryFolder } from './temporary-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(async () => removeTemporaryFolder(folder));

async function plantLock(holder: object): Promise<string> {
  const file = join(folder, 'reeve-lock-planted');
  await writeFile(file, JSON.stringify(holder));
  return file;
}

test('a locked folder is refused by name, and free again after release', async () => {
  const first = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(folder),
  });
  await first.release();
  const second = await lockFolder(folder);
  await second.release();
  expect(await readdir(folder)).toEqual([]);
});

test('of many concurrent processes only one gets the folder', async () => {
  for (let round = 0; round < 5; round++) {
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, async () => lockFolder(folder)));
    const got = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(got.length).toBeLessThanOrEqual(1);
    for (const outcome of got) await outcome.value.release();
  }
});

test('ignores the lock of a dead process', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const self = await identify(process.pid);
  await plantLock({ ...self, pid: dead });
  const lock = await lockFolder(folder);
  expect(await readdir(folder)).toHaveLength(1);
  await lock.release();
});

test('ignores the lock of a dead process whose number was reused', async () => {
  const self = await identify(process.pid);
  await plantLock({ ...self, startedAt: '1' });
  await (await lockFolder(folder)).release();
});

test('ignores a lock damaged by a power cut', async () => {
  await writeFile(join(folder, 'reeve-lock-torn'), '{"pid":');
  await (await lockFolder(folder)).release();
});

test('respects the lock of another machine while its holder touches it', async () => {
  const self = await identify(process.pid);
  const file = await plantLock({ ...self, machine: 'another' });
  const beat = setInterval(() => void utimes(file, new Date(), new Date()), 200);
  await expect(lockFolder(folder, 2_000)).rejects.toMatchObject({ code: 'conflict' });
  clearInterval(beat);
  await (await lockFolder(folder, 1_000)).release();
});
