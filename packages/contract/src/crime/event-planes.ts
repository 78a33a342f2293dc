/** The position of a column of whole numbers in a message, and how to read it. */
export interface ColumnPlace {
  readonly name: string;
  readonly at: number;
  /** Bytes of its largest number; none if all equal the minimum. */
  readonly planes: number;
  /** What is added to each number. */
  readonly least: number;
  /** True if 0 means unknown. */
  readonly hasGaps: boolean;
}

export interface PackedColumn extends Omit<ColumnPlace, 'at'> {
  readonly bytes: Uint8Array;
}

/**
 * Packs a column of whole numbers: each minus the minimum, first the lowest byte of every row, then the next, as many as the
 * largest needs. High bytes of neighbours are often equal and compress well in this order; row by row, gzip finds them
 * separated by noise.
 *
 * @param values whole numbers within ±2^52, NaN if unknown
 * Cost: O(n).
 */
export function packColumn(name: string, values: Float64Array | Uint8Array | Uint16Array | Uint32Array): PackedColumn {
  const n = values.length;
  let [least, most, hasGaps] = [Infinity, -Infinity, false];
  for (let row = 0; row < n; row += 1) {
    const value = values[row] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
    if (Number.isNaN(value)) hasGaps = true;
  }
  if (least === Infinity) [least, most] = [0, 0];
  // 0 is for the gaps.
  if (hasGaps) least -= 1;
  let planes = 0;
  while (most - least >= 256 ** planes) planes += 1;
  const bytes = new Uint8Array(planes * n);
  for (let plane = 0; plane < planes; plane += 1) {
    const scale = 256 ** plane;
    const begin = plane * n;
    // An array of bytes takes a number without its fraction and modulo 256, and NaN as 0.
    for (let row = 0; row < n; row += 1) bytes[begin + row] = ((values[row] ?? 0) - least) / scale;
  }
  return { name, planes, least, hasGaps, bytes };
}

/**
 * Read a column back into an array that is wide enough.
 *
 * @param bytes the bytes that column offsets refer to
 * @throws Error the bytes end before the column does
 */
export function unpackColumn<Into extends { readonly length: number; [row: number]: number }>(
  bytes: Uint8Array,
  { name, at, planes, least, hasGaps }: ColumnPlace,
  into: Into,
): Into {
  const n = into.length;
  if (at + planes * n > bytes.length) throw new Error(`events cut off in the column ${name}`);
  const highest = at + (planes - 1) * n;
  // Each number is written once: a pass over the column for every plane takes twice as long.
  for (let row = 0; row < n; row += 1) {
    let value = 0;
    for (let place = highest + row; place >= at; place -= n) value = 256 * value + (bytes[place] ?? 0);
    into[row] = hasGaps && value === 0 ? Number.NaN : value + least;
  }
  return into;
}
