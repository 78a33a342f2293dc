import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { ask } from '@reeve/testing/database/superuser-query.ts';
import { chooseOsUser } from './find/os-user.ts';
import { readPostmasterFile } from './run/postmaster-file.ts';
import { isAlive } from './run/process-identity.ts';
import { serverProcesses } from './run/server-processes.ts';
import { waitUntil } from './run/shutdown.ts';
import { type DatabaseServer, startDatabaseServer } from './database-server.ts';
import { removeTemporaryFolder, temporaryFolder } from './folder/temporary-folder.ts';

let folder: string;
let data: string;
const running: DatabaseServer[] = [];
const said: string[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
  data = join(folder, 'data');
  said.length = 0;
});
afterEach(async () => {
  for (const databaseServer of running.splice(0)) await databaseServer.stop();
  await removeTemporaryFolder(folder);
});

async function start(): Promise<DatabaseServer> {
  const databaseServer = await startDatabaseServer({
    dataFolder: data,
    durable: true,
    log: (sentence) => said.push(sentence),
  });
  running.push(databaseServer);
  return databaseServer;
}

type Told = Pick<DatabaseServer, 'host' | 'port' | 'superuser' | 'superuserPassword' | 'folder'>;

/** Starts the database server in another Node process, which reports how to reach it; `then` is what it does next. */
async function startElsewhere(
  then = 'setInterval(() => {}, 1000)',
  stderr: 'inherit' | 'ignore' = 'inherit',
): Promise<{ child: ChildProcess; told: Told }> {
  const program = `
    const { startDatabaseServer } = await import(${JSON.stringify(new URL('./database-server.ts', import.meta.url).href)});
    const databaseServer = await startDatabaseServer({ dataFolder: ${JSON.stringify(data)}, durable: true });
    console.log(JSON.stringify(databaseServer));
    ${then}`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', stderr] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, told: JSON.parse(line) as Told }; // printed by the program above
  }
  throw new Error('the other process started no database server');
}

async function killAndWait(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function killPostmaster(databaseServer: Pick<DatabaseServer, 'folder'>): Promise<void> {
  const pid = (await readPostmasterFile(databaseServer.folder))?.pid;
  if (pid === undefined) throw new Error('there is no server');
  process.kill(pid, 'SIGKILL');
  await waitUntil(async () => !(await serverProcesses(databaseServer.folder)).includes(pid), 5_000);
}

/** A query that runs for minutes without checking whether its postmaster is alive. */
async function startLongStatement(databaseServer: Told): Promise<void> {
  await ask(databaseServer, 'create table bulk (n int8)');
  void ask(databaseServer, 'insert into bulk select n from generate_series(1, 500000000) n').catch(() => undefined);
  const begun = async () => {
    const rows = await ask(
      databaseServer,
      `select 1 from pg_stat_activity where state = 'active' and query like 'insert into bulk%'`,
    );
    return rows.length > 0;
  };
  expect(await waitUntil(begun, 10_000)).toBe(true);
}

test('after kill -9 of Reeve, the next start ends the server it left and finds the committed data', async () => {
  const { child, told } = await startElsewhere();
  await ask(told, 'create table kept as select 1 as one');
  await killAndWait(child);
  expect(await ask(told, 'select one from kept')).toEqual([{ one: 1 }]); // the server is still running
  const databaseServer = await start();
  expect(said.some((sentence) => sentence.includes('earlier run'))).toBe(true);
  expect(await ask(databaseServer, 'select one from kept')).toEqual([{ one: 1 }]);
  await expect(ask(told, 'select 1')).rejects.toThrow();
});

test('after kill -9 of everything, the next start recovers the committed data', async () => {
  const { child, told } = await startElsewhere();
  await ask(told, 'create table kept as select n from generate_series(1, 1000) n');
  const pids = await serverProcesses(told.folder);
  expect(pids.length).toBeGreaterThan(3);
  await killAndWait(child);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const databaseServer = await start();
  expect(await ask(databaseServer, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
});

test('after kill -9 of Reeve and the postmaster, running backends are ended and do not commit', async () => {
  const { child, told } = await startElsewhere();
  await ask(told, 'create table kept as select 1 as one');
  await startLongStatement(told);
  await killAndWait(child);
  await killPostmaster(told);
  await sleep(300);
  expect((await serverProcesses(told.folder)).length).toBeGreaterThan(0); // else this test shows nothing
  const databaseServer = await start();
  expect(await ask(databaseServer, 'select one from kept')).toEqual([{ one: 1 }]);
  expect(await ask(databaseServer, 'select count(*)::int as count from bulk')).toEqual([{ count: 0 }]);
});

/** Waits until the server answers again at its old address. */
async function isBack(databaseServer: Told): Promise<boolean> {
  return waitUntil(
    async () =>
      ask(databaseServer, 'select 1').then(
        () => true,
        () => false,
      ),
    60_000,
  );
}

test('reports a server killed under Reeve, and restarts it in place with the committed data', async () => {
  const databaseServer = await start();
  await ask(databaseServer, 'create table kept as select 1 as one');
  await killPostmaster(databaseServer);
  expect(
    await waitUntil(() => said.some((sentence) => sentence.includes('The database server stopped (')), 5_000),
  ).toBe(true);
  expect(await isBack(databaseServer)).toBe(true);
  expect(await ask(databaseServer, 'select one from kept')).toEqual([{ one: 1 }]);
  await killPostmaster(databaseServer);
  expect(await isBack(databaseServer)).toBe(true);
  await databaseServer.stop();
  expect(await serverProcesses(databaseServer.folder)).toEqual([]);
});

test('a backend that outlives its postmaster does not commit behind the restarted server', async () => {
  const databaseServer = await start();
  await startLongStatement(databaseServer);
  await killPostmaster(databaseServer);
  expect(await isBack(databaseServer)).toBe(true);
  expect(await ask(databaseServer, 'select count(*)::int as count from bulk')).toEqual([{ count: 0 }]);
});

test('one killed backend interrupts the others briefly and nothing else', async () => {
  const databaseServer = await start();
  await ask(databaseServer, 'create table kept as select 1 as one');
  const postmaster = (await readPostmasterFile(databaseServer.folder))?.pid;
  await startLongStatement(databaseServer);
  const [busy] = await ask(databaseServer, `select pid from pg_stat_activity where query like 'insert into bulk%'`);
  process.kill(Number(busy?.['pid']), 'SIGKILL');
  await waitUntil(async () => !(await serverProcesses(databaseServer.folder)).includes(Number(busy?.['pid'])), 5_000);
  expect(await isBack(databaseServer)).toBe(true);
  expect((await readPostmasterFile(databaseServer.folder))?.pid).toBe(postmaster);
  expect(await ask(databaseServer, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('retries a server that cannot restart until it can', async () => {
  const databaseServer = await start();
  await ask(databaseServer, 'create table kept as select 1 as one');
  const control = join(databaseServer.folder, 'global', 'pg_control');
  await rename(control, `${control}.away`);
  await killPostmaster(databaseServer);
  expect(await waitUntil(() => said.some((sentence) => sentence.includes('tried again and again')), 20_000)).toBe(true);
  await rename(`${control}.away`, control);
  expect(await isBack(databaseServer)).toBe(true);
  expect(await ask(databaseServer, 'select one from kept')).toEqual([{ one: 1 }]);
});

test('a stop during a restart leaves no process running', async () => {
  const databaseServer = await start();
  await startLongStatement(databaseServer);
  await killPostmaster(databaseServer);
  await waitUntil(() => said.some((sentence) => sentence.includes('The database server stopped (')), 5_000);
  await databaseServer.stop();
  expect(await serverProcesses(databaseServer.folder)).toEqual([]);
  await sleep(500);
  expect(await serverProcesses(databaseServer.folder)).toEqual([]);
  const second = await start();
  expect(await ask(second, 'select count(*)::int as count from bulk')).toEqual([{ count: 0 }]);
});

test.each([
  ['returns from its last line', ''],
  ['calls process.exit', 'process.exit(3)'],
  ['throws', `throw new Error('on purpose')`],
])('the server ends with a Node process that %s', async (_, then) => {
  const { child, told } = await startElsewhere(then, 'ignore');
  if (child.exitCode === null) await once(child, 'exit');
  expect(await waitUntil(async () => (await serverProcesses(told.folder)).length === 0, 10_000)).toBe(true);
});

test('a program that got the process number of a dead server does not prevent the next start', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 1 as one');
  const pids = await serverProcesses(first.folder);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await first.stop();
  const user = await chooseOsUser(undefined);
  const stranger = spawn('/bin/sleep', ['60'], user === undefined ? {} : { uid: user.uid, gid: user.gid });
  try {
    await once(stranger, 'spawn');
    const file = join(first.folder, 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    if (user !== undefined) await chown(file, user.uid, user.gid);
    const second = await start();
    expect(await ask(second, 'select one from kept')).toEqual([{ one: 1 }]);
    expect(stranger.pid !== undefined && isAlive(stranger.pid)).toBe(true);
  } finally {
    stranger.kill('SIGKILL');
  }
});
