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
  /** Threads to use; those of the process unless given, or none of them where the work is over before they would start. */
  readonly pool?: WorkerPool;
  /** `plain`: the steps of the plain twin, for comparison. */
  readonly kernel?: 'fast' | 'plain';
  /** Near pairs that may be kept; see `KnoxRoom`. */
  readonly mostKept?: number;
  readonly mostInRun?: number;
}

/**
 * `knoxTest` on the threads of the process, eight permutations at a time: the same answer to the last bit, for any number of
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
  // After a run that was given up the room is not used again: a thread may still be writing.
  room.clear();
  if (spareRooms.length < MOST_SPARE) spareRooms.push(room);
  return result;
}

/** Rooms of runs that ended, for the next ones: memory that threads have seen is long in being freed. */
const spareRooms: SharedRoom[] = [];
const MOST_SPARE = 1;

/** About what a place and a near pair cost in one permutation. */
const PLACE_NS = 8;
const PAIR_NS = 0.4;
/** A thread takes longer than this to start. */
const QUICK_NS = 150e6;

function isQuick({ ground, nearPairs, options }: KnoxPlan): boolean {
  return options.permutations * (ground.sortedDays.length * PLACE_NS + nearPairs * PAIR_NS) < QUICK_NS;
}

/** Days of a part's permutations that a thread keeps, at most. */
const MOST_DAYS_AT_ONCE = 16_000_000;

/** Whole eights: as many as a thread may keep the days of, more where each part has to find the pairs again. */
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

/** Lay out what the kernel needs; undefined where the days span more than it holds. */
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
