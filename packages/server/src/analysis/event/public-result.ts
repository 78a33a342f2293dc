import { LEAST_PUBLIC_COUNT, publicTotal } from '@reeve/analysis';
import type { EventResult } from '@reeve/contract';

/** What is counted in these is no crime: cells, periods, clusters by their number. */
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

/**
 * A result as anybody may see it, for runs that are marked public: no count of crimes under five, totals in fives so that none
 * follows by subtraction, places to about a kilometre. What the run holds stays as it is.
 */
export function publicResult(result: EventResult): EventResult {
  let hidden = false;
  const shown = (value: Value, { name, unit }: { readonly name: string; readonly unit: string }): Value => {
    if (typeof value !== 'number') return value;
    if (unit === 'degrees') return Math.round(value * STEPS_A_DEGREE) / STEPS_A_DEGREE;
    if (unit !== 'count' || NO_CRIMES.has(name) || value >= LEAST_PUBLIC_COUNT) return value;
    hidden = true;
    return null;
  };
  const figures = result.figures.map((figure) => ({ ...figure, value: shown(figure.value, figure) }));
  const table = result.table && {
    ...result.table,
    rows: result.table.rows.map((row) =>
      row.map((value, at) => shown(value, result.table?.columns[at] ?? { name: '', unit: '' })),
    ),
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
