import { type CellGrid, kde, type KdeOptions, type KdeSurface, kdeSurface, type PlanePoints } from '@reeve/analysis';
import type { RunOptions } from './job.ts';
import type { RowRun } from './kde-job.ts';
import { sharedPool, type WorkerPool } from './pool.ts';

/** Below this many events the work is over before a thread has been told of it. */
const WORTH_THREADS = 20_000;

/**
 * `kde` on the threads of the process: the same surface to the last bit, for any number of threads.
 *
 * @param how pool: the threads; those of the process unless given, or none of them where there are few events
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
  const shared = { xM: sharedCopy(points.xM), yM: sharedCopy(points.yM) };
  const values = sharedArray(grid.columns * grid.rows);
  const given = { points: shared, grid, options, values };
  await threads.run('kde-rows', given, rowRuns(points, grid, threads.workers), how);
  return kdeSurface(new Float64Array(values), points.xM.length, grid, options);
}

function sharedArray(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(length * 8));
}

function sharedCopy(values: Float64Array): Float64Array {
  const copy = sharedArray(values.length);
  copy.set(values);
  return copy;
}

/** Runs of rows with about as many events in each, one for each thread: crime does not spread evenly over rows. */
function rowRuns({ yM }: PlanePoints, { originYM, cellM, rows }: CellGrid, runs: number): readonly RowRun[] {
  const inRow = new Uint32Array(rows);
  let seen = 0;
  // A sample tells where the middle lies.
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
