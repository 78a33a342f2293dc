/** A linear program whose origin keeps every row: maximise `gain · u` with `row · u ≤ limit` and `u ≥ 0`. */
export interface ProgramFromOrigin {
  readonly gain: readonly number[];
  readonly rows: readonly { readonly of: readonly number[]; readonly limit: number }[];
}

const TINY = 1e-9;

/**
 * Returns a best point of a linear program that is bounded and whose limits are not negative; `undefined` if it takes
 * more than `MOST_PIVOTS` steps.
 *
 * Method: primal simplex on a dense table, the entering variable the steepest, later by Bland's rule, which cannot cycle.
 * Source: R. G. Bland (1977), New finite pivoting rules for the simplex method, Mathematics of Operations Research 2(2),
 * 103–107, doi:10.1287/moor.2.2.103.
 * Cost: O(steps · rows · (variables + rows)).
 */
export function maximise({ gain, rows }: ProgramFromOrigin): readonly number[] | undefined {
  const variables = gain.length;
  const width = variables + rows.length + 1;
  const table = rows.map(({ of, limit }, at) => {
    const line = new Float64Array(width);
    line.set(of);
    line[variables + at] = 1;
    line[width - 1] = limit;
    return line;
  });
  const cost = new Float64Array(width);
  cost.set(gain);
  const basis = rows.map((_, at) => variables + at);
  for (let step = 0; step < MOST_PIVOTS; step += 1) {
    const entering = step < STEEPEST ? steepest(cost) : cost.findIndex((value, at) => at < width - 1 && value > TINY);
    if (entering < 0) return pointOf(table, basis, variables);
    const leaving = leavingRow(table, basis, entering);
    if (leaving === undefined) return undefined;
    pivot(table, cost, leaving, entering);
    basis[leaving] = entering;
  }
  return undefined;
}

const MOST_PIVOTS = 4000;
/** The steepest variable is quicker and could cycle: after so many steps, Bland's rule. */
const STEEPEST = 400;

/** The variable with the greatest gain; −1 if none gains. */
function steepest(cost: Float64Array): number {
  let [best, found] = [TINY, -1];
  for (let at = 0; at < cost.length - 1; at += 1) {
    const value = cost[at] ?? 0;
    if (value > best) [best, found] = [value, at];
  }
  return found;
}

function pointOf(table: readonly Float64Array[], basis: readonly number[], variables: number): readonly number[] {
  const point = Array.from({ length: variables }, () => 0);
  basis.forEach((variable, at) => {
    if (variable < variables) point[variable] = table[at]?.at(-1) ?? 0;
  });
  return point;
}

/** The row that limits the entering variable first, of equals the one whose variable comes first. */
function leavingRow(table: readonly Float64Array[], basis: readonly number[], entering: number): number | undefined {
  let [best, found] = [Infinity, -1];
  table.forEach((line, at) => {
    const slope = line[entering] ?? 0;
    if (slope <= TINY) return;
    const ratio = (line.at(-1) ?? 0) / slope;
    const isFirst = found < 0 || (basis[at] ?? 0) < (basis[found] ?? 0);
    if (ratio < best - TINY || (ratio <= best + TINY && isFirst)) [best, found] = [Math.min(best, ratio), at];
  });
  return found < 0 ? undefined : found;
}

function pivot(table: readonly Float64Array[], cost: Float64Array, row: number, column: number): void {
  const line = table[row];
  if (line === undefined) return;
  const by = line[column] ?? 1;
  const filled: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const value = line[at] ?? 0;
    if (value === 0) continue;
    line[at] = value / by;
    filled.push(at);
  }
  for (const other of [...table, cost]) {
    if (other === line) continue;
    const times = other[column] ?? 0;
    if (Math.abs(times) <= TINY) continue;
    for (const at of filled) other[at] = (other[at] ?? 0) - times * (line[at] ?? 0);
  }
}
