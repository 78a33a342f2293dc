import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReeveError } from '@reeve/domain';
import { makeKeyring, openKeyring } from '@reeve/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../command.ts';
import { changeKeysPassphrase, rotateKeys } from './keys.ts';

const PASSPHRASE = 'two officers, one word each';
const AGENCY = '00000000-0000-4000-8000-000000000001';
const now = (): Date => new Date();

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-test-keys-'));
  file = join(folder, 'apart', 'raw.keyring');
  makeKeyring(file);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly said: string;
  readonly code: string;
  readonly asked: readonly string[];
}
async function run(command: Command, typed: readonly string[], options: readonly string[] = []): Promise<Ran> {
  const out: string[] = [];
  const asked: string[] = [];
  const left = [...typed];
  const code = await Promise.resolve(
    command.run(
      new Map(options.map((name) => [name, true] as const)),
      {
        out: (text) => void out.push(text),
        err: (text) => void out.push(text),
        env: { REEVE_DATA: join(folder, 'data'), REEVE_KEYRING: file },
        ask: async (question, { hidden }) => {
          expect(hidden).toBe(true);
          asked.push(question);
          return left.shift() ?? '';
        },
      },
      [],
    ),
  ).then(String, (error: unknown) => (isReeveError(error) ? error.code : String(error)));
  return { said: out.join('\n'), code, asked };
}

test('sets, asks for, changes and removes a passphrase; never prints a key or a passphrase', async () => {
  const { id, key } = openKeyring(file, undefined, now).sealingKey(AGENCY, 'RAW:NORTH');
  const first = await run(changeKeysPassphrase, [PASSPHRASE, PASSPHRASE]);
  expect(first).toMatchObject({ code: '0', asked: ['New passphrase: ', 'The same again: '] });
  expect(openKeyring(file, PASSPHRASE, now).openingKey(id).key).toEqual(key);
  const wrong = await run(changeKeysPassphrase, ['not the present one', 'a new one of length', 'a new one of length']);
  expect(wrong).toMatchObject({ code: 'not_permitted' });
  const off = await run(changeKeysPassphrase, [PASSPHRASE], ['none']);
  expect(off).toMatchObject({ code: '0', asked: ['Present passphrase: '] });
  expect(openKeyring(file, undefined, now).openingKey(id).key).toEqual(key);
  for (const { said } of [first, wrong, off]) {
    expect(said).not.toContain(PASSPHRASE);
    expect(said).not.toContain(key.toString('base64url'));
  }
});

test('two different passphrases change nothing', async () => {
  const before = readFileSync(file);
  expect(await run(changeKeysPassphrase, [PASSPHRASE, `${PASSPHRASE}!`])).toMatchObject({ code: 'invalid_input' });
  expect(readFileSync(file)).toEqual(before);
});

test('rotation asks for the passphrase, and reports how many compartments have a new key', async () => {
  const ring = openKeyring(file, undefined, now);
  const before = [ring.sealingKey(AGENCY, 'RAW:NORTH'), ring.sealingKey(AGENCY, 'UNIT:PATROL')];
  await run(changeKeysPassphrase, [PASSPHRASE, PASSPHRASE]);
  expect(await run(rotateKeys, ['not the present one'])).toMatchObject({ code: 'not_permitted' });
  const done = await run(rotateKeys, [PASSPHRASE]);
  expect(done.said).toContain('New keys: 2.');
  const after = openKeyring(file, PASSPHRASE, now);
  for (const key of before) {
    expect(after.openingKey(key.id).key).toEqual(key.key);
    expect(after.sealingKey(AGENCY, key.compartment).id).not.toBe(key.id);
  }
});
