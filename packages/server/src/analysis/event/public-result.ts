import { LEAST_PUBLIC_COUNT, publicTotal } from '@reeve/analysis';
import type { EventResult } from '@reeve/contract';

/** Counts of these are no counts of crimes: cells, periods, clusters by their number. */
const NO_CRIMES: ReadonlySet<string> = new Set([
  'hour',
  'peak_hour',
  'crimes_each',
  'cluster',
  'clusters',
  'periods',
  'changes',
  'cells',
  'hot_cells',
  'cold_cells',
  'comparisons',
  'cells_standing_out',
  'cells_by_chance',
]);
/** A hundredth of a degree is about a kilometre. */
const STEPS_A_DEGREE = 100;

type Value = EventResult['figures'][number]['value'];
interface Named {
  readonly name: string;
  readonly unit: string;
}

/** Units of numbers derived from counts: such a number and the other count reveal the hidden one. */
const MADE_FROM_COUNTS: ReadonlySet<string> = new Set(['share', 'probability', 'ratio', 'per_km2', 'score']);

const isSmall = (value: Value, { name, unit }: Named): boolean =>
  typeof value === 'number' && unit === 'count' && !NO_CRIMES.has(name) && value < LEAST_PUBLIC_COUNT;

/**
 * Returns a result for the public, for runs that are marked public: no count of crimes under five and nothing derived from it, totals
 * rounded to fives so that none follows by subtraction, places to about a kilometre. The run itself does not change.
 */
export function publicResult(result: EventResult): EventResult {
  let hidden = false;
  /** Numbers of one row: if one is too small, the numbers derived from it are hidden too. */
  const shown = (values: readonly Value[], names: readonly Named[]): Value[] => {
    const nameOf = (at: number): Named => names[at] ?? { name: '', unit: '' };
    const anySmall = values.some((value, at) => isSmall(value, nameOf(at)));
    hidden ||= anySmall;
    return values.map((value, at) => {
      const { unit } = nameOf(at);
      if (typeof value !== 'number') return value;
      if (unit === 'degrees') return Math.round(value * STEPS_A_DEGREE) / STEPS_A_DEGREE;
      return isSmall(value, nameOf(at)) || (anySmall && MADE_FROM_COUNTS.has(unit)) ? null : value;
    });
  };
  const values = shown(
    result.figures.map(({ value }) => value),
    result.figures,
  );
  const figures = result.figures.map((figure, at) => ({ ...figure, value: values[at] ?? null }));
  const table = result.table && {
    ...result.table,
    rows: result.table.rows.map((row) => shown(row, result.table?.columns ?? [])),
  };
  return {
    ...result,
    n: publicTotal(result.n),
    leftOut: result.leftOut.filter(({ crimes }) => crimes >= LEAST_PUBLIC_COUNT),
    figures,
    table,
    warnings: hidden ? [...result.warnings, 'small_counts_hidden'] : result.warnings,
  };
}
