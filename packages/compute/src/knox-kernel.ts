import { readFileSync } from 'node:fs';
import type { KnoxPairs } from '@reeve/analysis';

/** The exports of kernels/knox.as.ts; all numbers are addresses, lengths and days. */
interface Exports {
  readonly shuffleInto: (
    sorted: number,
    n: number,
    seed: number,
    stream: number,
    scratch: number,
    lanes: number,
    lane: number,
  ) => void;
  readonly countWithin1: (
    starts: number,
    others: number,
    first: number,
    places: number,
    lanes: number,
    cut: number,
    out: number,
  ) => void;
  readonly countWithin3: (
    starts: number,
    others: number,
    first: number,
    places: number,
    lanes: number,
    cutA: number,
    cutB: number,
    cutC: number,
    out: number,
  ) => void;
}

/** Permutations per kernel call. */
export const LANES = 8;
/** Longest span of days that fits in 16 bits. */
export const MOST_KERNEL_DAYS = 32_766;

let compiled: WebAssembly.Module | undefined;

/** The kernel over a memory; undefined if the processor or runtime lacks vectors or shared memory. */
export function knoxKernel(memory: WebAssembly.Memory): Exports | undefined {
  const bytes = readFileSync(new URL('../kernels/knox.wasm', import.meta.url));
  if (compiled === undefined && !WebAssembly.validate(bytes)) return undefined;
  compiled ??= new WebAssembly.Module(bytes);
  return new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports; // the shape of its source
}

/**
 * `countWithin` for eight permutations at a time.
 *
 * @param lanes  address of the days: for each place one of 16 bits for each permutation
 * @param out    room for 24 counts in the kernel's memory
 * @param within added to: `within[lane][d · cuts + t]`
 */
export function countWithinLanes(
  kernel: Exports,
  { run, starts, others }: KnoxPairs,
  lanes: number,
  cutsDays: Int32Array,
  out: Uint32Array,
  within: readonly Float64Array[],
): void {
  const cuts = cutsDays.length;
  const places = run.to - run.from;
  const cutAt = (t: number): number => Math.min(cutsDays[t] ?? 0, MOST_KERNEL_DAYS + 1);
  for (let row = 0; row * places + places < starts.length; row += 1) {
    const startsAt = starts.byteOffset + row * places * 4;
    for (let t = 0; t < cuts; t += 3) {
      const atOnce = Math.min(3, cuts - t);
      if (atOnce === 1) {
        kernel.countWithin1(startsAt, others.byteOffset, run.from, places, lanes, cutAt(t), out.byteOffset);
      } else {
        const third = atOnce === 3 ? cutAt(t + 2) : 0;
        kernel.countWithin3(
          startsAt,
          others.byteOffset,
          run.from,
          places,
          lanes,
          cutAt(t),
          cutAt(t + 1),
          third,
          out.byteOffset,
        );
      }
      for (let k = 0; k < atOnce * LANES; k += 1) {
        const lane = within[k % LANES];
        const at = row * cuts + t + Math.floor(k / LANES);
        if (lane) lane[at] = (lane[at] ?? 0) + (out[k] ?? 0);
      }
    }
  }
}
