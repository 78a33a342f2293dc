import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { ask } from '@reeve/testing/database/superuser-query.ts';
import { candidates } from './find/candidates.ts';
import { findNpmFolder } from './find/npm-binaries.ts';
import { freePort } from './run/free-port.ts';
import { launch } from './run/launch.ts';
import { chooseOsUser, isRoot } from './find/os-user.ts';
import { searchFolders } from './find/search-folders.ts';
import { type DatabaseServer, type DatabaseServerOptions, startDatabaseServer } from './database-server.ts';
import { supervise } from './run/supervise.ts';
import type { Surroundings } from './find/surroundings.ts';
import { removeTemporaryFolder, temporaryFolder } from './folder/temporary-folder.ts';

let folder: string;
let data: string;
const running: DatabaseServer[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const databaseServer of running.splice(0)) await databaseServer.stop();
  await removeTemporaryFolder(folder);
});

async function start(
  options: Partial<DatabaseServerOptions> = {},
  machine?: Partial<Surroundings>,
): Promise<DatabaseServer> {
  const databaseServer = await startDatabaseServer({ dataFolder: data, durable: false, ...options }, machine);
  running.push(databaseServer);
  return databaseServer;
}

test('committed data survive a stop and a new start', async () => {
  const first = await start({ durable: true });
  await ask(first, 'create table note (text text); insert into note values ($$Größe$$)');
  await first.stop();
  await first.stop();
  const second = await start({ durable: true });
  expect(await ask(second, 'select text from note')).toEqual([{ text: 'Größe' }]);
  expect(second.superuserPassword).toBe(first.superuserPassword);
});

test('a new database has the documented settings', async () => {
  const databaseServer = await start({ durable: true });
  const settings = await ask(
    databaseServer,
    `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'fsync',
     'full_page_writes', 'synchronous_commit', 'data_checksums', 'server_encoding', 'max_connections',
     'password_encryption', 'log_min_error_statement') order by name`,
  );
  expect(Object.fromEntries(settings.map((row) => [row['name'], row['setting']]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '127.0.0.1',
    log_min_error_statement: 'panic',
    max_connections: '60',
    password_encryption: 'scram-sha-256',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    unix_socket_directories: databaseServer.folder,
  });
  const text = `select string_agg(w, ' ' order by w) as sorted, lower('ÄÉΩ') as lower, 'Ärger' ~ '^\\w+$' as letters
    from unnest(array['b', 'a', 'B', 'é']) w`;
  expect(await ask(databaseServer, text)).toEqual([{ sorted: 'B a b é', lower: 'äéω', letters: true }]);
  await expect(ask({ ...databaseServer, superuserPassword: 'wrong' }, 'select 1')).rejects.toThrow(/password/);
  const secrets = join(data, 'secrets.json');
  expect((await stat(secrets)).mode & 0o777).toBe(0o600);
  expect(await readFile(secrets, 'utf8')).toContain(databaseServer.superuserPassword);
});

test('the server listens on a socket in its folder, and on the loopback; both ask for the password', async () => {
  const durable = await start({ durable: true });
  expect(durable.host).toBe(durable.folder);
  expect((await stat(durable.folder)).mode & 0o777).toBe(0o700);
  expect(await ask(durable, 'select inet_server_addr() as address')).toEqual([{ address: null }]);
  const loopback = { ...durable, host: '127.0.0.1' };
  expect(await ask(loopback, 'select inet_server_addr() as address')).toEqual([{ address: '127.0.0.1' }]);
  for (const server of [durable, loopback])
    await expect(ask({ ...server, superuserPassword: 'wrong' }, 'select 1')).rejects.toThrow(/password/);
});

describe('a database whose pg_hba.conf is from before it had a socket', () => {
  const LOOPBACK_ONLY = 'host all all 127.0.0.1/32 scram-sha-256\n';
  const withRules = async (rules: string): Promise<DatabaseServer> => {
    const before = await start({ durable: true });
    await before.stop();
    await writeFile(join(before.folder, 'pg_hba.conf'), rules);
    return start({ durable: true });
  };

  test.each([
    ['gets the rule for it', LOOPBACK_ONLY],
    ['gets it on a line of its own', LOOPBACK_ONLY.trimEnd()],
    ['gets it where it is in a comment only', `# local all all scram-sha-256\n${LOOPBACK_ONLY}`],
  ])('%s', async (_, rules) => {
    const databaseServer = await withRules(rules);
    expect(await ask(databaseServer, 'select inet_server_addr() as address')).toEqual([{ address: null }]);
  });

  test('keeps an administrator’s own rule, and is asked over the loopback', async () => {
    const rules = `local all all reject\n${LOOPBACK_ONLY}`;
    const databaseServer = await withRules(rules);
    expect(databaseServer.host).toBe('127.0.0.1');
    expect(await ask(databaseServer, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    expect(await readFile(join(databaseServer.folder, 'pg_hba.conf'), 'utf8')).toBe(rules);
  });
});

test('where the path of a socket would be too long, the server is asked over the loopback', async () => {
  data = join(data, 'a-folder-with-a-long-name'.repeat(4));
  const databaseServer = await start();
  expect(databaseServer.host).toBe('127.0.0.1');
  expect(await ask(databaseServer, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a client’s mistakes are not repeated in the log', async () => {
  const databaseServer = await start();
  await ask(databaseServer, 'create table person (name text primary key)');
  const twice = ask(databaseServer, `insert into person values ('Marlowe'), ('Marlowe')`);
  await expect(twice).rejects.toMatchObject({ detail: expect.stringContaining('Marlowe') });
  await expect(ask(databaseServer, `select 'Marlowe'::int`)).rejects.toThrow(/Marlowe/);
  await databaseServer.stop();
  const logs = join(databaseServer.folder, 'log');
  for (const name of await readdir(logs)) expect(await readFile(join(logs, name), 'utf8')).not.toContain('Marlowe');
});

test('a second start on the same folder is refused, and the first continues', async () => {
  const databaseServer = await start();
  await expect(startDatabaseServer({ dataFolder: data, durable: false })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(data),
  });
  expect(await ask(databaseServer, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('the npm binaries serve if the machine has no PostgreSQL, and no other version opens their folder', async () => {
  const first = await start({}, { searchFolders: [] });
  expect(first).toMatchObject({ origin: 'npm', version: { major: 18 } });
  await ask(first, 'create extension pg_trgm; create table kept as select 1 as one');
  await first.stop();
  const again = await start(); // with the machine's own available
  expect(again.version.major).toBe(18);
  expect(await ask(again, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('a database whose major version is missing is refused, naming it and the remedy', async () => {
  const postgres = join(data, 'postgres');
  await mkdir(postgres, { recursive: true });
  await writeFile(join(postgres, 'PG_VERSION'), '14\n');
  await writeFile(join(data, 'secrets.json'), JSON.stringify({ postgres: { password: 'x' } }));
  await expect(start()).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringMatching(/needs PostgreSQL 14, which is missing.*restore a backup/s),
  });
  expect(await readdir(postgres)).toEqual(['PG_VERSION']);
});

test('reports that a machine has no PostgreSQL', async () => {
  await expect(start({}, { searchFolders: [], npmFolder: undefined })).rejects.toMatchObject({ code: 'unavailable' });
  expect(await readdir(join(data))).toEqual(['secrets.json']);
});

test('a PostgreSQL whose initdb fails is skipped for the next', async () => {
  const npm = findNpmFolder();
  const broken = join(folder, 'broken');
  await mkdir(broken);
  const share = npm === undefined ? '' : join(npm, 'share', 'postgresql');
  await writeFile(join(broken, 'postgres'), '#!/bin/sh\necho "postgres (PostgreSQL) 99.0"\n', { mode: 0o755 });
  await writeFile(
    join(broken, 'initdb'),
    `#!/bin/sh\n[ "$1" = --show ] && echo "share_path=${share}" && exit\necho "initdb: error: no space" >&2; exit 1\n`,
    { mode: 0o755 },
  );
  expect(await start({}, { searchFolders: [broken] })).toMatchObject({ origin: 'npm' });
});

test('a lost password file is reported and does not lead to a new database', async () => {
  await (await start()).stop();
  await rm(join(data, 'secrets.json'));
  await expect(start()).rejects.toMatchObject({ code: 'misconfigured' });
});

test('reports a data folder that is a file', async () => {
  await writeFile(data, '');
  await expect(start()).rejects.toMatchObject({ code: 'misconfigured' });
  await rm(data);
});

test('replaces a port that another program took meanwhile', async () => {
  const databaseServer = await start();
  await databaseServer.stop();
  const taken = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  try {
    const offered = [port, await freePort()];
    const user = await chooseOsUser((await stat(databaseServer.folder)).uid);
    const question = {
      major: databaseServer.version.major,
      binFolder: undefined,
      user,
      copiesFolder: data,
      refused: [],
    };
    const surroundings = { searchFolders: await searchFolders(), stateFolder: folder, npmFolder: findNpmFolder() };
    for await (const binaries of candidates({ ...question, surroundings })) {
      const databaseFolder = { home: data, folder: databaseServer.folder, moved: false };
      const silent = () => undefined;
      const choosePort = async () => offered.shift() ?? 0;
      const launched = await launch({ binaries, databaseFolder, user, durable: false, log: silent, choosePort });
      expect(offered).toEqual([]);
      await supervise(launched, {
        folder: databaseFolder.folder,
        binFolder: binaries.binFolder,
        log: silent,
        relaunch: () => Promise.reject(new Error('nobody ends this server but this test')),
        afterwards: async () => undefined,
      })();
      break;
    }
    expect.assertions(1);
  } finally {
    taken.close();
  }
});

test.runIf(isRoot())(
  'a database that its user cannot reach lives in the state folder, and is found again there',
  async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const [dataFolder, stateFolder] = [join(closed, 'agency'), join(folder, 'state')];
    const first = await start({ dataFolder }, { stateFolder });
    expect(first.moved).toBe(true);
    expect(first.folder.startsWith(stateFolder)).toBe(true);
    expect(await readFile(join(dataFolder, 'postgres-location.txt'), 'utf8')).toBe(`${dirname(first.folder)}\n`);
    await ask(first, 'create table kept as select 1 as one');
    await first.stop();
    const second = await start({ dataFolder }, { stateFolder });
    expect(second.folder).toBe(first.folder);
    expect(await ask(second, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    await rename(dirname(first.folder), join(folder, 'lost'));
    await expect(start({ dataFolder }, { stateFolder })).rejects.toMatchObject({ code: 'not_found' });
  },
);

test.runIf(isRoot())('a database that root copied is given to the user that runs it', async () => {
  const first = await start();
  await first.stop();
  await chown(first.folder, 0, 0);
  const second = await start();
  expect((await stat(second.folder)).uid).toBeGreaterThan(0);
});
