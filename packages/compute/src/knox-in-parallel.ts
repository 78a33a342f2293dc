import {
  type KnoxEvents,
  type KnoxOptions,
  type KnoxPlan,
  type KnoxResult,
  knoxResult,
  ORDINARY_ROOM,
  type PermutationRun,
  planKnox,
} from '@reeve/analysis';
import type { RunOptions } from './job.ts';
import type { KnoxDesk, KnoxGiven } from './knox-job.ts';
import { LANES, MOST_KERNEL_DAYS } from './knox-kernel.ts';
import { sharedPool, type WorkerPool } from './pool.ts';
import { runHere } from './run-here.ts';
import { SharedRoom } from './shared-room.ts';

export interface ParallelOptions extends RunOptions {
  /** Threads to use; default: those of the process, or none if the work would end before they start. */
  readonly pool?: WorkerPool;
  /** `plain`: the plain version, for comparison. */
  readonly kernel?: 'fast' | 'plain';
  /** The most near pairs kept in memory; see `KnoxRoom`. */
  readonly mostKept?: number;
  readonly mostInRun?: number;
}

/**
 * `knoxTest` on the threads of the process, eight permutations at a time: the same result to the last bit, for any number of
 * threads.
 *
 * @throws ReeveError as `knoxTest`, and as `WorkerPool.run`
 */
export async function knoxInParallel(
  events: KnoxEvents,
  options: KnoxOptions,
  { pool, kernel = 'fast', mostKept, mostInRun, ...how }: ParallelOptions = {},
): Promise<KnoxResult> {
  const room = spareRooms.pop() ?? new SharedRoom();
  const plan = planKnox(events, options, {
    uint32: room.uint32,
    mostKept: mostKept ?? ORDINARY_ROOM.mostKept,
    mostInRun: mostInRun ?? ORDINARY_ROOM.mostInRun,
  });
  const here = pool === undefined && kernel === 'fast' && isQuick(plan);
  const threads = here ? undefined : (pool ?? sharedPool());
  const atOnce = permutationsInPart(plan);
  const fast = kernel === 'fast' ? fastGround(plan, room, atOnce, threads?.workers ?? 1) : undefined;
  const given: KnoxGiven = { ground: plan.ground, pieces: plan.pieces, fast };
  const parts = partsOf(options.permutations, atOnce);
  const tallies = await (threads
    ? threads.run('knox-permutations', given, parts, how)
    : runHere('knox-permutations', given, parts, how));
  const result = knoxResult(plan, tallies);
  // Not reused after an aborted run: a thread may still be writing.
  room.clear();
  if (spareRooms.length < MOST_SPARE) spareRooms.push(room);
  return result;
}

/** Memory reused between runs: the runtime is slow to reclaim memory shared with threads. */
const spareRooms: SharedRoom[] = [];
const MOST_SPARE = 1;

/** The approximate cost of a place and a near pair in one permutation. */
const PLACE_NS = 8;
const PAIR_NS = 0.4;
/** The time a thread takes to start, at least. */
const QUICK_NS = 150e6;

function isQuick({ ground, nearPairs, options }: KnoxPlan): boolean {
  return options.permutations * (ground.sortedDays.length * PLACE_NS + nearPairs * PAIR_NS) < QUICK_NS;
}

/** Days of a part's permutations that a thread keeps, at most. */
const MOST_DAYS_AT_ONCE = 16_000_000;

/** A multiple of eight: as many as fit in a thread's memory, or more if each part has to find the pairs again. */
function permutationsInPart({ ground, pieces }: KnoxPlan): number {
  const most = Math.floor(MOST_DAYS_AT_ONCE / Math.max(ground.sortedDays.length, 1) / LANES) * LANES;
  return Math.max(LANES, Math.min(most, 'kept' in pieces ? 64 : 256));
}

function partsOf(permutations: number, atOnce: number): readonly PermutationRun[] {
  return Array.from({ length: Math.ceil(permutations / atOnce) }, (_, i) => ({
    from: i * atOnce,
    to: Math.min((i + 1) * atOnce, permutations),
  }));
}

/** Lays out the kernel's memory; undefined if the days span more than it supports. */
function fastGround(
  { ground, pieces }: KnoxPlan,
  room: SharedRoom,
  atOnce: number,
  threads: number,
): KnoxGiven['fast'] {
  const { sortedDays } = ground;
  const n = sortedDays.length;
  const first = sortedDays[0] ?? 0;
  if ((sortedDays.at(-1) ?? 0) - first > MOST_KERNEL_DAYS) return undefined;
  const sorted = room.uint16(n);
  for (let i = 0; i < n; i += 1) sorted[i] = (sortedDays[i] ?? 0) - first;
  const taken = room.uint32(1);
  const desks = Array.from({ length: threads }, (): KnoxDesk => ({
    scratch: room.uint16(n),
    lanes: room.uint16(n * atOnce),
    out: room.uint32(3 * LANES),
    pairs: room.uint32('kept' in pieces ? 0 : pieces.mostNumbers),
  }));
  return { memory: room.memory, sorted, desks, taken };
}
