import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ReeveError } from '@reeve/domain';
import { systemReason, systemCode } from '@reeve/postgres';

const OTHERS = 0o077;
const LOCK_WAIT_MS = 20;
const LOCK_STALE_MS = 10_000;
const LOCK_PATIENCE_MS = 15_000;

/** A file's identity and time, to detect that another process replaced it. */
export type Mark = string;
const markOf = (stats: Stats): Mark => `${stats.ino} ${stats.mtimeMs} ${stats.size}`;

/** The current mark of the file; undefined if there is none. */
export function markOfFile(file: string): Mark | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && markOf(stats);
}

/**
 * Reads a keyring's file; undefined if there is none.
 *
 * @throws ReeveError misconfigured — others can read it, or it cannot be read
 */
export function readKeyringFile(file: string): { readonly text: string; readonly mark: Mark } | undefined {
  try {
    const stats = statSync(file);
    // Windows has no such modes; its folders are protected by other means.
    if (process.platform !== 'win32' && (stats.mode & OTHERS) !== 0)
      throw new ReeveError('misconfigured', `Others may read the keyring ${file}. Run chmod 600 on it.`);
    return { text: readFileSync(file, 'utf8'), mark: markOf(stats) };
  } catch (error) {
    if (error instanceof ReeveError) throw error;
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new ReeveError('misconfigured', `Reeve cannot read the keyring ${file}: ${systemReason(error)}.`);
  }
}

/**
 * Changes a keyring's file exclusively: `change` gets the current text and returns the new one. Either
 * the old file or the whole new one survives a power cut. Mode 0600 in a folder of mode 0700.
 *
 * It blocks: no word must be sealed by a key before that key is safely on disk.
 *
 * @throws ReeveError unavailable — the folder cannot be written; conflict — another process keeps it locked
 */
export function rewriteKeyringFile(file: string, change: (text: string | undefined) => string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const held = lock(`${file}.lock`);
    try {
      replace(folder, file, change(readKeyringFile(file)?.text), held);
    } finally {
      if (held.isMine()) held.release();
    }
  } catch (error) {
    if (error instanceof ReeveError) throw error;
    throw new ReeveError('unavailable', `Reeve cannot write the keyring ${file}: ${systemReason(error)}.`);
  }
}

interface Held {
  readonly file: string;
  isMine(): boolean;
  release(): void;
}

function replace(folder: string, file: string, text: string, held: Held): void {
  const draft = join(folder, `.${basename(file)}-${randomUUID()}`);
  try {
    const handle = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // This process slept so long that another took over the lock as abandoned: that change counts, not this one.
    if (!held.isMine()) throw busy(held.file);
    renameSync(draft, file);
    syncFolder(folder);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A rename survives a power cut once its folder is synced; Windows cannot open folders. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Takes a lock file. One left by a dead process is older than any change takes, and is deleted. */
function lock(file: string): Held {
  const mine = randomUUID();
  const giveUpAt = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      return {
        file,
        isMine: () => existsSync(file) && readFileSync(file, 'utf8') === mine,
        release: () => rmSync(file, { force: true }),
      };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
    const held = statSync(file, { throwIfNoEntry: false });
    if (held && Date.now() - held.mtimeMs > LOCK_STALE_MS) rmSync(file, { force: true });
    else if (Date.now() > giveUpAt) throw busy(file);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_WAIT_MS);
  }
}

function busy(file: string): ReeveError {
  return new ReeveError('conflict', `Another process is changing the keyring; it holds ${file}. Nothing was changed.`);
}
