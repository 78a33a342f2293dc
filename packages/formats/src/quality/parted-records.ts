import type { Scratch } from './scratch.ts';

const PART_BITS = 6;
const PARTS = 2 ** PART_BITS;
/** Records of a part that are gathered before they are stored. */
const PIECE = 512;

/**
 * Records of whole numbers in 64 parts, by a hash: equal records are in the same part, and one part at a time is read
 * back, in the order in which its records were added.
 *
 * Memory: 128 KB for each word of a record, and a 64th of all while a part is read; the rest is in the scratch.
 */
export class PartedRecords {
  readonly #width: number;
  readonly #scratch: Scratch;
  readonly #parts: readonly { readonly piece: Uint32Array; used: number; readonly stored: (() => Uint8Array)[] }[];

  /** @param width words of a record */
  constructor(width: number, scratch: Scratch) {
    this.#width = width;
    this.#scratch = scratch;
    this.#parts = Array.from({ length: PARTS }, () => ({
      piece: new Uint32Array(PIECE * width),
      used: 0,
      stored: [],
    }));
  }

  /** Adds a copy of a record. @param hash 32 bits of what makes records equal */
  push(hash: number, record: Uint32Array): void {
    const part = this.#parts[hash >>> (32 - PART_BITS)];
    if (!part) return; // there is a part for each hash
    const { piece } = part;
    for (let word = 0; word < this.#width; word += 1) piece[part.used + word] = record[word] ?? 0;
    part.used += this.#width;
    if (part.used < piece.length) return;
    part.stored.push(this.#scratch.store(new Uint8Array(piece.buffer)));
    part.used = 0;
  }

  /** The records of each part, one after the other. */
  *parts(): Generator<Uint32Array, void> {
    for (const { piece, used, stored } of this.#parts) {
      const all = new Uint32Array(stored.length * piece.length + used);
      const bytes = new Uint8Array(all.buffer);
      for (const [nth, read] of stored.entries()) bytes.set(read(), nth * piece.byteLength);
      all.set(piece.subarray(0, used), stored.length * piece.length);
      yield all;
    }
  }
}

/** Groups of equal records: the number of the first record of each, and how many there are. */
export interface RecordGroups {
  readonly size: number;
  /** In ascending order; longer than `size`. */
  readonly first: Uint32Array;
  readonly count: Uint32Array;
}

/**
 * Groups records by their first words.
 *
 * @param records all of `width` words
 * @param key     the number of words in which the records of a group are equal
 * Cost: O(records).
 */
export function groupRecords(records: Uint32Array, width: number, key: number): RecordGroups {
  const n = records.length / width;
  const [first, count] = [new Uint32Array(n), new Uint32Array(n)];
  let slots = 16;
  while (slots < 2 * n) slots *= 2;
  const groupIn = new Int32Array(slots).fill(-1);
  const isSame = (a: number, b: number): boolean => {
    for (let word = 0; word < key; word += 1) if (records[a * width + word] !== records[b * width + word]) return false;
    return true;
  };
  let size = 0;
  for (let record = 0; record < n; record += 1) {
    let hash = 0;
    for (let word = 0; word < key; word += 1) {
      hash = Math.imul(hash ^ (records[record * width + word] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    let slot = hash & (slots - 1);
    let group = groupIn[slot] ?? -1;
    while (group >= 0 && !isSame(first[group] ?? 0, record)) {
      slot = (slot + 1) & (slots - 1);
      group = groupIn[slot] ?? -1;
    }
    if (group < 0) {
      group = size;
      size += 1;
      groupIn[slot] = group;
      first[group] = record;
    }
    count[group] = (count[group] ?? 0) + 1;
  }
  return { size, first, count };
}
