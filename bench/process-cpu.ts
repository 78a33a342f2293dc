import { existsSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** A hundredth of a second, as Linux counts in `/proc/<pid>/stat`. */
const TICK_MS = 10;

/** Milliseconds of CPU used by a process so far, to ten; NaN if the system does not report it. */
export function processCpuMs(pid: number | undefined): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const [user = 0, system = 0] =
    readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) * TICK_MS;
}

/** Milliseconds of CPU used by the open connections of a server to its database. */
export async function databaseCpuMs(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and application_name = 'reeve'`,
  );
  return rows.reduce((sum, { pid }) => sum + processCpuMs(pid), 0);
}
