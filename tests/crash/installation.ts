import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readSecrets } from '@reeve/postgres';
import pg from 'pg';
import { runningPort } from '../../packages/server/src/admin/running-server.ts';
import { findDatabase } from '../../packages/postgres/src/folder/database-folder.ts';
import { removeDatabaseServer } from '../../packages/postgres/src/folder/remove.ts';
import { readPostmasterFile } from '../../packages/postgres/src/run/postmaster-file.ts';
import { serverProcesses } from '../../packages/postgres/src/run/server-processes.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../packages/postgres/src/folder/temporary-folder.ts';
import { lastingPort } from '@reeve/testing/run/lasting-port.ts';

/** Kill targets: everything at once, or one part while the others continue. */
export const KILLS = ['tree', 'api', 'postmaster', 'backend'] as const;
export type Kill = (typeof KILLS)[number];

const SERVE = fileURLToPath(new URL('./serve.mjs', import.meta.url));
const READY = 'Reeve is running at';
/** A restart must take 30 s at most; a longer one is reported as a failure, not as a hang. */
const RESTART_LIMIT_MS = 120_000;

/** A server on its own data folder, started and killed as often as wanted. */
export class Installation {
  readonly folder: string;
  readonly dataFolder: string;
  /** The server's temporary folder. */
  readonly temporary: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  output = '';
  #child: ChildProcess | undefined;

  private constructor(folder: string, dataFolder: string, port: number, env: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.dataFolder = dataFolder;
    this.temporary = join(folder, 'temporary');
    this.port = port;
    this.env = env;
  }

  /** An empty place for an installation; `within` an existing folder, such as a small disk. */
  static async make(within?: string, env: Readonly<Record<string, string>> = {}): Promise<Installation> {
    const folder = within ?? (await temporaryFolder('disk'));
    await mkdir(join(folder, 'temporary'), { recursive: true });
    return new Installation(folder, join(folder, 'data'), await lastingPort(), env);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the server and waits until it reports that it runs. @returns the time that took, in ms */
  async start(): Promise<number> {
    const begun = performance.now();
    this.spawn();
    const child = this.#child;
    while (!this.output.includes(READY)) {
      if (child?.exitCode !== null || child.signalCode !== null)
        throw new Error(`The server ended with ${child?.exitCode ?? child?.signalCode}:\n${this.output}`);
      if (performance.now() - begun > RESTART_LIMIT_MS) throw new Error(`The server did not start:\n${this.output}`);
      await sleep(20);
    }
    return performance.now() - begun;
  }

  /** Starts the server and do not wait. */
  spawn(): void {
    this.output = '';
    const child = spawn(process.execPath, [SERVE], {
      env: {
        ...process.env,
        TMPDIR: this.temporary,
        PORT: String(this.port),
        REEVE_DATA: this.dataFolder,
        ...this.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a separate session, so that nothing of ours is killed with it
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (this.output += String(piece)));
    this.#child = child;
  }

  /** Kills without a warning. @returns true if the supervisor must start the API again */
  async kill(kill: Kill): Promise<boolean> {
    const folder = await this.#databaseFolder();
    const database = folder === undefined ? [] : await serverProcesses(folder);
    const postmaster = folder === undefined ? undefined : (await readPostmasterFile(folder))?.pid;
    const api = this.#child;
    if (kill === 'tree' || kill === 'api') {
      const ended = api && api.exitCode === null && api.signalCode === null ? once(api, 'exit') : undefined;
      const group = api?.pid === undefined ? [] : [-api.pid];
      for (const pid of kill === 'tree' ? [...group, ...database] : group) signalKill(pid);
      await ended;
      // A backend that was being born is part of the tree too.
      if (kill === 'tree' && folder !== undefined) for (const pid of await serverProcesses(folder)) signalKill(pid);
      return true;
    }
    const backends = await clientBackends(database);
    const killed = kill === 'postmaster' ? postmaster : backends[0];
    if (killed === undefined || folder === undefined) throw new Error(`There is no ${kill} to kill:\n${this.output}`);
    signalKill(killed);
    // All backends end with the one that was killed. Until they have, another answers the health page as if nothing
    // were wrong.
    await ended(folder, backends);
    return false;
  }

  /** Waits until the health page reports that server and database answer. @returns the time that took, in ms */
  async healthy(): Promise<number> {
    const begun = performance.now();
    for (;;) {
      const answer = await fetch(`${this.origin}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
        () => undefined,
      );
      if (answer?.status === 200) return performance.now() - begun;
      if (performance.now() - begun > RESTART_LIMIT_MS)
        throw new Error(`The server did not come back:\n${this.output}`);
      await sleep(50);
    }
  }

  /** Stop in order, as Ctrl-C does. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }

  /** Its database as the superuser, without any policy. */
  async look<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const port = await runningPort(this.dataFolder);
    const { postgres } = await readSecrets(this.dataFolder);
    const { superuser, password } = postgres as { superuser: string; password: string }; // written by the database server's own module
    const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: 'reeve' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Ends it and deletes its data; the folder around stays. */
  async clear(): Promise<void> {
    await this.kill('tree').catch(() => undefined);
    await removeDatabaseServer(this.dataFolder);
  }

  async remove(): Promise<void> {
    await this.clear();
    await removeTemporaryFolder(this.folder);
  }

  async #databaseFolder(): Promise<string | undefined> {
    return (await findDatabase(this.dataFolder).catch(() => undefined))?.folder;
  }
}

/** Waits until some processes of a database folder are gone. */
async function ended(folder: string, pids: readonly number[]): Promise<void> {
  const begun = performance.now();
  for (;;) {
    const left = await serverProcesses(folder);
    if (!pids.some((pid) => left.includes(pid))) return;
    if (performance.now() - begun > RESTART_LIMIT_MS) throw new Error(`Processes ${pids.join(', ')} go on.`);
    await sleep(5);
  }
}

function signalKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // removed meanwhile
  }
}

/** Those that work for a connection, by the title PostgreSQL gives its processes. */
async function clientBackends(pids: readonly number[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const pid of pids) {
    const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (/ reeve_\w+ reeve (?:\[local\]|127\.0\.0\.1\(\d+\))/.test(title)) found.push(pid);
  }
  return found;
}

/** Names in a folder; none if it does not exist. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.toSorted();
}
