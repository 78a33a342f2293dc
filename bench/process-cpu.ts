import { existsSync, readFileSync } from 'node:fs';

/** A hundredth of a second, as Linux counts in `/proc/<pid>/stat`. */
const TICK_MS = 10;

/** Milliseconds of CPU used by a process so far, to ten; NaN if the system does not report it. */
export function processCpuMs(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const [user = 0, system = 0] = readFileSync(stat, 'utf8').split(' ').slice(13, 15).map(Number);
  return (user + system) * TICK_MS;
}
