import { join } from 'node:path';

import type { Launched } from './launch.ts';
import { stopLeftovers } from './leftovers.ts';
import { type ServerSignal, signalServer, waitUntil } from './shutdown.ts';

const STEPS: readonly (readonly [ServerSignal, number])[] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 15_000],
  ['SIGKILL', 5_000],
];

/**
 * Watch over a running server: tell when it ends by itself, and end it when this process does.
 *
 * @param afterwards what to do once it is stopped
 * @returns how to stop it: at once for its clients, in order for its files. Never rejects; a second call waits for the first.
 */
export function supervise(
  launched: Launched,
  folder: string,
  binFolder: string,
  log: (sentence: string) => void,
  afterwards: () => Promise<void>,
): () => Promise<void> {
  const { child, pid } = launched;
  let stopping: Promise<void> | undefined;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;

  const onExit = () => void (hasEnded() || child.kill('SIGINT'));
  process.once('exit', onExit);
  child.once('exit', (code, signal) => {
    process.removeListener('exit', onExit);
    if (stopping === undefined) {
      log(
        `The database server ended by itself (${signal ?? `code ${code}`}); Reeve cannot work without it. Its log is in ${join(folder, 'log')}.`,
      );
    }
  });
  child.unref(); // a program that has nothing else to do may end; the exit handler then stops the server

  const stop = async () => {
    for (const [signal, timeoutMs] of STEPS) {
      if (hasEnded()) break;
      await signalServer(pid, signal, binFolder);
      await waitUntil(hasEnded, timeoutMs);
    }
    await stopLeftovers(folder, binFolder, log); // a postmaster that was killed leaves backends
    await afterwards();
  };
  return () => {
    stopping ??= stop().catch((error: unknown) =>
      log(`The database server was not stopped in order: ${String(error)}`),
    );
    return stopping;
  };
}
