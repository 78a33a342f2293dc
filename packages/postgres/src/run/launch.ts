import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ReeveError } from '@reeve/domain';

import { type Binaries, programIn } from '../find/binaries.ts';
import { systemReason } from '../system-error.ts';
import { freePort } from './free-port.ts';
import { stopLeftovers, strangerInPostmasterFile } from './leftovers.ts';
import type { OsUser } from '../find/os-user.ts';
import type { DatabaseFolder } from '../folder/database-folder.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { childEnvironment, childIdentity, tellingLine } from '../find/program.ts';
import { logSizes, readServerLog } from './server-log.ts';
import { serverProcesses } from './server-processes.ts';
import { firmSettings, type Listening } from './settings.ts';
import { waitUntil } from './shutdown.ts';
import { socketFolderIn } from './socket.ts';

export interface LaunchRequest {
  readonly binaries: Binaries;
  readonly databaseFolder: DatabaseFolder;
  readonly user: OsUser | undefined;
  readonly durable: boolean;
  readonly log: (sentence: string) => void;
  /** Another way to find a port: a restarted server listens on its old one. */
  readonly choosePort?: () => Promise<number>;
  /** Becomes true when the server is no longer needed. */
  readonly givenUp?: () => boolean;
}

export interface Launched {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly port: number;
  /** The folder of its Unix socket. */
  readonly socketFolder: string | undefined;
}

/** Orphans of a killed server may keep its memory for a while (10–20 s observed). */
const RETRY_MS = 60_000;
/** Recovery after a crash replays the log; a large one takes minutes. */
const READY_MS = 900_000;
const PATIENCE_MS = 10_000;
const PORT_ATTEMPTS = 10;

const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
const STILL_IN_USE = /pre-existing shared memory block|lock file "postmaster\.pid"|is still in use/;

/**
 * Starts the server on its folder and waits until it accepts connections, first ending processes of an earlier run.
 *
 * @throws ReeveError unavailable — with PostgreSQL's own reason in the sentence
 */
export async function launch(request: LaunchRequest): Promise<Launched> {
  const { folder } = request.databaseFolder;
  const socketFolder = await socketFolderIn(folder);
  const end = performance.now() + RETRY_MS;
  let portAttempts = 0;
  for (let pauseMs = 100; ;) {
    if (request.givenUp?.() === true)
      throw new ReeveError('unavailable', `The database in ${folder} was stopped while it was being started.`);
    await stopLeftovers(folder, request.binaries.binFolder, request.log);
    const port = await (request.choosePort ?? freePort)();
    const attempt = await tryOnce(request, { port, socketFolder, durable: request.durable });
    if ('child' in attempt) return attempt;
    if (PORT_TAKEN.test(attempt.because) && ++portAttempts < PORT_ATTEMPTS) continue;
    if (STILL_IN_USE.test(attempt.because) && performance.now() < end) {
      await sleep(pauseMs);
      pauseMs = Math.min(pauseMs * 2, 2_000);
      continue;
    }
    throw new ReeveError(
      'unavailable',
      `The database in ${folder} did not start. PostgreSQL ${request.binaries.version.major} said: ${tellingLine(attempt.because)}.`,
    );
  }
}

async function tryOnce(request: LaunchRequest, listening: Listening): Promise<Launched | { readonly because: string }> {
  const { folder, home } = request.databaseFolder;
  const firstWords = join(home, 'postgres-start.log');
  const sizes = await logSizes(folder);
  const started = await spawnServer(request, listening, firstWords);
  if ('because' in started) return started;
  const { child, pid } = started;

  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const isReady = async () => {
    const file = await readPostmasterFile(folder);
    return file?.pid === pid && file.ready;
  };
  const settled = async () => hasEnded() || (await isReady());
  if (!(await waitUntil(settled, PATIENCE_MS))) {
    request.log(`The database in ${folder} is recovering from a crash; this may take minutes.`);
    await waitUntil(settled, READY_MS);
  }
  if (!hasEnded() && (await isReady()))
    return { child, pid, port: listening.port, socketFolder: listening.socketFolder };
  if (!hasEnded()) {
    child.kill('SIGQUIT');
    return { because: `error: it was not ready after ${READY_MS / 60_000} minutes` };
  }
  // Its log collector runs for a moment longer and writes the line with the cause.
  await waitUntil(async () => (await serverProcesses(folder)).length === 0, 5_000);
  const said = await readServerLog(firstWords, folder, sizes);
  return { because: said.trim() === '' ? `error: it ended with ${child.signalCode ?? child.exitCode}` : said };
}

/** In its own process group, so that Ctrl-C in the terminal reaches Reeve, which then stops the server in order. */
async function spawnServer(
  request: LaunchRequest,
  listening: Listening,
  firstWords: string,
): Promise<{ readonly child: ChildProcess; readonly pid: number } | { readonly because: string }> {
  const { folder } = request.databaseFolder;
  const settings = Object.entries(firmSettings(folder, listening));
  const args = ['-D', folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const stranger = await strangerInPostmasterFile(folder);
  // PostgreSQL overlooks this one process number in a stale postmaster.pid; its check of the shared memory remains.
  const environment = stranger === undefined ? {} : { PG_GRANDPARENT_PID: String(stranger) };
  let output: number;
  try {
    // A file, not a pipe: the server must be able to write after we exit.
    output = openSync(firstWords, 'w', 0o600);
  } catch (error) {
    return { because: `error: ${firstWords} cannot be written, ${systemReason(error)}` };
  }
  try {
    const child = spawn(programIn(request.binaries.binFolder, 'postgres'), args, {
      ...childIdentity(request.user),
      env: { ...childEnvironment(), ...environment },
      stdio: ['ignore', output, output],
      detached: true,
      windowsHide: true,
    });
    return await new Promise((resolve) => {
      child.on('error', (error) => resolve({ because: `error: it could not be run, ${systemReason(error)}` }));
      child.on('spawn', () => {
        if (child.pid !== undefined) resolve({ child, pid: child.pid });
      });
    });
  } finally {
    closeSync(output);
  }
}
