import { setTimeout as sleep } from 'node:timers/promises';
import type { Kill } from './installation.ts';

/** The result of one kill. */
export interface Cycle {
  readonly workload: string;
  readonly kill: Kill;
  /** From the kill, or from the supervisor's start of the server, until it answers again. */
  readonly restartMs: number;
  readonly faults: readonly string[];
}

/** Chance that repeats itself: mulberry32. */
export function chance(seed: string): () => number {
  let state = seed
    .split('')
    .reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number of ms within a range, by chance. */
export async function pause(random: () => number, fromMs: number, toMs: number): Promise<void> {
  await sleep(fromMs + random() * (toMs - fromMs));
}

/** A restart that takes longer needs manual intervention. */
export const RESTART_MS = 30_000;

/** The figures of some cycles, as sentences and for the tally. */
export function summarise(cycles: readonly Cycle[]): {
  readonly faults: readonly string[];
  readonly restarts: Readonly<Record<string, string>>;
} {
  const kinds = [...new Set(cycles.map((cycle) => `${cycle.workload} ${cycle.kill}`))].toSorted();
  const restarts = Object.fromEntries(
    kinds.map((kind) => {
      const times = cycles
        .filter((cycle) => `${cycle.workload} ${cycle.kill}` === kind)
        .map((cycle) => cycle.restartMs)
        .toSorted((a, b) => a - b);
      const at = (share: number): string =>
        ((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0) / 1000).toFixed(1);
      return [
        kind,
        `${times.length} kills, back after ${at(0.5)} s (median), ${at(0.95)} s (p95), ${at(1)} s (longest)`,
      ];
    }),
  );
  const slow = cycles
    .filter((cycle) => cycle.restartMs > RESTART_MS)
    .map((cycle) => `${cycle.workload} after ${cycle.kill}: back only after ${Math.round(cycle.restartMs)} ms`);
  return { faults: [...cycles.flatMap((cycle) => cycle.faults), ...slow], restarts };
}
