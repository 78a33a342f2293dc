import { type CellGrid, type KdeOptions, kdeRows, type PlanePoints } from '@reeve/analysis';
import type { Job } from './job.ts';
import { kdeSteps } from './kde-kernel.ts';

export interface KdeGiven {
  /** In shared memory, like `values`. */
  readonly points: PlanePoints;
  readonly grid: CellGrid;
  readonly options: KdeOptions;
  readonly values: Float64Array;
}

/** Rows [from, to) of the grid. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** Computes some rows of a kernel density in shared memory. */
export const kdeRowsJob: Job<KdeGiven, RowRun, null> = {
  prepare:
    ({ points, grid, options, values }) =>
    ({ from, to }) => {
      const steps = kdeSteps({ columns: grid.columns, bandwidth: options.bandwidthM / grid.cellM });
      kdeRows(points, grid, options, from, to, values, steps);
      return null;
    },
};
