import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startDatabaseServer } from '../packages/postgres/src/database-server.ts';

const DATABASE = 'reeve_bench';

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

export interface Timed<Result> {
  /** Wall. */
  readonly ms: number;
  /** Of this process alone: its cost on an otherwise idle machine. */
  readonly cpuMs: number;
  readonly result: Result;
}

export function timed<Result>(work: () => Result): Timed<Result> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const result = work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000, result };
}

/** A header of 19 bytes, then rows: a count of columns in 2 bytes, each column a length in 4 and its 8 bytes. */
export interface LeanRows {
  readonly rows: number;
  readonly int64At: (row: number, column: number) => bigint;
  readonly float64At: (row: number, column: number) => number;
}

/**
 * Columns of 8 bytes without empty values, read from PostgreSQL by psql's binary COPY: the leanest reading possible.
 */
function readLean(url: string, columns: readonly string[], where: string): LeanRows {
  const command = `copy (select ${columns.join(', ')} from crime where ${where}) to stdout (format binary)`;
  const { status, stdout } = spawnSync('psql', ['-X', '-q', '-c', command, url], { maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error('psql is needed for the plain copy');
  const rowBytes = 2 + 12 * columns.length;
  const view = new DataView(stdout.buffer, stdout.byteOffset, stdout.length);
  const at = (row: number, column: number): number => 19 + rowBytes * row + 2 + 12 * column + 4;
  return {
    rows: Math.floor((stdout.length - 21) / rowBytes),
    int64At: (row, column) => view.getBigInt64(at(row, column)),
    float64At: (row, column) => view.getFloat64(at(row, column)),
  };
}

/**
 * Compares work with the leanest reading of the same events, with the database that `npm run bench -- events N` made.
 *
 * @param read converts the result to typed arrays
 * @param work receives the duration of the reading: the median of five, milliseconds
 * @returns the line of the report; what is missing, if there is no such database
 */
export async function besideReading<Columns>(
  events: number,
  columns: readonly string[],
  where: string,
  read: (rows: LeanRows) => Columns,
  work: (columns: Columns, readMs: number) => string,
): Promise<string> {
  const folder = resolve('.cache/bench');
  if (!existsSync(`${folder}/filled-events-${events}`)) {
    return `No database of ${events} events: \`npm run bench -- events ${events}\` makes it, and then there is a ratio to reading it.`;
  }
  const databaseServer = await startDatabaseServer({ dataFolder: `${folder}/events-${events}`, durable: true });
  try {
    const secret = encodeURIComponent(databaseServer.superuserPassword);
    const url = `postgresql://${databaseServer.superuser}:${secret}@${encodeURIComponent(databaseServer.host)}:${databaseServer.port}/${DATABASE}`;
    const reads = Array.from({ length: 5 }, () => timed(() => read(readLean(url, columns, where))));
    const [first] = reads;
    if (!first) throw new Error('nothing was read');
    return work(first.result, median(reads.map(({ ms }) => ms)));
  } finally {
    await databaseServer.stop();
  }
}
