import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { lockFolder } from './folder-lock.ts';
import { keepSecret, readSecrets } from './secrets.ts';
import { removeTemporaryFolder, temporaryFolder } from './temporary-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(async () => removeTemporaryFolder(folder));

/** A file left by a process that was killed between writing and renaming it, this many seconds ago. */
async function leave(name: string, secondsAgo: number): Promise<void> {
  const at = new Date(Date.now() - secondsAgo * 1000);
  await writeFile(join(folder, name), 'half');
  await utimes(join(folder, name), at, at);
}

test('deletes half-written secrets of a killed process on the next write, but not those being written', async () => {
  await leave('.secrets.json-killed', 120);
  await leave('.secrets.json-at-work', 1);
  await keepSecret(folder, 'signing', { key: 'k' });
  expect((await readdir(folder)).toSorted()).toEqual(['.secrets.json-at-work', 'secrets.json']);
  expect(await readSecrets(folder)).toEqual({ signing: { key: 'k' } });
});

test('deletes half-written locks of a killed process on the next lock', async () => {
  await leave('.reeve-lock-killed', 120);
  await leave('.reeve-lock-at-work', 1);
  const lock = await lockFolder(folder);
  const names = await readdir(folder);
  expect(names).toContain('.reeve-lock-at-work');
  expect(names).not.toContain('.reeve-lock-killed');
  await lock.release();
});
