import { descendingOrder } from './descending-order.ts';

/**
 * Returns how much of each cell belongs to the hot-spot area of a number of cells: 1 for those above the last, 0 for
 * those below, and an equal part for all that tie for the last places.
 *
 * @param predicted finite, one per cell
 * @param cells     whole number, 1 … number of cells
 * @param order     `descendingOrder(predicted)`, if known
 * @returns parts, 0 … 1, that add up to `cells`
 * Cost: O(cells of the grid).
 * @example Array.from(hotCells(new Float64Array([5, 1, 1, 0]), 2)) // => [1, 0.5, 0.5, 0]
 */
export function hotCells(predicted: Float64Array, cells: number, order = descendingOrder(predicted)): Float64Array {
  const last = predicted[order[cells - 1] ?? 0] ?? 0;
  let [above, tied] = [0, 0];
  for (const value of predicted) {
    if (value > last) above += 1;
    else if (value === last) tied += 1;
  }
  const part = (cells - above) / tied;
  return predicted.map((value) => (value > last ? 1 : value === last ? part : 0));
}
