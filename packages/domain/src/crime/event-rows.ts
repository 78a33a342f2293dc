/** Rows of one block: columns grow by blocks, without being copied. */
export const EVENT_BLOCK_ROWS = 65_536;

/** A block of rows as columns. Of the last block only the first rows are filled. */
export interface EventBlock {
  /** Four words a row, in the byte order of the machine. */
  readonly id: Uint32Array;
  readonly fromMin: Float64Array;
  readonly toMin: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** One for each of `CODED_COLUMNS`. */
  readonly codes: readonly Uint32Array[];
}

/** Recorded crime in the order in which it was read, from which `sortEvents` makes columns. */
export interface EventRows {
  readonly n: number;
  readonly blocks: readonly EventBlock[];
  /** For each of `CODED_COLUMNS` the text of each number, unique, by first occurrence. */
  readonly texts: readonly (readonly string[])[];
}

/** The arrays of rows, whose memory can be transferred to another thread; the rows are gone from this one then. */
export function eventArrays({ blocks }: EventRows): readonly ArrayBufferView[] {
  return blocks.flatMap(({ codes, ...columns }) => [...Object.values(columns), ...codes]);
}
