/** How far a piece of work was at a moment. */
export interface Sample {
  /** ms since any epoch */
  readonly atMs: number;
  /** Units done: bytes, rows. */
  readonly done: number;
}

/** Over how long the speed is taken: long enough to be steady, short enough to follow a change. */
const WINDOW_MS = 10_000;

/** Keep what the speed is taken from: the samples of the last ten seconds and the one before them. */
export function withSample(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const start = next.atMs - WINDOW_MS;
  const firstInside = samples.findIndex(({ atMs }) => atMs >= start);
  const kept = firstInside === -1 ? samples.slice(-1) : samples.slice(Math.max(0, firstInside - 1));
  return [...kept, next];
}

/**
 * Seconds left at the speed of the last ten seconds.
 *
 * @param total units in all
 * @returns undefined while there is no speed yet: fewer than two samples, less than half a second, nothing done
 */
export function secondsLeft(samples: readonly Sample[], total: number): number | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return undefined;
  const [elapsedMs, done] = [last.atMs - first.atMs, last.done - first.done];
  if (last.done >= total) return 0;
  if (elapsedMs < 500 || done <= 0) return undefined;
  return ((total - last.done) * elapsedMs) / done / 1000;
}

/** A wait as a person says it: seconds by five below a minute, then whole minutes, always rounded up. */
export function roundedWait(seconds: number): { readonly unit: 'seconds' | 'minutes'; readonly count: number } {
  const byFive = Math.max(5, Math.ceil(seconds / 5) * 5);
  return byFive < 60 ? { unit: 'seconds', count: byFive } : { unit: 'minutes', count: Math.ceil(seconds / 60) };
}
