// Eight permutations at a time, for the Knox test. AssemblyScript; the caller lays out the memory and passes addresses in it.
// The plain version: permutedDays and countWithin in packages/analysis/src/near-repeat/knox-permute.ts.

/** Lanes hold whole days from 0 to 32766, so that neither a difference nor a cut leaves 16 bits. */
const LANES: usize = 8;
/** Pairs until a 16-bit count could overflow. */
const FLUSH: u32 = 32000;

function mix(word: u32): u32 {
  let z = word;
  z = (z ^ (z >>> 16)) * 0x85ebca6b;
  z = (z ^ (z >>> 13)) * 0xc2b2ae35;
  return z ^ (z >>> 16);
}

/**
 * Permutes the days: a Fisher–Yates shuffle with the random stream of its number.
 *
 * @param sorted  n days, ascending, 16 bits each
 * @param scratch room for n days of 16 bits
 * @param lanes   n places of eight lanes of 16 bits; one lane is written
 */
export function shuffleInto(
  sorted: usize,
  n: u32,
  seed: u32,
  stream: u32,
  scratch: usize,
  lanes: usize,
  lane: u32,
): void {
  memory.copy(scratch, sorted, (<usize>n) << 1);
  let fill: u32 = seed ^ (stream * 0x9e3779b9) ^ 0x5bf03635;
  let mixed: u32 = mix(stream ^ 0x3c6ef372);
  fill += 0x9e3779b9;
  mixed = mix(mixed ^ fill);
  let a = mixed;
  fill += 0x9e3779b9;
  mixed = mix(mixed ^ fill);
  let b = mixed;
  fill += 0x9e3779b9;
  mixed = mix(mixed ^ fill);
  let c = mixed;
  fill += 0x9e3779b9;
  mixed = mix(mixed ^ fill);
  let d = mixed | 1;
  for (let i: u32 = n - 1; i > 0; --i) {
    const below: u32 = i + 1;
    let word: u32 = 0;
    for (;;) {
      word = rotl<u32>(b * 5, 7) * 9;
      const t = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= t;
      d = rotl<u32>(d, 11);
      // Words past the last whole multiple of `below`, which are among the last `below` words, are drawn again.
      if (word <= 0 - below) break;
      if (word < 0 - <u32>(0x100000000 % <u64>below)) break;
      if (0x100000000 % <u64>below == 0) break;
    }
    const j: u32 = word % below;
    const here = scratch + ((<usize>i) << 1);
    const there = scratch + ((<usize>j) << 1);
    const held = load<u16>(here);
    store<u16>(here, load<u16>(there));
    store<u16>(there, held);
  }
  let to = lanes + ((<usize>lane) << 1);
  for (let i: u32 = 0; i < n; ++i) {
    store<u16>(to, load<u16>(scratch + ((<usize>i) << 1)));
    to += LANES << 1;
  }
}

/** Adds eight 16-bit counts to eight 32-bit ones. */
function flush(counts: v128, out: usize): void {
  v128.store(out, i32x4.add(v128.load(out), i32x4.extend_low_i16x8_u(counts)));
  v128.store(out, i32x4.add(v128.load(out, 16), i32x4.extend_high_i16x8_u(counts)), 16);
}

/**
 * Counts the pairs of one distance band fewer than `cut` days apart, in each lane.
 *
 * @param starts start of the partners of each place, `places` + 1 numbers of 32 bits
 * @param others the partners, 32 bits each
 * @param first  the first place in `starts`
 * @param out    eight counts of 32 bits, overwritten
 */
export function countWithin1(
  starts: usize,
  others: usize,
  first: u32,
  places: u32,
  lanes: usize,
  cut: i32,
  out: usize,
): void {
  const upTo = i16x8.splat(<i16>cut);
  const zero = i16x8.splat(0);
  memory.fill(out, 0, 32);
  let counts = zero;
  let left: u32 = FLUSH;
  for (let i: u32 = 0; i < places; ++i) {
    let k = load<u32>(starts + ((<usize>i) << 2));
    const end = load<u32>(starts + ((<usize>i) << 2), 4);
    if (k == end) continue;
    const day = v128.load(lanes + ((<usize>(first + i)) << 4));
    while (k < end) {
      if (left == 0) {
        flush(counts, out);
        counts = zero;
        left = FLUSH;
      }
      const stop = min(end, k + left);
      left -= stop - k;
      for (; k < stop; ++k) {
        const other = load<u32>(others + ((<usize>k) << 2));
        const apart = i16x8.abs(i16x8.sub(day, v128.load(lanes + ((<usize>other) << 4))));
        counts = i16x8.sub(counts, i16x8.lt_s(apart, upTo));
      }
    }
  }
  flush(counts, out);
}

/** The same for three cuts at once; `out` holds eight counts for each. */
export function countWithin3(
  starts: usize,
  others: usize,
  first: u32,
  places: u32,
  lanes: usize,
  cutA: i32,
  cutB: i32,
  cutC: i32,
  out: usize,
): void {
  const upToA = i16x8.splat(<i16>cutA);
  const upToB = i16x8.splat(<i16>cutB);
  const upToC = i16x8.splat(<i16>cutC);
  const zero = i16x8.splat(0);
  memory.fill(out, 0, 96);
  let countsA = zero;
  let countsB = zero;
  let countsC = zero;
  let left: u32 = FLUSH;
  for (let i: u32 = 0; i < places; ++i) {
    let k = load<u32>(starts + ((<usize>i) << 2));
    const end = load<u32>(starts + ((<usize>i) << 2), 4);
    if (k == end) continue;
    const day = v128.load(lanes + ((<usize>(first + i)) << 4));
    while (k < end) {
      if (left == 0) {
        flush(countsA, out);
        flush(countsB, out + 32);
        flush(countsC, out + 64);
        countsA = zero;
        countsB = zero;
        countsC = zero;
        left = FLUSH;
      }
      const stop = min(end, k + left);
      left -= stop - k;
      for (; k < stop; ++k) {
        const other = load<u32>(others + ((<usize>k) << 2));
        const apart = i16x8.abs(i16x8.sub(day, v128.load(lanes + ((<usize>other) << 4))));
        countsA = i16x8.sub(countsA, i16x8.lt_s(apart, upToA));
        countsB = i16x8.sub(countsB, i16x8.lt_s(apart, upToB));
        countsC = i16x8.sub(countsC, i16x8.lt_s(apart, upToC));
      }
    }
  }
  flush(countsA, out);
  flush(countsB, out + 32);
  flush(countsC, out + 64);
}
