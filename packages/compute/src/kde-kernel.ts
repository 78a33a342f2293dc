import { readFileSync } from 'node:fs';
import { type KdeSteps, PLAIN_KDE_STEPS } from '@reeve/analysis';
import { SharedRoom } from './shared-room.ts';

/** What kernels/kde.as.ts exports; all numbers are addresses, counts, columns and lengths in bandwidths. */
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
    bandwidth: number,
    line: number,
  ) => void;
}

/** Widest bandwidth, in cells, for which a row with all its margin is a small thing. */
const WIDEST = 10_000;

let compiled: WebAssembly.Module | undefined;

/**
 * The inner loops of the quartic kernel with vectors; the plain ones on a machine whose processor or runtime lacks them, and
 * for bandwidths beyond the grid, where most of what the kernel looks at lies outside.
 */
export function kdeSteps({ columns, bandwidth }: { readonly columns: number; readonly bandwidth: number }): KdeSteps {
  if (!(bandwidth > 0 && bandwidth <= Math.min(columns, WIDEST))) return PLAIN_KDE_STEPS;
  const bytes = readFileSync(new URL('../kernels/kde.wasm', import.meta.url));
  if (compiled === undefined && !WebAssembly.validate(bytes)) return PLAIN_KDE_STEPS;
  compiled ??= new WebAssembly.Module(bytes);
  const { memory, float64, int32 } = new SharedRoom();
  const { addWhole, addRim } = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports; // the shape of its source
  // Squares reach one bandwidth beyond the grid, and their events another.
  const margin = 3 * Math.ceil(bandwidth) + 3;
  const wide = float64(columns + 2 * margin);
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
    sumRim: ({ x, y, side, start, column }, runs, { row, bandwidth: reach }, line) => {
      wide.fill(0);
      const origin = wide.byteOffset + margin * 8;
      const middleY = (row + 0.5) / reach;
      for (const { first, after, all, any } of runs) {
        // Where no column needs no look, the first pair is the two columns, or the one, in the middle.
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
          reach,
          origin,
        );
      }
      line.set(wide.subarray(margin, margin + line.length));
    },
  };
}
