import type { PlanePoints } from '../place/plane.ts';

/**
 * The distance of each point to the nearest other one.
 *
 * Method: a k-d tree without pointers (J. L. Bentley 1975): the middle of a stretch splits it by east or north in turn.
 *
 * @returns metres, in the order given; 0 if two points coincide. At least two points, all known.
 * Cost: O(n log n) whatever the points' spread.
 */
export function nearestDistances({ xM, yM }: PlanePoints): Float64Array {
  const n = xM.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = i;
  arrange(order, [xM, yM], 0, n - 1, 0);
  const x = Float64Array.from(order, (i) => xM[i] ?? 0);
  const y = Float64Array.from(order, (i) => yM[i] ?? 0);
  const distances = new Float64Array(n);
  for (let k = 0; k < n; k += 1) distances[order[k] ?? 0] = Math.sqrt(squareToNearest(x, y, k));
  return distances;
}

/** Three numbers for each stretch that waits: first, last, axis; a tree of 2³² points is 32 deep. */
const waiting = new Int32Array(256);

function squareToNearest(x: Float64Array, y: Float64Array, k: number): number {
  const [east, north] = [x[k] ?? 0, y[k] ?? 0];
  let best = Infinity;
  let top = 0;
  let [first, last, axis] = [0, x.length - 1, 0];
  for (;;) {
    if (first <= last) {
      const middle = (first + last) >> 1;
      const dx = (x[middle] ?? 0) - east;
      const dy = (y[middle] ?? 0) - north;
      const square = dx * dx + dy * dy;
      if (square < best && middle !== k) best = square;
      const off = axis === 0 ? dx : dy;
      // The point's own half first; the other one only if the line between them is nearer than the best.
      const ownIsLower = off > 0 || (off === 0 && k < middle);
      if (off * off < best) {
        waiting[top] = ownIsLower ? middle + 1 : first;
        waiting[top + 1] = ownIsLower ? last : middle - 1;
        waiting[top + 2] = axis;
        top += 3;
      }
      if (ownIsLower) last = middle - 1;
      else first = middle + 1;
      axis = 1 - axis;
      continue;
    }
    if (top === 0 || best === 0) return best;
    top -= 3;
    first = waiting[top] ?? 0;
    last = waiting[top + 1] ?? 0;
    axis = 1 - (waiting[top + 2] ?? 0);
  }
}

/** Puts the middle of a stretch in its position, smaller ones before it, and repeats for both halves. */
function arrange(
  order: Uint32Array,
  axes: readonly [Float64Array, Float64Array],
  first: number,
  last: number,
  axis: 0 | 1,
): void {
  if (last <= first) return;
  const middle = (first + last) >> 1;
  select(order, axes[axis], middle, first, last);
  const next = axis === 0 ? 1 : 0;
  arrange(order, axes, first, middle - 1, next);
  arrange(order, axes, middle + 1, last, next);
}

/** Hoare's selection: the element of rank `middle` at its place. Equal values are spread over both sides. */
function select(order: Uint32Array, value: Float64Array, middle: number, first: number, last: number): void {
  let [low, high] = [first, last];
  while (low < high) {
    const pivot = value[order[(low + high) >> 1] ?? 0] ?? 0;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((value[order[i] ?? 0] ?? 0) < pivot) i += 1;
      while ((value[order[j] ?? 0] ?? 0) > pivot) j -= 1;
      if (i > j) break;
      const held = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = held;
      i += 1;
      j -= 1;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}
