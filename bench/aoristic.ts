import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { aoristicProfile, chance, type TimeWindows, zoneTransitions } from '@reeve/analysis';
import { startCluster } from '../packages/store/src/cluster/cluster.ts';
import { report } from './results.ts';

/**
 * Hour × weekday of many windows on a clock that is put forward and back, against the leanest reading of the same windows out
 * of PostgreSQL: psql's binary COPY of two columns into typed arrays. The database is that of `npm run bench -- events`.
 * `npm run bench -- aoristic [events]`.
 */
const ROUNDS = 7;
const DATABASE = 'reeve_bench';
const MINUTES_TO_2000 = 10_957 * 1440;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

interface Timed<Result> {
  /** Wall. */
  readonly ms: number;
  /** Of this process alone: what it takes on a machine that does nothing else. */
  readonly cpuMs: number;
  readonly result: Result;
}

function timed<Result>(work: () => Result): Timed<Result> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const result = work();
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000, result };
}

/** Windows over six years in no order, up to ten hours long: what a database without an index gives. */
function generated(n: number): TimeWindows {
  const next = chance(1, 4);
  const start = Date.UTC(2020, 0, 1) / 60_000;
  const fromMinute = Float64Array.from({ length: n }, () => start + (next() % 3_000_000));
  return { fromMinute, toMinute: fromMinute.map((from) => from + (next() % 600)) };
}

/** The two columns of a binary COPY: a header of 19 bytes, then rows of two 8-byte microseconds since 2000-01-01. */
function readCopy(url: string): TimeWindows {
  const command = 'copy (select from_at, to_at from crime) to stdout (format binary)';
  const { status, stdout } = spawnSync('psql', ['-X', '-q', '-c', command, url], { maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error('psql is needed for the plain copy');
  const rows = Math.floor((stdout.length - 21) / 26);
  const view = new DataView(stdout.buffer, stdout.byteOffset, stdout.length);
  const minuteAt = (offset: number): number => Number(view.getBigInt64(offset)) / 60e6 + MINUTES_TO_2000;
  const fromMinute = Float64Array.from({ length: rows }, (_, i) => minuteAt(19 + 26 * i + 6));
  return { fromMinute, toMinute: fromMinute.map((_, i) => minuteAt(19 + 26 * i + 18)) };
}

function measure(windows: TimeWindows): { readonly ms: number; readonly cpuMs: number; readonly n: number } {
  const start = windows.fromMinute.reduce((least, from) => Math.min(least, from), Infinity);
  const end = windows.toMinute.reduce((most, to) => Math.max(most, to), -Infinity);
  const transitions = zoneTransitions('Europe/London', start, end);
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => aoristicProfile(windows, { transitions })));
  return {
    ms: median(rounds.map((round) => round.ms)),
    cpuMs: median(rounds.map((round) => round.cpuMs)),
    n: rounds[0]?.result.n ?? 0,
  };
}

async function besideDatabase(events: number): Promise<string> {
  const folder = resolve('.cache/bench');
  if (!existsSync(`${folder}/filled-events-${events}`)) {
    return `No database of ${events} events: \`npm run bench -- events ${events}\` makes it, and then there is a ratio to reading it.`;
  }
  const cluster = await startCluster({ dataFolder: `${folder}/events-${events}`, durable: true });
  try {
    const secret = encodeURIComponent(cluster.superuserPassword);
    const url = `postgresql://${cluster.superuser}:${secret}@${cluster.host}:${cluster.port}/${DATABASE}`;
    const reads = Array.from({ length: 5 }, () => timed(() => readCopy(url)));
    const readMs = median(reads.map((read) => read.ms));
    const { ms, cpuMs, n } = measure(reads[0]?.result ?? generated(0));
    return `${n} windows of the database: ${ms.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)}); the leanest reading of them ${readMs.toFixed(0)} ms; ratio ${(ms / readMs).toFixed(2)} (aim ≤ 1).`;
  } finally {
    await cluster.stop();
  }
}

export async function aoristic(events: number): Promise<void> {
  const { ms, cpuMs } = measure(generated(events));
  report(
    'aoristic',
    `Hour × weekday on the clock of London, one thread; load when it began ${loadavg()[0]?.toFixed(1)}`,
    [
      `${events} generated windows × 168 bins: ${ms.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)}), median of ${ROUNDS} (aim ≤ 500).`,
      await besideDatabase(events),
    ],
  );
}
