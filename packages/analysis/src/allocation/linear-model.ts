/** A variable of a linear model. */
export interface ModelColumn {
  /** Gain for each unit; the model maximises the sum. */
  readonly gain: number;
  readonly lower: number;
  /** May be Infinity. */
  readonly upper: number;
  readonly isInteger: boolean;
}

/** A constraint: lower ≤ Σ factor · column ≤ upper; either end may be infinite. */
export interface ModelRow {
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly (readonly [column: number, factor: number])[];
}

/** A mixed-integer linear model: maximise the gain. */
export interface LinearModel {
  readonly columns: readonly ModelColumn[];
  readonly rows: readonly ModelRow[];
}

/** How a model is solved. */
export interface SolveOptions {
  /** Proven relative gap at which the solver stops; 0 … 1. */
  readonly gap: number;
  /** Branch-and-bound nodes after which it stops: a count, not a clock, so that the same input gives the same plan. */
  readonly nodes: number;
  /** True to ignore that columns are whole numbers; then rows have prices. */
  readonly isRelaxed?: boolean;
  /** A solution to start from; columns beyond its length are 0. */
  readonly start?: Float64Array;
}

/** The end of a solve. */
export type ModelSolution =
  | { readonly status: 'infeasible' | 'unbounded' | 'no_solution' }
  | {
      readonly status: 'solved';
      readonly gain: number;
      /** No solution gains more. */
      readonly bound: number;
      readonly values: Float64Array;
      /** Gain from one more unit of each row’s binding end; only of a relaxed model. */
      readonly prices?: Float64Array;
    };

/** Solves a model; the same model gives the same solution. */
export type LinearSolver = (model: LinearModel, options: SolveOptions) => ModelSolution;

/** Collects columns and rows. */
export class ModelBuilder {
  readonly columns: ModelColumn[] = [];
  readonly rows: ModelRow[] = [];

  /** Returns the number of the new column. */
  column(column: Partial<ModelColumn>): number {
    return this.columns.push({ gain: 0, lower: 0, upper: Infinity, isInteger: false, ...column }) - 1;
  }

  /** Returns the number of the new row. */
  row(row: { readonly lower?: number; readonly upper?: number; readonly terms: ModelRow['terms'] }): number {
    return this.rows.push({ lower: -Infinity, upper: Infinity, ...row }) - 1;
  }
}
