import { type CellGrid, kde, type KdeOptions, type KdeSurface, kdeSurface, type PlanePoints } from '@reeve/analysis';
import type { RunOptions } from './job.ts';
import type { RowRun } from './kde-job.ts';
import { sharedPool, type WorkerPool } from './pool.ts';

/** Below this many events, the work is done before a thread could start. */
const WORTH_THREADS = 20_000;

/**
 * `kde` on the threads of the process: the same surface to the last bit, for any number of threads.
 *
 * @param how pool: the threads; default: those of the process, or none for few events
 * @throws ReeveError as `kde`, and as `WorkerPool.run`
 */
export async function kdeInParallel(
  points: PlanePoints,
  grid: CellGrid,
  options: KdeOptions,
  { pool, ...how }: RunOptions & { readonly pool?: WorkerPool } = {},
): Promise<KdeSurface> {
  if (pool === undefined && points.xM.length < WORTH_THREADS) return kde(points, grid, options);
  const threads = pool ?? sharedPool();
  const n = points.xM.length;
  const [xM, yM, values] = [borrow(n), borrow(n), borrow(grid.columns * grid.rows)];
  xM.set(points.xM);
  yM.set(points.yM);
  values.fill(0);
  const given = { points: { xM, yM }, grid, options, values };
  await threads.run('kde-rows', given, rowRuns(points, grid, threads.workers), how);
  const surface = kdeSurface(new Float64Array(values), n, grid, options);
  // Not returned after an aborted run: a thread may still be writing.
  giveBack([xM, yM, values]);
  return surface;
}

/** Shared memory reused between runs: the runtime is slow to reclaim memory shared with threads. */
const spare: SharedArrayBuffer[] = [];
/** At most that of two concurrent runs, and no very large one. */
const MOST_SPARE = 6;
const MOST_SPARE_BYTES = 128 * 2 ** 20;

/** An array in shared memory; it may contain data of an earlier run. */
function borrow(length: number): Float64Array {
  const bytes = length * 8;
  const at = spare.findIndex(({ byteLength }) => byteLength >= bytes && byteLength <= 2 * bytes);
  const [buffer = new SharedArrayBuffer(bytes)] = at < 0 ? [] : spare.splice(at, 1);
  return new Float64Array(buffer, 0, length);
}

function giveBack(arrays: readonly Float64Array[]): void {
  for (const { buffer } of arrays) {
    if (buffer instanceof SharedArrayBuffer && buffer.byteLength <= MOST_SPARE_BYTES) spare.push(buffer);
  }
  spare.splice(0, Math.max(0, spare.length - MOST_SPARE));
}

/** Row ranges with about equal numbers of events, one per thread: crime is not spread evenly over rows. */
function rowRuns({ yM }: PlanePoints, { originYM, cellM, rows }: CellGrid, runs: number): readonly RowRun[] {
  const inRow = new Uint32Array(rows);
  let seen = 0;
  // A sample is enough to balance the runs.
  const step = Math.max(1, Math.floor(yM.length / 50_000));
  for (let i = 0; i < yM.length; i += step) {
    const row = Math.floor(((yM[i] ?? 0) - originYM) / cellM);
    if (!(row >= 0 && row < rows)) continue;
    inRow[row] = (inRow[row] ?? 0) + 1;
    seen += 1;
  }
  const cuts = [0];
  let passed = 0;
  for (let row = 0; row < rows && cuts.length < runs; row += 1) {
    passed += inRow[row] ?? 0;
    if (passed * runs >= seen * cuts.length) cuts.push(row + 1);
  }
  return [...cuts, rows]
    .slice(1)
    .map((to, k) => ({ from: cuts[k] ?? 0, to }))
    .filter(({ from, to }) => to > from);
}
