import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isReeveError } from '@reeve/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changePassphrase, lookAtKeyring, makeKeyring, NO_KEYRING, openKeyring, rotateKeyring } from './keyring.ts';

const AGENCY = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const PASSPHRASE = 'two officers, one word each';
const now = (): Date => new Date('2026-09-27T07:00:00.000Z');

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-test-keys-'));
  file = join(folder, 'keys', 'raw.keyring');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (passphrase?: string) => openKeyring(file, passphrase, now);
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return isReeveError(error) ? error.code : String(error);
  }
};

test('each compartment of each agency has its own key, unchanged after a restart', () => {
  makeKeyring(file);
  const ring = open();
  const keys = [
    ring.sealingKey(AGENCY, 'RAW:NORTH'),
    ring.sealingKey(AGENCY, 'RAW:SOUTH'),
    ring.sealingKey(OTHER, 'RAW:NORTH'),
  ];
  expect(new Set(keys.map((key) => key.key.toString('hex'))).size).toBe(3);
  expect(new Set(keys.map((key) => key.id)).size).toBe(3);
  expect(keys.every((key) => key.key.length === 32)).toBe(true);
  expect(open().sealingKey(AGENCY, 'RAW:NORTH')).toEqual(keys[0]);
  expect(open().openingKey(keys[2]?.id ?? '')).toEqual(keys[2]);
});

test('the file is readable only by its owner, and its folder contains nothing else', () => {
  makeKeyring(file);
  open().sealingKey(AGENCY, 'RAW:NORTH');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, 'keys'))).toEqual(['raw.keyring']);
});

test('a keyring that others can read is refused', () => {
  makeKeyring(file);
  chmodSync(file, 0o640);
  expect(codeOf(() => open())).toBe('misconfigured');
});

test('a second keyring never replaces the first', () => {
  makeKeyring(file);
  const before = readFileSync(file);
  expect(codeOf(() => makeKeyring(file))).toBe('conflict');
  expect(readFileSync(file)).toEqual(before);
});

test('without a keyring nothing is sealed and nothing opens', () => {
  expect(codeOf(() => open())).toBe('not_found');
  expect(codeOf(() => rotateKeyring(file, undefined, now()))).toBe('not_found');
  expect(codeOf(() => changePassphrase(file, undefined, PASSPHRASE))).toBe('not_found');
  expect(existsSync(file)).toBe(false);
  expect(lookAtKeyring(file)).toBeUndefined();
  expect(codeOf(() => NO_KEYRING.sealingKey(AGENCY, 'RAW:NORTH'))).toBe('key_absent');
  expect(codeOf(() => NO_KEYRING.openingKey('k1'))).toBe('key_absent');
});

test('a keyring removed while the server runs still opens what it opened before, and creates no new key', () => {
  makeKeyring(file);
  const ring = open();
  const { id } = ring.sealingKey(AGENCY, 'RAW:NORTH');
  rmSync(file);
  expect(ring.openingKey(id).id).toBe(id);
  expect(ring.sealingKey(AGENCY, 'RAW:NORTH').id).toBe(id);
  expect(codeOf(() => ring.sealingKey(AGENCY, 'RAW:SOUTH'))).toBe('key_absent');
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['', 'misconfigured'],
  ['no JSON', 'misconfigured'],
  ['{"version":1}', 'misconfigured'],
  ['{"version":2,"id":"x","keys":[]}', 'misconfigured'],
  ['{"version":1,"id":"x","keys":{}}', 'misconfigured'],
  [
    '{"version":1,"id":"x","keys":[{"id":"a","agency":"b","compartment":"c","madeAt":"d","key":"c2hvcnQ"}]}',
    'misconfigured',
  ],
  ['{"version":1,"id":"x","scrypt":{"n":1e9,"r":8,"p":1,"salt":"aa"},"nonce":"aa","sealed":"aa"}', 'misconfigured'],
])('a damaged keyring is refused and left as it is: %s', (text, code) => {
  makeKeyring(file);
  writeFileSync(file, text);
  expect(codeOf(() => open('a passphrase of any kind'))).toBe(code);
  expect(codeOf(() => rotateKeyring(file, undefined, now()))).toBe(code);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

describe('a passphrase', () => {
  test('locks the keyring: without it, or with another, no key can be read', () => {
    makeKeyring(file, PASSPHRASE);
    const { key } = open(PASSPHRASE).sealingKey(AGENCY, 'RAW:NORTH');
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain('RAW:NORTH');
    for (const encoding of ['base64', 'base64url', 'hex'] as const) expect(text).not.toContain(key.toString(encoding));
    expect(codeOf(() => open())).toBe('not_permitted');
    expect(codeOf(() => open('two officers, one word eacH'))).toBe('not_permitted');
    expect(open(`  ${PASSPHRASE}\n`).sealingKey(AGENCY, 'RAW:NORTH').key).toEqual(key);
    expect(lookAtKeyring(file)).toMatchObject({ hasPassphrase: true });
  });

  test('of fewer than twelve characters is refused', () => {
    expect(codeOf(() => makeKeyring(file, 'short'))).toBe('invalid_input');
    expect(existsSync(file)).toBe(false);
  });

  test('can be set, changed and removed, and the keys stay', () => {
    makeKeyring(file);
    const running = open();
    const { id, key } = running.sealingKey(AGENCY, 'RAW:NORTH');
    changePassphrase(file, undefined, PASSPHRASE);
    expect(codeOf(() => open())).toBe('not_permitted');
    changePassphrase(file, PASSPHRASE, 'another of twelve signs');
    expect(codeOf(() => changePassphrase(file, PASSPHRASE, undefined))).toBe('not_permitted');
    expect(open('another of twelve signs').openingKey(id).key).toEqual(key);
    // The running server has already opened its keys.
    expect(running.sealingKey(AGENCY, 'RAW:NORTH').key).toEqual(key);
    expect(codeOf(() => running.sealingKey(AGENCY, 'RAW:SOUTH'))).toBe('key_absent');
    changePassphrase(file, 'another of twelve signs', undefined);
    expect(open().openingKey(id).key).toEqual(key);
    expect(running.sealingKey(AGENCY, 'RAW:SOUTH').compartment).toBe('RAW:SOUTH');
  });

  test('opens a keyring locked by another program', () => {
    interface Golden {
      readonly keyring: object;
      readonly passphrase: string;
      readonly key: string;
    }
    const golden = JSON.parse(
      readFileSync(new URL('../../golden/sealed-text.json', import.meta.url), 'utf8'),
    ) as Golden; // made by scripts/golden/sealed-text.py
    makeKeyring(file);
    writeFileSync(file, JSON.stringify(golden.keyring));
    expect(open(golden.passphrase).openingKey('key-1')).toMatchObject({
      compartment: 'RAW:NORTH',
      key: Buffer.from(golden.key, 'hex'),
    });
  });
});

describe('rotation', () => {
  test('gives every compartment a new key; the old ones still open', () => {
    makeKeyring(file, PASSPHRASE);
    const running = open(PASSPHRASE);
    const before = ['RAW:NORTH', 'OWN:x'].map((compartment) => running.sealingKey(AGENCY, compartment));
    expect(rotateKeyring(file, PASSPHRASE, now())).toBe(2);
    const after = ['RAW:NORTH', 'OWN:x'].map((compartment) => running.sealingKey(AGENCY, compartment));
    for (const [index, key] of after.entries()) {
      expect(key.id).not.toBe(before[index]?.id);
      expect(key.key).not.toEqual(before[index]?.key);
    }
    for (const key of [...before, ...after]) expect(open(PASSPHRASE).openingKey(key.id)).toEqual(key);
    // Locked as before, also if a server has added a key since.
    expect(codeOf(() => open())).toBe('not_permitted');
    running.sealingKey(AGENCY, 'RAW:SOUTH');
    expect(codeOf(() => open())).toBe('not_permitted');
  });

  test('is refused without the passphrase, and nothing changes', () => {
    makeKeyring(file, PASSPHRASE);
    open(PASSPHRASE).sealingKey(AGENCY, 'RAW:NORTH');
    const before = readFileSync(file);
    expect(codeOf(() => rotateKeyring(file, undefined, now()))).toBe('not_permitted');
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('two servers on one keyring', () => {
  test('create one key for a compartment that both need at the same moment', async () => {
    makeKeyring(file);
    const source = `
      const { openKeyring } = await import(${JSON.stringify(new URL('./keyring.ts', import.meta.url).href)});
      const ring = openKeyring(${JSON.stringify(file)}, undefined, () => new Date());
      const ids = [];
      for (let n = 0; n < 20; n += 1) ids.push(ring.sealingKey('${AGENCY}', 'OWN:' + n).id);
      console.log(JSON.stringify(ids));
    `;
    const run = async (): Promise<string[]> => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '--eval',
        source,
      ]);
      return JSON.parse(stdout) as string[]; // written just above
    };
    const [one, two] = await Promise.all([run(), run()]);
    expect(one).toEqual(two);
    expect(new Set(one).size).toBe(20);
  });

  test('a lock left by a dead process is removed', () => {
    makeKeyring(file);
    writeFileSync(`${file}.lock`, 'nobody');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${file}.lock`, longAgo, longAgo);
    expect(open().sealingKey(AGENCY, 'RAW:NORTH').compartment).toBe('RAW:NORTH');
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});
