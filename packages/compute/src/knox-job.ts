import {
  emptyTally,
  type KnoxPieces,
  type KnoxTally,
  type PermutationGround,
  type PermutationRun,
  permuteKnox,
  piecesOf,
  tallyTable,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { Job } from './job.ts';
import { countWithinLanes, knoxKernel, LANES } from './knox-kernel.ts';

/** The memory of one thread. */
export interface KnoxDesk {
  /** Days of one permutation. */
  readonly scratch: Uint16Array;
  /** Days of all permutations of a part, eight side by side. */
  readonly lanes: Uint16Array;
  /** Counts of one call of the kernel. */
  readonly out: Uint32Array;
  /** Near pairs that are not kept in memory, run by run. */
  readonly pairs: Uint32Array;
}

export interface KnoxGiven {
  readonly ground: PermutationGround;
  readonly pieces: KnoxPieces;
  /** The input of the kernel; without it, the plain version runs. */
  readonly fast:
    | {
        readonly memory: WebAssembly.Memory;
        /** Days since the first, ascending. */
        readonly sorted: Uint16Array;
        readonly desks: readonly KnoxDesk[];
        /** The number of thread memories in use. */
        readonly taken: Uint32Array;
      }
    | undefined;
}

/** Computes some permutations of a Knox test. */
export const knoxPermutations: Job<KnoxGiven, PermutationRun, KnoxTally> = {
  prepare: ({ ground, pieces, fast }) => {
    const kernel = fast && knoxKernel(fast.memory);
    if (fast === undefined || kernel === undefined) return (part) => permuteKnox(ground, piecesOf(pieces), part);
    const { cutsDays, totals, observed, seed } = ground;
    const { sorted, desks, taken } = fast;
    const desk = desks[Atomics.add(taken, 0, 1)];
    if (desk === undefined) throw new ReeveError('internal', 'There are more threads than desks.');
    const n = sorted.length;
    const cells = (totals.byDistance.length - 1) * cutsDays.length;

    return ({ from, to }) => {
      const within = Array.from({ length: to - from }, () => new Float64Array(cells));
      const lanesAt = (permutation: number): number =>
        desk.lanes.byteOffset + Math.floor(permutation / LANES) * n * LANES * 2;
      for (let i = 0; i < to - from; i += 1) {
        kernel.shuffleInto(sorted.byteOffset, n, seed, from + i, desk.scratch.byteOffset, lanesAt(i), i % LANES);
      }
      for (const pairs of piecesOf(pieces, deskRoom(desk))) {
        for (let i = 0; i < to - from; i += LANES) {
          countWithinLanes(kernel, pairs, lanesAt(i), cutsDays, desk.out, within.slice(i, i + LANES));
        }
      }
      const tally = emptyTally(observed.length);
      for (const one of within) tallyTable(one, totals, observed, tally);
      return tally;
    };
  },
};

/** Arrays for the pairs of one run, in a thread's memory: each piece overwrites the last. */
function deskRoom({ pairs }: KnoxDesk) {
  return (): ((length: number) => Uint32Array) => {
    let used = 0;
    return (length) => {
      used += length;
      return pairs.subarray(used - length, used);
    };
  };
}
