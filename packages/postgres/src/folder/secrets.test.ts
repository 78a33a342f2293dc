import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { ensurePassword, keepSecret, readPassword, readSecrets } from './secrets.ts';
import { removeTemporaryFolder, temporaryFolder } from './temporary-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await temporaryFolder()));
afterEach(async () => removeTemporaryFolder(folder));

test('a new password is long, saved, and returned again', async () => {
  const password = await ensurePassword(folder, 'postgres');
  expect(Buffer.from(password, 'base64url')).toHaveLength(32);
  expect(await ensurePassword(folder, 'postgres')).toBe(password);
  expect(await readPassword(folder)).toBe(password);
});

test('saving one secret keeps the others, readable by the owner only', async () => {
  await keepSecret(folder, 'signing', { key: 'k' });
  await ensurePassword(folder, 'postgres');
  expect(await readSecrets(folder)).toMatchObject({ signing: { key: 'k' }, postgres: { superuser: 'postgres' } });
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['secrets.json']);
});

test('rejects a damaged file without quoting its content', async () => {
  await writeFile(join(folder, 'secrets.json'), 'hunter2{');
  const refusal = await ensurePassword(folder, 'postgres').catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'misconfigured' });
  expect(String(refusal)).not.toContain('hunter2');
});
