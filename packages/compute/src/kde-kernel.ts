import { readFileSync } from 'node:fs';
import { type KdeSteps, PLAIN_KDE_STEPS } from '@reeve/analysis';
import { SharedRoom } from './shared-room.ts';

/** The exports of kernels/kde.as.ts; all numbers are addresses, counts, columns and lengths in bandwidths. */
interface Exports {
  readonly addWhole: (
    column: number,
    moments: number,
    first: number,
    end: number,
    north: number,
    before: number,
    after: number,
    width: number,
    steps: number,
  ) => void;
  readonly addRim: (
    x: number,
    y: number,
    start: number,
    column: number,
    first: number,
    end: number,
    side: number,
    from: number,
    any: number,
    middleY: number,
    middle: number,
    line: number,
  ) => void;
}

/** Widest bandwidth, in cells, for which a row with its margins stays small. */
const WIDEST = 10_000;

/** A larger memory is released after use. */
const MOST_KEPT_BYTES = 128 * 2 ** 20;

interface KdeKernel {
  readonly room: SharedRoom;
  readonly exports: WebAssembly.Exports;
}

let compiled: WebAssembly.Module | undefined;
let kept: KdeKernel | undefined;

/** The kernel in an empty memory: reuses this thread's memory, because freed memory is reclaimed slowly. */
function kernelInRoom(): KdeKernel | undefined {
  if (kept !== undefined && kept.room.memory.buffer.byteLength <= MOST_KEPT_BYTES) {
    kept.room.clear();
    return kept;
  }
  const bytes = readFileSync(new URL('../kernels/kde.wasm', import.meta.url));
  if (compiled === undefined && !WebAssembly.validate(bytes)) return undefined;
  compiled ??= new WebAssembly.Module(bytes);
  const room = new SharedRoom();
  kept = { room, exports: new WebAssembly.Instance(compiled, { env: { memory: room.memory } }).exports };
  return kept;
}

/**
 * Returns the vector loops of the quartic kernel; the plain ones if the processor or runtime lacks vectors, and
 * for bandwidths beyond the grid, where most of the kernel's columns are outside. They are valid until the next call
 * in the same thread.
 */
export function kdeSteps({ columns, bandwidth }: { readonly columns: number; readonly bandwidth: number }): KdeSteps {
  if (!(bandwidth > 0 && bandwidth <= Math.min(columns, WIDEST))) return PLAIN_KDE_STEPS;
  const kernel = kernelInRoom();
  if (kernel === undefined) return PLAIN_KDE_STEPS;
  const { addWhole, addRim } = kernel.exports as unknown as Exports; // the shape of its source
  const { float64, int32 } = kernel.room;
  // Squares reach one bandwidth beyond the grid, and their events another.
  const margin = 3 * Math.ceil(bandwidth) + 3;
  const wide = float64(columns + 2 * margin);
  const middles = float64(columns + 2 * margin);
  for (let k = 0; k < middles.length; k += 1) middles[k] = (k - margin + 0.5) / bandwidth;
  return {
    float64,
    int32,
    addWhole: ({ width, side, column, moments }, runs, steps) => {
      for (const { first, after, north, all } of runs) {
        const [from, to] = [side - 1 - all, all + 1];
        if (from >= to) continue;
        addWhole(column.byteOffset, moments.byteOffset, first, after, north, from, to, width, steps.byteOffset);
      }
    },
    sumRim: ({ x, y, side, start, column }, runs, row, line) => {
      wide.fill(0);
      const middleY = (row + 0.5) / bandwidth;
      for (const { first, after, all, any } of runs) {
        // If every column must be checked, the first pair is the two columns, or the one, at the centre.
        const from = Math.max(all + 1, side >> 1);
        addRim(
          x.byteOffset,
          y.byteOffset,
          start.byteOffset,
          column.byteOffset,
          first,
          after,
          side,
          from,
          any,
          middleY,
          middles.byteOffset + margin * 8,
          wide.byteOffset + margin * 8,
        );
      }
      line.set(wide.subarray(margin, margin + line.length));
    },
  };
}
