import { readPostmasterFile } from './postmaster-file.ts';
import { isAlive } from './process-identity.ts';
import { serverProcesses } from './server-processes.ts';
import { type ServerSignal, signalServer, waitUntil } from './shutdown.ts';

/** Increasingly forceful. A kill is safe here only because it ends all processes: the next start then recovers. */
const POSTMASTER_STEPS: readonly (readonly [ServerSignal, number])[] = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 15_000],
  ['SIGKILL', 5_000],
];
const ORPHAN_STEPS: readonly (readonly [ServerSignal, number])[] = [
  ['SIGTERM', 5_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/**
 * Ends processes of an earlier run on a database folder: a server whose Reeve was killed, or backends whose
 * postmaster was killed and which would commit their query long after.
 * The caller must have the lock of the folder. Returns when nothing is left or nothing more can be done.
 *
 * @param folder the true path
 */
export async function stopLeftovers(
  folder: string,
  binFolder: string | undefined,
  log: (sentence: string) => void,
): Promise<void> {
  const found = await serverProcesses(folder);
  if (found.length === 0) return;
  const postmaster = (await readPostmasterFile(folder))?.pid;
  const led = postmaster !== undefined && found.includes(postmaster);
  log(
    led
      ? `A database server of an earlier run still works in ${folder}; it is being stopped.`
      : `${found.length} database processes of an earlier run still work in ${folder}; they are being stopped.`,
  );
  for (const [signal, timeoutMs] of led ? POSTMASTER_STEPS : ORPHAN_STEPS) {
    const remaining = await serverProcesses(folder);
    const softly = led && signal !== 'SIGKILL' && remaining.includes(postmaster);
    for (const pid of softly ? [postmaster] : remaining) await signalServer(pid, signal, binFolder);
    if (await waitUntil(async () => (await serverProcesses(folder)).length === 0, timeoutMs)) return;
  }
}

/**
 * Returns the process number in `postmaster.pid` if, after a crash or a reboot, it belongs to a program unrelated to this
 * database. PostgreSQL would take that program for a running server and refuse to start while it runs.
 */
export async function strangerInPostmasterFile(folder: string): Promise<number | undefined> {
  const pid = (await readPostmasterFile(folder))?.pid;
  if (pid === undefined || process.platform === 'win32' || !isAlive(pid)) return undefined;
  return (await serverProcesses(folder)).includes(pid) ? undefined : pid;
}
