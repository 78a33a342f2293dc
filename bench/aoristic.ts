import { loadavg } from 'node:os';
import { aoristicProfile, chance, type TimeWindows, zoneTransitions } from '@reeve/analysis';
import { besideReading, median, timed } from './lean-reading.ts';
import { report } from './results.ts';

/**
 * Hour × weekday of many windows on a clock with changes, compared with the leanest reading of the same windows from
 * PostgreSQL: psql's binary COPY of two columns into typed arrays. The database is that of `npm run bench -- events`.
 * `npm run bench -- aoristic [events]`.
 */
const ROUNDS = 7;
const MINUTES_TO_2000 = 10_957 * 1440;

/** Windows over six years in no order, up to ten hours long: like the output of a database without an index. */
function generated(n: number): TimeWindows {
  const next = chance(1, 4);
  const start = Date.UTC(2020, 0, 1) / 60_000;
  const fromMinute = Float64Array.from({ length: n }, () => start + (next() % 3_000_000));
  return { fromMinute, toMinute: fromMinute.map((from) => from + (next() % 600)) };
}

/** Microseconds since 2000-01-01, as PostgreSQL sends them. */
const minuteOf = (microseconds: bigint): number => Number(microseconds) / 60e6 + MINUTES_TO_2000;

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

const besideDatabase = (events: number): Promise<string> =>
  besideReading<TimeWindows>(
    events,
    ['from_at', 'to_at'],
    'true',
    ({ rows, int64At }) => ({
      fromMinute: Float64Array.from({ length: rows }, (_, row) => minuteOf(int64At(row, 0))),
      toMinute: Float64Array.from({ length: rows }, (_, row) => minuteOf(int64At(row, 1))),
    }),
    (windows, readMs) => {
      const { ms, cpuMs, n } = measure(windows);
      return `${n} windows of the database: ${ms.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)}); the leanest reading of them ${readMs.toFixed(0)} ms; ratio ${(ms / readMs).toFixed(2)} (aim ≤ 1).`;
    },
  );

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
