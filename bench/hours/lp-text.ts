import type { LinearModel } from '@reeve/analysis';

/** Returns a model in the LP format of CPLEX, which HiGHS reads: `x0`, `x1` … are its columns in order, all digits are kept. */
export function lpText({ columns, rows }: LinearModel): string {
  return [
    'Maximize',
    ` gain: ${sumOf(columns.flatMap(({ gain }, at) => (gain === 0 ? [] : [[at, gain] as const])))}`,
    'Subject To',
    ...rows.flatMap(({ lower, upper, terms }, at) => {
      const sum = sumOf(terms);
      if (lower === upper) return [` r${at}: ${sum} = ${lower}`];
      return [
        ...(lower > -Infinity ? [` l${at}: ${sum} >= ${lower}`] : []),
        ...(upper < Infinity ? [` u${at}: ${sum} <= ${upper}`] : []),
      ];
    }),
    'Bounds',
    ...columns.map(({ lower, upper }, at) =>
      upper === Infinity ? ` x${at} >= ${lower}` : ` ${lower} <= x${at} <= ${upper}`,
    ),
    'General',
    ...columns.flatMap(({ isInteger }, at) => (isInteger ? [` x${at}`] : [])),
    'End',
    '',
  ].join('\n');
}

/** A column that is named twice counts with the sum of its factors. */
function sumOf(terms: readonly (readonly [column: number, factor: number])[]): string {
  const factors = new Map<number, number>();
  for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  if (factors.size === 0) return '0 x0';
  return [...factors].map(([column, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${column}`).join('\n ');
}
