import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { removeTemporaryFolder, temporaryFolder } from './temporary-folder.ts';

test.each(['memory', 'disk'] as const)('a folder in %s can be traversed by every user, and is deleted', async (on) => {
  const folder = await temporaryFolder(on);
  expect(statSync(folder).mode & 0o777).toBe(0o711);
  expect(on === 'disk' ? [tmpdir()] : [tmpdir(), '/dev/shm']).toContain(dirname(folder));
  await removeTemporaryFolder(folder);
  expect(existsSync(folder)).toBe(false);
});
