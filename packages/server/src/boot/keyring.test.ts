import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReeveError } from '@reeve/domain';
import { changePassphrase, installationKeyring, makeKeyring, type Store } from '@reeve/store';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readyKeyring, type AskPassphrase } from './keyring.ts';

const PASSPHRASE = 'two officers, one word each';
const AGENCY = '00000000-0000-4000-8000-000000000001';
const nobody: AskPassphrase = async () => undefined;

let database: TestDatabase;
let store: Store;
let folder: string;
let file: string;
beforeEach(async () => {
  database = await makeTestDatabase();
  store = database.open();
  folder = mkdtempSync(join(tmpdir(), 'reeve-test-keys-'));
  file = join(folder, 'keys', 'raw.keyring');
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const ready = (keyringPassphrase?: string, ask: AskPassphrase = nobody, keyringFile = file) =>
  readyKeyring(store, { keyringFile, keyringPassphrase }, ask);
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (isReeveError(error) ? error.code : String(error)),
  );
const seals = ({ keyring }: Awaited<ReturnType<typeof ready>>): boolean => {
  try {
    keyring.sealingKey(AGENCY, 'RAW:NORTH');
    return true;
  } catch (error) {
    if (isReeveError(error, 'key_absent')) return false;
    throw error;
  }
};

test('the first start creates a keyring and binds the database to it; the next opens the same', async () => {
  const first = await ready();
  const key = first.keyring.sealingKey(AGENCY, 'RAW:NORTH');
  expect(await installationKeyring(store)).toBe(first.keyring.id);
  const second = await ready();
  expect(second.keyring.sealingKey(AGENCY, 'RAW:NORTH')).toEqual(key);
  expect(second.note).toBe(file);
});

test('does not replace a lost keyring: the server starts without one', async () => {
  await ready();
  rmSync(file);
  const without = await ready();
  expect(seals(without)).toBe(false);
  expect(without.note).toContain('There is none');
  expect(() => readFileSync(file)).toThrow();
});

test('the keyring of another installation opens nothing here', async () => {
  await ready();
  const theirs = join(folder, 'theirs.keyring');
  makeKeyring(theirs);
  const without = await ready(undefined, nobody, theirs);
  expect(seals(without)).toBe(false);
  expect(without.note).toContain('another installation');
  expect(seals(await ready())).toBe(true);
});

test('a damaged keyring prevents the first start, which could not continue, and no later one', async () => {
  makeKeyring(file);
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, '{');
  expect(await codeOf(ready())).toBe('misconfigured');
  expect(await installationKeyring(store)).toBeUndefined();
  writeFileSync(file, good);
  expect(seals(await ready())).toBe(true);
  writeFileSync(file, '{');
  expect(seals(await ready())).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('{');
});

describe('with a passphrase', () => {
  test('from the setting, the first start closes the keyring it creates', async () => {
    expect(seals(await ready(PASSPHRASE))).toBe(true);
    expect(readFileSync(file, 'utf8')).toContain('"scrypt"');
    expect(seals(await ready(PASSPHRASE))).toBe(true);
  });

  test('asks for it at the terminal, three times at most', async () => {
    await ready();
    changePassphrase(file, undefined, PASSPHRASE);
    const typed = ['wrong at first', PASSPHRASE];
    expect(seals(await ready(undefined, async () => typed.shift()))).toBe(true);
    expect(typed).toEqual([]);
    let asked = 0;
    const wrong = await ready(undefined, async () => `never the right one ${(asked += 1)}`);
    expect(asked).toBe(3);
    expect(seals(wrong)).toBe(false);
  });

  test('the server starts without it if there is no terminal, or the setting has another passphrase', async () => {
    await ready();
    changePassphrase(file, undefined, PASSPHRASE);
    for (const without of [await ready(), await ready('another passphrase')]) {
      expect(seals(without)).toBe(false);
      expect(without.note).toContain('Raw text can be neither read nor written');
      expect(without.note).not.toContain('another passphrase');
    }
  });
});
