import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Launched } from './launch.ts';
import { stopLeftovers } from './leftovers.ts';
import { type ServerSignal, signalServer, waitUntil } from './shutdown.ts';

const STEPS: readonly (readonly [ServerSignal, number])[] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 15_000],
  ['SIGKILL', 5_000],
];
/** Pause between two attempts to restart a server: short at first, then longer to spare a full disk. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

export interface Supervision {
  /** PostgreSQL's own data folder, the true path. */
  readonly folder: string;
  readonly binFolder: string;
  readonly log: (sentence: string) => void;
  /** Restarts the server in place; `givenUp` becomes true when it is no longer needed. */
  readonly relaunch: (givenUp: () => boolean) => Promise<Launched>;
  /** Called once it is stopped. */
  readonly afterwards: () => Promise<void>;
}

/**
 * Supervises a running server: restart it when it stops unexpectedly, and stop it when this process ends.
 *
 * A killed postmaster leaves backends that may still commit; the start waits for them or ends them, and recovers.
 * A server that does not restart (a full disk) is retried as long as this process runs.
 *
 * @returns a function that stops it: at once for its clients, in order for its files. Never rejects; a second call waits for the first.
 */
export function supervise(launched: Launched, supervision: Supervision): () => Promise<void> {
  const { folder, binFolder, log } = supervision;
  const wanted = new AbortController();
  let server = launched;
  let returning: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  const hasEnded = (): boolean => server.child.exitCode !== null || server.child.signalCode !== null;

  const onExit = (): void => void (hasEnded() || server.child.kill('SIGINT'));
  process.on('exit', onExit);

  const watch = (): void => {
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (wanted.signal.aborted) return;
      log(
        `The database server stopped (${signal ?? `code ${code}`}) and is restarted. Its log is in ${join(folder, 'log')}.`,
      );
      returning = bringBack();
    };
    server.child.unref(); // a program with nothing else to do may end; the exit handler then stops the server
    if (hasEnded()) end(server.child.exitCode, server.child.signalCode);
    else server.child.once('exit', end);
  };

  const bringBack = async (): Promise<void> => {
    let told = '';
    for (let pauseMs = FIRST_PAUSE_MS; !wanted.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        server = await supervision.relaunch(() => wanted.signal.aborted);
        log('The database server is back.');
        watch();
        return;
      } catch (error) {
        if (wanted.signal.aborted) return;
        const why = error instanceof Error ? error.message : String(error);
        if (why !== told) log(`The database server did not come back, and is tried again and again. ${why}`);
        told = why;
        await sleep(pauseMs, undefined, { signal: wanted.signal }).catch(() => undefined);
      }
    }
  };

  const stop = async (): Promise<void> => {
    wanted.abort();
    let back = returning === undefined;
    void returning?.finally(() => (back = true));
    // A restarting server cannot be signalled yet; processes in the folder are ended until none appears.
    while (!back && !(await waitUntil(() => back, 200))) await stopLeftovers(folder, binFolder, () => undefined);
    for (const [signal, timeoutMs] of STEPS) {
      if (hasEnded()) break;
      await signalServer(server.pid, signal, binFolder);
      await waitUntil(hasEnded, timeoutMs);
    }
    process.removeListener('exit', onExit);
    await stopLeftovers(folder, binFolder, log); // a killed postmaster leaves backends
    await supervision.afterwards();
  };

  watch();
  return () => {
    stopping ??= stop().catch((error: unknown) =>
      log(`The database server was not stopped in order: ${String(error)}`),
    );
    return stopping;
  };
}
