import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

import { run } from '../find/program.ts';

/** Identifies a process uniquely: numbers are reused, a number with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Its start time, in the system's own format; `unknown` if unavailable. */
  readonly startedAt: string;
  /** The machine, its current boot and, in a container, the container: the scope of `pid`. */
  readonly machine: string;
}

/** The process that has this number now; undefined if there is none. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  const startedAt = await startOf(pid);
  return startedAt === undefined ? undefined : { pid, startedAt, machine: await thisMachine() };
}

/** True if the process with that identity still runs. If its start time is unknown, its number must do. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
  const startedAt = await startOf(identity.pid);
  if (startedAt === undefined) return false;
  return startedAt === identity.startedAt || startedAt === 'unknown' || identity.startedAt === 'unknown';
}

/** The scope in which we can check process numbers. */
export async function thisMachine(): Promise<string> {
  if (process.platform !== 'linux') return hostname();
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const numbers = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname()} ${boot.trim()} ${numbers}`;
}

async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    return stat === undefined ? aliveOrNot(pid) : startInStat(stat); // other users' processes may be hidden
  }
  if (process.platform === 'win32') return aliveOrNot(pid);
  const answer = await run('ps', ['-o', 'lstart=', '-p', String(pid)]);
  return answer.ok && answer.output.trim() !== '' ? answer.output.trim() : undefined;
}

/** Field 22 of proc(5) stat, in ticks since boot. The name in field 2 may hold blanks and brackets. A zombie is dead. */
function startInStat(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

function aliveOrNot(pid: number): string | undefined {
  return isAlive(pid) ? 'unknown' : undefined;
}

/** True if any process has this number, even another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
