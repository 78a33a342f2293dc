import type { LinearModel, LinearSolver, ModelSolution, SolveOptions } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import loadHighs, { type Highs, type ModelData } from 'highs';

/** No answer depends on chance. */
const SEED = 1;

/**
 * Returns a solver of mixed-integer linear models: HiGHS, compiled to WebAssembly.
 *
 * One thread, a fixed seed and limits that are counts, so the same model gives the same solution on every machine. It
 * blocks its thread while it solves: use it on a worker, and end that to cancel.
 * Source: Q. Huangfu & J. A. J. Hall (2018), Parallelizing the dual revised simplex method, Mathematical Programming
 * Computation 10, 119–142, doi:10.1007/s12532-017-0130-5; HiGHS 1.15.
 */
export async function openHighs(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return (model, options) => solve(highs, model, options);
}

function solve(highs: Highs, model: LinearModel, options: SolveOptions): ModelSolution {
  // An empty sum: HiGHS takes no model without columns.
  if (model.columns.length === 0) throw new ReeveError('invalid_input', 'A model needs a column.');
  return highs.withModel(dataOf(highs, model, options.isRelaxed === true), (running): ModelSolution => {
    running.options.set({
      output_flag: false,
      random_seed: SEED,
      mip_rel_gap: options.gap,
      ...(options.isRelaxed === true ? {} : { mip_max_nodes: options.nodes }),
    });
    if (options.start !== undefined) {
      const colValue = new Float64Array(model.columns.length);
      colValue.set(options.start.subarray(0, model.columns.length));
      running.setSolution({ colValue });
    }
    const { modelStatus } = running.run();
    const status = highs.constants.modelStatus;
    if (modelStatus === status.infeasible) return { status: 'infeasible' };
    if (modelStatus === status.unbounded || modelStatus === status.unboundedOrInfeasible)
      return { status: modelStatus === status.unbounded ? 'unbounded' : 'infeasible' };
    const gain = running.getObjectiveValue();
    const { colValue, rowDual } = running.getSolution();
    if (!Number.isFinite(gain) || colValue.length !== model.columns.length) return { status: 'no_solution' };
    if (modelStatus !== status.optimal && modelStatus !== status.solutionLimit) return { status: 'no_solution' };
    const bound = options.isRelaxed === true ? gain : Number(running.info.get('mip_dual_bound'));
    return {
      status: 'solved',
      gain,
      bound: Number.isFinite(bound) ? bound : gain,
      values: colValue,
      ...(options.isRelaxed === true && rowDual ? { prices: rowDual } : {}),
    };
  });
}

function dataOf(highs: Highs, { columns, rows }: LinearModel, isRelaxed: boolean): ModelData {
  const { infinity, constants } = highs;
  const finite = (value: number): number => (value === Infinity ? infinity : value === -Infinity ? -infinity : value);
  const starts = new Int32Array(rows.length + 1);
  for (const [at, { terms }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + terms.length;
  const entries = rows.flatMap(({ terms }) => terms);
  const kind = constants.variableType;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: Float64Array.from(columns, ({ gain }) => gain),
    colLower: Float64Array.from(columns, ({ lower }) => finite(lower)),
    colUpper: Float64Array.from(columns, ({ upper }) => finite(upper)),
    rowLower: Float64Array.from(rows, ({ lower }) => finite(lower)),
    rowUpper: Float64Array.from(rows, ({ upper }) => finite(upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, factor]) => factor),
    },
    ...(isRelaxed ? {} : { integrality: columns.map(({ isInteger }) => (isInteger ? kind.integer : kind.continuous)) }),
  };
}
