import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabaseServer } from '@reeve/postgres';
import { declareDemo, numberAllEvents, openStore, provisionAgency, roleName } from '@reeve/store';
import { FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { EXERCISE_NOW } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../packages/server/src/boot/config.ts';
import { openEmbedded } from '../../packages/server/src/boot/database.ts';
import { REAL_FACTORIES } from '../../packages/server/src/boot/start.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../packages/postgres/src/folder/temporary-folder.ts';

/** The drill of docs/operations/backup.md: its commands, run as an administrator runs them, on an embedded database. */
let folder: string;
let data: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  data = join(folder, 'data');
  const { databaseServer, urls } = await openEmbedded(readConfig({ REEVE_DATA: data }), () => undefined);
  const store = openStore(urls, REAL_FACTORIES, { app: 2, search: 1 });
  await declareDemo(store, EXERCISE_NOW);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await numberAllEvents(store);
  await store.pools.end();
  await databaseServer?.stop();
});
afterAll(() => removeTemporaryFolder(folder));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Promise<Ended> {
  const bin = fileURLToPath(new URL('../../packages/cli/bin/reeve.mjs', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], REEVE_DATA: data, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (piece) => (out += String(piece)));
    child.stderr.on('data', (piece) => (err += String(piece)));
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** The command lines of the page, as typed there. */
async function commandsOfPage(): Promise<readonly string[]> {
  const page = await readFile(new URL('../../docs/operations/backup.md', import.meta.url), 'utf8');
  return [...page.matchAll(/^npx (reeve (?:backup|restore).*)$/gm)].map((match) => match[1] ?? '');
}

test('the documented commands create a key, back up a stopped server, list the file, and restore it elsewhere', async () => {
  const typed = await commandsOfPage();
  const [makeKey, backUp, look, restore] = [
    /^reeve backup key /,
    /^reeve backup (?!key)/,
    /^reeve restore .* --check$/,
    /^reeve restore (?!.*--check)/,
  ].map((shape) => {
    const found = typed.find((line) => shape.test(line));
    if (found === undefined) throw new Error(`the page has no command like ${shape}`);
    return found.split(' ').slice(1);
  });
  const key = await run(makeKey ?? []);
  expect(key).toMatchObject({ code: 0, err: '' });
  const publicKey = key.out.trim();
  expect(publicKey).toMatch(/^age1[0-9a-z]{58}$/);
  expect((await stat(join(folder, 'backup-key.txt'))).mode & 0o777).toBe(0o600);

  const made = await run((backUp ?? []).map((word) => (word === 'age1…' ? publicKey : word)));
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/account +15\n/);
  expect(made.out).toContain('without a gap.');
  const file = join(folder, (backUp ?? [])[1] ?? '');
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const looked = await run(look ?? []);
  expect(looked).toMatchObject({ code: 0, err: '' });
  expect(looked.out).toContain('is whole');

  const elsewhere = { REEVE_DATA: join(folder, 'elsewhere', 'data') };
  const restored = await run(restore ?? [], elsewhere);
  expect(restored.code).toBe(0);
  expect(restored.out).toContain('Restored as of ');
  expect(restored.out).toMatch(/account +15\n/);
  const again = await run(restore ?? [], elsewhere);
  expect(again.code).toBe(3);
  expect(again.err).toContain('This database is not empty');

  // The server accepts its own passwords again; the application role sees no account, and nothing else without an
  // actor.
  const { databaseServer, urls } = await openEmbedded(readConfig(elsewhere), () => undefined);
  try {
    const app = new pg.Client({ connectionString: urls.app });
    await app.connect();
    await expect(app.query('select 1 from account')).rejects.toMatchObject({ code: '42501' });
    expect((await app.query('select 1 from code_list')).rowCount).toBe(0);
    await app.end();
  } finally {
    await databaseServer?.stop();
  }
}, 180_000);

test('backs up a running server, and restores nothing over it', async () => {
  const databaseServer = await startDatabaseServer({ dataFolder: data, durable: true });
  try {
    const passphrase = 'a passphrase that nobody guesses\n';
    const made = await run(['backup', 'running.reeve', '--passphrase-stdin', '--json'], {}, passphrase);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({ file: 'running.reeve', rows: { account: 15 } });
    const refused = await run(['restore', 'running.reeve', '--passphrase-stdin'], {}, passphrase);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain('Stop it first');
    const twice = await run(['backup', 'running.reeve', '--passphrase-stdin'], {}, passphrase);
    expect(twice).toMatchObject({ code: 3, out: '' });
  } finally {
    await databaseServer.stop();
  }
}, 180_000);

test('a backup is restored into a server of the agency’s own, whose login roles are created for it', async () => {
  const passphrase = 'a passphrase that nobody guesses\n';
  await run(['backup', 'external.reeve', '--passphrase-stdin'], {}, passphrase);
  // The agency's server: one that Reeve neither started nor stops.
  const server = await startDatabaseServer({ dataFolder: join(folder, 'agency', 'data'), durable: true });
  const at = (role: string, secret: string, database: string): string =>
    `postgresql://${role}:${encodeURIComponent(secret)}@${encodeURIComponent(server.host)}:${server.port}/${database}`;
  const admin = new pg.Client({ connectionString: at(server.superuser, server.superuserPassword, 'postgres') });
  await admin.connect();
  try {
    await admin.query(`create role police_owner login createrole password 'only-for-tests'`);
    await admin.query('create database police owner police_owner');
    const env = {
      REEVE_DATA: join(folder, 'external'),
      REEVE_OWNER_URL: at('police_owner', 'only-for-tests', 'police'),
      REEVE_DATABASE_URL: at(roleName('police', 'app'), 'chosen-by-the-agency', 'police'),
    };
    const restored = await run(['restore', 'external.reeve', '--passphrase-stdin'], env, passphrase);
    expect(restored.err).toBe('');
    expect(restored.out).toMatch(/account +15\n/);
    // And from there again, by the backup role created by the migration.
    const again = await run(['backup', 'again.reeve', '--passphrase-stdin', '--json'], env, passphrase);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(again.out)).toMatchObject({ rows: { account: 15 } });
  } finally {
    await admin.end();
    await server.stop();
  }
}, 240_000);

test('a file that cannot be written or read is a sentence', async () => {
  const opener = ['--passphrase-stdin'];
  const secret = 'a passphrase that nobody guesses';
  const nowhere = await run(['backup', join(folder, 'no', 'such', 'folder.reeve'), ...opener], {}, secret);
  expect(nowhere).toMatchObject({ code: 2, out: '' });
  expect(nowhere.err.trim().split('\n').at(-1)).toMatch(/cannot be opened \(ENOENT\)\.$/);
  const missing = await run(['restore', 'missing.reeve', ...opener], {}, secret);
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toMatch(/missing\.reeve cannot be opened \(ENOENT\)\.$/m);
}, 120_000);
