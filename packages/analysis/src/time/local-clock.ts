import { ReeveError } from '@reeve/domain';

/** From `utcMinute` on, the clocks of a place are `offsetMinutes` ahead of UTC. */
export interface ZoneTransition {
  /** Minutes since 1970-01-01 00:00 UTC. */
  readonly utcMinute: number;
  /** Minutes, above 0 east of Greenwich. */
  readonly offsetMinutes: number;
}

/** The clock of a place through the years: pieces of constant offset. Make it with `localClock`. */
export interface LocalClock {
  /** Start of each piece, UTC minutes; the first is −Infinity. */
  readonly startMinute: Float64Array;
  readonly offsetMinutes: Float64Array;
  /** The local time at the end of each piece; the last is Infinity. */
  readonly localEndMinute: Float64Array;
  /** From here (inclusive) to there (exclusive) the clock showed each time once, in this piece. */
  readonly plainFromMinute: Float64Array;
  readonly plainToMinute: Float64Array;
}

/** A local time converted to UTC. */
export interface UtcReading {
  readonly utcMinute: number;
  /** `twice`: the clock showed it twice, when it was put back; `never`: it was skipped, when it was put forward. */
  readonly shown: 'once' | 'twice' | 'never';
}

/**
 * The clock of a place from the table of its changes.
 *
 * @param transitions in order of time; the first also applies to all time before it; none at all means a clock that
 *        never changes (a file without a known zone)
 * @throws ReeveError invalid_input — numbers that are not finite, changes out of order or so close that the clock would
 *         show one time three times
 * Cost: O(transitions).
 * @example utcOf(localClock([{ utcMinute: 0, offsetMinutes: 60 }]), 90, 'earlier').utcMinute // => 30
 */
export function localClock(transitions: readonly ZoneTransition[]): LocalClock {
  const pieces = transitions.length > 0 ? transitions : [{ utcMinute: 0, offsetMinutes: 0 }];
  const startMinute = Float64Array.from(pieces, (piece, i) => (i === 0 ? -Infinity : piece.utcMinute));
  const offsetMinutes = Float64Array.from(pieces, (piece) => piece.offsetMinutes);
  const localEndMinute = new Float64Array(pieces.length).fill(Infinity);
  for (const [i, piece] of pieces.entries()) {
    if (!Number.isFinite(piece.utcMinute) || !Number.isFinite(piece.offsetMinutes)) {
      throw new ReeveError('invalid_input', 'Each change of the clock needs a time and an offset in minutes.');
    }
    if (i === 0) continue;
    localEndMinute[i - 1] = piece.utcMinute + (offsetMinutes[i - 1] ?? 0);
    const isAfter = piece.utcMinute > (startMinute[i - 1] ?? 0);
    if (!isAfter || (i > 1 && !((localEndMinute[i - 1] ?? 0) > (localEndMinute[i - 2] ?? 0)))) {
      throw new ReeveError('invalid_input', 'The changes of the clock must be in the order of time and apart.');
    }
  }
  const localStart = startMinute.map((start, i) => start + (offsetMinutes[i] ?? 0));
  return {
    startMinute,
    offsetMinutes,
    localEndMinute,
    plainFromMinute: localStart.map((start, i) => Math.max(start, localEndMinute[i - 1] ?? -Infinity)),
    plainToMinute: localEndMinute.map((end, i) => Math.min(end, localStart[i + 1] ?? Infinity)),
  };
}

/**
 * Returns the UTC time of a local time.
 *
 * A skipped time is read as the moment of the change: 02:30 on the night the clocks go from 02:00 to 03:00 is the
 * moment they changed. Later times on the clock are then never earlier in UTC.
 *
 * @param localMinute minutes since 1970-01-01 00:00 on the clock of the place
 * @param which       of the two, if the clock showed it twice.
 * Cost: O(log changes).
 */
export function utcOf(clock: LocalClock, localMinute: number, which: 'earlier' | 'later'): UtcReading {
  const { startMinute, offsetMinutes, localEndMinute } = clock;
  const piece = firstAbove(localEndMinute, localMinute);
  const utcMinute = localMinute - (offsetMinutes[piece] ?? 0);
  if (utcMinute < (startMinute[piece] ?? 0)) {
    return { utcMinute: startMinute[piece] ?? 0, shown: 'never' };
  }
  const next = startMinute[piece + 1];
  const again = localMinute - (offsetMinutes[piece + 1] ?? 0);
  if (next === undefined || again < next) return { utcMinute, shown: 'once' };
  return { utcMinute: which === 'earlier' ? utcMinute : again, shown: 'twice' };
}

/** The piece of the clock that contains a moment. O(log changes). */
export function pieceAt(clock: LocalClock, utcMinute: number): number {
  return firstAbove(clock.startMinute, utcMinute) - 1;
}

/** The piece of the clock that contains a local time: the first of two, the one after if the clock skipped it. */
export function pieceAtLocal(clock: LocalClock, localMinute: number): number {
  return firstAbove(clock.localEndMinute, localMinute);
}

/** True if the clock showed both times, and every one between, once and in this piece. */
export function isPlain(clock: LocalClock, piece: number, from: number, to: number): boolean {
  const first = clock.plainFromMinute[piece] ?? Infinity;
  const end = clock.plainToMinute[piece] ?? -Infinity;
  return from >= first && to >= first && from < end && to < end;
}

/** True if the clock does not change from one moment to the other, in this piece. */
export function isUnchanged(clock: LocalClock, piece: number, fromUtc: number, toUtc: number): boolean {
  return fromUtc >= (clock.startMinute[piece] ?? Infinity) && toUtc <= (clock.startMinute[piece + 1] ?? Infinity);
}

/** Returns the first index whose value is above the given one; the length if there is none. */
function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
