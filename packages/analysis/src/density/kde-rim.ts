import { type KdeCells, type KdeRows, runsNear, type SquareRun } from './kde-cells.ts';
import type { KdeSteps } from './kde-quartic.ts';

/**
 * Adds squares to the cells that only some of their events may reach: each event is computed separately.
 *
 * @param scale what the sum of both is multiplied by
 * @param into  columns · rows values; those of the rows are added to
 * Cost: O(events · bandwidth).
 */
export function addRims(cells: KdeCells, { from, to }: KdeRows, scale: number, into: Float64Array, by: KdeSteps): void {
  const { columns } = cells;
  const line = new Float64Array(columns);
  for (let row = from; row < to; row += 1) {
    by.sumRim(cells, runsNear(cells, row), row, line);
    for (let column = 0, at = row * columns; column < columns; column += 1, at += 1) {
      into[at] = ((into[at] ?? 0) + (line[column] ?? 0)) * scale;
    }
  }
}

/**
 * One row of the rims. The plain twin of addRim in packages/compute/kernels/kde.as.ts.
 *
 * @param runs the squares near the row
 * @param line one value for each column; written over
 */
export function sumRim(
  { x, y, bandwidth, side, column, start }: KdeCells,
  runs: readonly SquareRun[],
  row: number,
  line: Float64Array,
): void {
  const middleY = (row + 0.5) / bandwidth;
  line.fill(0);
  for (const { first, after, all, any } of runs) {
    // The cells between are already covered; if there are none, both stretches meet.
    const [westEnd, eastStart] = 2 * all < side - 1 ? [any + 1, any + 1] : [side - 1 - all, all + 1];
    for (let square = first; square < after; square += 1) {
      const west = (column[square] ?? 0) * side;
      const [begin, end] = [start[square] ?? 0, start[square + 1] ?? 0];
      for (let c = Math.max(west + side - 1 - any, 0), to = Math.min(west + westEnd, line.length); c < to; c += 1) {
        line[c] = (line[c] ?? 0) + sumOver(x, y, begin, end, (c + 0.5) / bandwidth, middleY);
      }
      for (let c = Math.max(west + eastStart, 0), to = Math.min(west + any + 1, line.length); c < to; c += 1) {
        line[c] = (line[c] ?? 0) + sumOver(x, y, begin, end, (c + 0.5) / bandwidth, middleY);
      }
    }
  }
}

function sumOver(
  x: Float64Array,
  y: Float64Array,
  begin: number,
  end: number,
  middleX: number,
  middleY: number,
): number {
  let sum = 0;
  for (let i = begin; i < end; i += 1) {
    const dx = middleX - (x[i] ?? 0);
    const dy = middleY - (y[i] ?? 0);
    const left = 1 - dy * dy - dx * dx;
    // Twice the remainder, 0 if the event does not reach: a branch here would be mispredicted every other time.
    const twice = left + Math.abs(left);
    sum += twice * twice;
  }
  return sum / 4;
}
