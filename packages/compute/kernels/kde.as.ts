// The inner loops of the quartic kernel density. AssemblyScript; the caller lays out the memory and passes addresses in it.
// The plain versions: addWhole in packages/analysis/src/density/kde-whole.ts and sumRim in kde-rim.ts. Every number goes through the
// same operations in the same order there, so that the results are equal to the last bit.

/** Bytes of the ten moments of a square, and of the five coefficients of a column. */
const MOMENTS: usize = 80;
const TERMS: usize = 40;

/**
 * Adds the polynomial of each square where its interval of a row begins, and subtracts it where it ends.
 *
 * @param column  westernmost column of each square, 32 bits
 * @param moments of each square
 * @param d       from the centre of the squares north to the centre of the row
 * @param before  the interval of a square is [its column + before, its column + after) …
 * @param width   … cut to [0, width)
 * @param steps   coefficients of each column and of the one after the last
 */
export function addWhole(
  column: usize,
  moments: usize,
  first: u32,
  end: u32,
  d: f64,
  before: i32,
  after: i32,
  width: i32,
  steps: usize,
): void {
  const e = 1 - d * d;
  for (let square: usize = first; square < <usize>end; ++square) {
    const west = load<i32>(column + (square << 2));
    const from = max(west + before, 0);
    const to = min(west + after, width);
    if (from >= to) continue;
    const m = moments + square * MOMENTS;
    const n = load<f64>(m);
    const x4 = load<f64>(m, 8);
    const en = e * n;
    const b = d * load<f64>(m, 16) - load<f64>(m, 24);
    const a0 = e * (en + 2 * b) + d * (d * load<f64>(m, 48) - load<f64>(m, 64)) + load<f64>(m, 72);
    const a1 = e * x4 + d * load<f64>(m, 40) - load<f64>(m, 56);
    const a2 = load<f64>(m, 32) - 2 * (en + b);
    const low = f64x2.replace_lane(f64x2.splat(a0), 1, a1);
    const high = f64x2.replace_lane(f64x2.splat(a2), 1, -x4);
    const start = steps + <usize>from * TERMS;
    v128.store(start, f64x2.add(v128.load(start), low));
    v128.store(start, f64x2.add(v128.load(start, 16), high), 16);
    store<f64>(start, load<f64>(start, 32) + n, 32);
    const stop = steps + <usize>to * TERMS;
    v128.store(stop, f64x2.sub(v128.load(stop), low));
    v128.store(stop, f64x2.sub(v128.load(stop, 16), high), 16);
    store<f64>(stop, load<f64>(stop, 32) - n, 32);
  }
}

/** The centres of two columns at the same distance from the two ends of a square. */
function middlesOf(middle: usize, west: i32, east: i32): v128 {
  const both = v128.load64_zero(middle + ((<isize>west) << 3));
  return f64x2.replace_lane(both, 1, load<f64>(middle + ((<isize>east) << 3)));
}

/** (1 − u²)², or 0 beyond the kernel. */
function quartic(room: v128, middles: v128, x: v128): v128 {
  const dx = f64x2.sub(middles, x);
  const left = f64x2.pmax(f64x2.splat(0), f64x2.sub(room, f64x2.mul(dx, dx)));
  return f64x2.mul(left, left);
}

function addTo(line: usize, west: i32, east: i32, sums: v128): void {
  const left = line + ((<isize>west) << 3);
  store<f64>(left, load<f64>(left) + f64x2.extract_lane(sums, 0));
  if (west == east) return;
  const right = line + ((<isize>east) << 3);
  store<f64>(right, load<f64>(right) + f64x2.extract_lane(sums, 1));
}

/**
 * Adds the share of each event of some squares to the columns at the rim: those `from` to `any` east of the square's
 * westernmost column, and those as far west of its easternmost.
 *
 * @param x,y    of the events, in bandwidths
 * @param start  where the events of each square begin, 32 bits
 * @param column of each square, counted in squares, 32 bits
 * @param side   columns of a square
 * @param middle address of the middle of column 0, in bandwidths; those of columns beyond the grid are on either side
 * @param line   address of the sum of column 0; with room on either side for columns beyond the grid
 */
export function addRim(
  x: usize,
  y: usize,
  start: usize,
  column: usize,
  first: u32,
  end: u32,
  side: i32,
  from: i32,
  any: i32,
  middleY: f64,
  middle: usize,
  line: usize,
): void {
  const north = f64x2.splat(middleY);
  const one = f64x2.splat(1);
  for (let square: usize = first; square < <usize>end; ++square) {
    const west = load<i32>(column + (square << 2)) * side;
    const east = west + side - 1;
    const begin = (<usize>load<u32>(start + (square << 2))) << 3;
    const stop = (<usize>load<u32>(start + (square << 2), 4)) << 3;
    let j = from;
    for (; j < any; j += 2) {
      const near = middlesOf(middle, east - j, west + j);
      const far = middlesOf(middle, east - j - 1, west + j + 1);
      let nearSums = f64x2.splat(0);
      let farSums = f64x2.splat(0);
      for (let i = begin; i < stop; i += 8) {
        const dy = f64x2.sub(north, v128.load64_splat(y + i));
        const room = f64x2.sub(one, f64x2.mul(dy, dy));
        const at = v128.load64_splat(x + i);
        nearSums = f64x2.add(nearSums, quartic(room, near, at));
        farSums = f64x2.add(farSums, quartic(room, far, at));
      }
      addTo(line, east - j, west + j, nearSums);
      addTo(line, east - j - 1, west + j + 1, farSums);
    }
    if (j > any) continue;
    const near = middlesOf(middle, east - j, west + j);
    let sums = f64x2.splat(0);
    for (let i = begin; i < stop; i += 8) {
      const dy = f64x2.sub(north, v128.load64_splat(y + i));
      sums = f64x2.add(sums, quartic(f64x2.sub(one, f64x2.mul(dy, dy)), near, v128.load64_splat(x + i)));
    }
    addTo(line, east - j, west + j, sums);
  }
}
