import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKeyFile } from './key-file.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'key-file-'))));
afterAll(() => rm(folder, { recursive: true }));

const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const { privateKey: ed25519 } = generateKeyPairSync('ed25519');
const { privateKey: ec } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

async function written(text: string | Buffer, mode = 0o600): Promise<string> {
  const file = join(folder, `${mode}-${text.length}.pem`);
  await writeFile(file, text, { mode });
  return file;
}

test('a key of the log is an Ed25519 key that no other user reads', async () => {
  const key = await readKeyFile(await written(ed25519.export(pkcs8)));
  expect(key?.export(pkcs8)).toBe(ed25519.export(pkcs8));
  expect(await readKeyFile(join(folder, 'missing.pem'))).toBeUndefined();
});

test.each([
  ['a key of another kind', ec.export(pkcs8), 'another kind'],
  ['a file without a key', 'no key', 'cannot be used'],
])('%s is refused', async (_, text, because) => {
  await expect(readKeyFile(await written(text))).rejects.toMatchObject({
    code: 'misconfigured',
    message: expect.stringContaining(because),
  });
});

test.skipIf(process.platform === 'win32')('a key that others may read is refused', async () => {
  await expect(readKeyFile(await written(ed25519.export(pkcs8), 0o640))).rejects.toThrow(/chmod 600/);
});
