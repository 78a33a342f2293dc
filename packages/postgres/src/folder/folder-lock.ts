import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ReeveError } from '@reeve/domain';

import { removeStalePartialFiles } from './partial-file.ts';
import { systemReason } from '../system-error.ts';
import { identify, isRunning, type ProcessIdentity, thisMachine } from '../run/process-identity.ts';

export interface FolderLock {
  /** Releases the folder. Never rejects. */
  release(): Promise<void>;
}

const PREFIX = 'reeve-lock-';
const BEAT_MS = 3_000;
const WATCH_MS = 10_000;
const ATTEMPTS = 3;

/**
 * Locks a folder against every other Reeve.
 *
 * Each process first writes a file with its own name and then looks for others, so of two concurrent ones at least
 * one sees the other, and a dead process's file can be deleted without ever deleting a live one's. If both saw each
 * other, both back off and retry after a random pause. A holder on another machine or in another container cannot
 * be checked, so its file is watched: a live holder touches it every three seconds.
 *
 * @param watchMs how long a holder elsewhere is watched before it counts as dead
 * @throws ReeveError conflict — another process works in the folder; unavailable — the folder cannot be written
 */
export async function lockFolder(folder: string, watchMs = WATCH_MS): Promise<FolderLock> {
  const self = await identify(process.pid);
  if (self === undefined) throw new ReeveError('internal', 'This process could not find itself in the process list.');
  for (let attempt = 1; ; attempt++) {
    const file = join(folder, `${PREFIX}${randomUUID()}`);
    await writeLock(folder, file, self);
    const holder = await liveHolder(folder, file, watchMs);
    if (holder === undefined) return keepAlive(file);
    await rm(file, { force: true });
    if (attempt === ATTEMPTS) {
      throw new ReeveError(
        'conflict',
        `Another Reeve (process ${holder.pid}) is already working in ${folder}. Stop it first, or choose another data folder.`,
      );
    }
    await sleep(50 + Math.random() * 200);
  }
}

/** Written under another name first, so that no process reads half a lock. */
async function writeLock(folder: string, file: string, self: ProcessIdentity): Promise<void> {
  const partial = join(folder, `.${PREFIX}${randomUUID()}`);
  try {
    await writeFile(partial, JSON.stringify(self), { mode: 0o600 });
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new ReeveError(
      'unavailable',
      `Reeve cannot write into ${folder}: ${systemReason(error)}.`,
      {},
      { cause: error },
    );
  }
}

async function liveHolder(folder: string, own: string, watchMs: number): Promise<ProcessIdentity | undefined> {
  await removeStalePartialFiles(folder, `.${PREFIX}`);
  for (const name of (await readdir(folder)).filter((name) => name.startsWith(PREFIX))) {
    const file = join(folder, name);
    if (file === own) continue;
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) continue; // released meanwhile
    const holder = parseHolder(text);
    if (holder !== undefined && (await isHeld(file, holder, watchMs))) return holder;
    await rm(file, { force: true });
  }
  return undefined;
}

function parseHolder(text: string): ProcessIdentity | undefined {
  try {
    const value = JSON.parse(text) as Partial<ProcessIdentity>; // every field is checked below
    const { pid, startedAt, machine } = value;
    if (typeof pid !== 'number' || typeof startedAt !== 'string' || typeof machine !== 'string') return undefined;
    return { pid, startedAt, machine };
  } catch {
    return undefined; // damaged by a power cut
  }
}

async function isHeld(file: string, holder: ProcessIdentity, watchMs: number): Promise<boolean> {
  if (holder.machine === (await thisMachine())) return isRunning(holder);
  const before = await touchedAt(file);
  for (let waitedMs = 0; waitedMs < watchMs; waitedMs += 500) {
    await sleep(500);
    const after = await touchedAt(file);
    if (after === undefined) return false;
    if (after !== before) return true;
  }
  return false;
}

async function touchedAt(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs;
}

function keepAlive(file: string): FolderLock {
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined); // a full disk must not end the process
  }, BEAT_MS);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      await rm(file, { force: true }).catch(() => undefined);
    },
  };
}
