import { setTimeout as sleep } from 'node:timers/promises';

import { programIn } from '../find/binaries.ts';
import { run } from '../find/program.ts';

/** The signals of `pg_ctl stop -m fast` and `-m immediate`, by their meaning to a postmaster; SIGTERM ends one backend. */
export type ServerSignal = 'SIGINT' | 'SIGQUIT' | 'SIGTERM' | 'SIGKILL';

/**
 * Signals a server process directly, so that a server of any version can be stopped without its programs; only
 * Windows, which has no signals, needs `pg_ctl`. A process that is already gone is fine.
 */
export async function signalServer(pid: number, signal: ServerSignal, binFolder: string | undefined): Promise<void> {
  if (process.platform === 'win32' && signal !== 'SIGKILL' && binFolder !== undefined) {
    await run(programIn(binFolder, 'pg_ctl'), ['kill', signal.slice(3), String(pid)]);
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // gone meanwhile
  }
}

/** Polls a condition, at most every 100 ms, until it is true. @returns false if time ran out */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 1.5, 100)) {
    if (await isSo()) return true;
    if (performance.now() >= end) return false;
    await sleep(pauseMs);
  }
}
