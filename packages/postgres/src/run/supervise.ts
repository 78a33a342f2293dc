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
/** Between two attempts to bring a server back: soon at first, then so that a full disk is not hammered. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

export interface Supervision {
  /** PostgreSQL's own data folder, the true path. */
  readonly folder: string;
  readonly binFolder: string;
  readonly log: (sentence: string) => void;
  /** Start the server again where it was; `givenUp` turns true when it is no longer wanted. */
  readonly relaunch: (givenUp: () => boolean) => Promise<Launched>;
  /** What to do once it is stopped. */
  readonly afterwards: () => Promise<void>;
}

/**
 * Watch over a running server: bring it back when it ends by itself, and end it when this process does.
 *
 * A postmaster that was killed leaves backends that may still commit; the start waits for them or ends them, and recovers.
 * A server that does not come back (a full disk) is tried again for as long as this process lives.
 *
 * @returns how to stop it: at once for its clients, in order for its files. Never rejects; a second call waits for the first.
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
        `The database server ended by itself (${signal ?? `code ${code}`}) and is started again. Its log is in ${join(folder, 'log')}.`,
      );
      returning = bringBack();
    };
    server.child.unref(); // a program that has nothing else to do may end; the exit handler then stops the server
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
    // A server on its way back is not ours to signal yet; whatever works in the folder is ended until nothing comes.
    while (!back && !(await waitUntil(() => back, 200))) await stopLeftovers(folder, binFolder, () => undefined);
    for (const [signal, timeoutMs] of STEPS) {
      if (hasEnded()) break;
      await signalServer(server.pid, signal, binFolder);
      await waitUntil(hasEnded, timeoutMs);
    }
    process.removeListener('exit', onExit);
    await stopLeftovers(folder, binFolder, log); // a postmaster that was killed leaves backends
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
