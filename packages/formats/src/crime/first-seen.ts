import { murmur3Into } from './murmur3.ts';

/** 96 bits of a fingerprint, and a number above 0. */
const SLOT_WORDS = 4;
/** Parts grow one after the other, so that memory never holds an old and a new copy of everything. */
const PART_BITS = 6;
const FIRST_SLOTS = 32;
/** 512 MB: no thread limit covers this memory, so it has its own. */
const MOST_SLOTS = 2 ** 25;

/** A hash table with open addressing: `SLOT_WORDS` a slot, empty where the number is 0. */
interface Part {
  slots: number;
  used: number;
  table: Uint32Array;
}

/**
 * A number for each text seen before, in 24 to 36 bytes per text of any length: a map of the texts themselves takes a
 * hundred, and keeps the strings they were cut from.
 *
 * Texts are distinguished by 96 bits of `murmur3`: the odds that any two of ten million collide are about 10⁻¹⁵.
 */
export class FirstSeen {
  readonly #words = new Uint32Array(4);
  readonly #most: number;
  readonly #parts: readonly Part[] = Array.from({ length: 2 ** PART_BITS }, () => ({
    slots: FIRST_SLOTS,
    used: 0,
    table: new Uint32Array(FIRST_SLOTS * SLOT_WORDS),
  }));
  #size = 0;

  /** @param mostSlots two thirds of them are the most texts, by default 22 million */
  constructor(mostSlots = MOST_SLOTS) {
    this.#most = (mostSlots * 2) / 3;
  }

  /** Different texts so far. */
  get size(): number {
    return this.#size;
  }

  /**
   * Returns the number stored for a text, 0 for a new text, and stores another.
   *
   * @param next the number to store from now on, 1 … 2³² − 1, from the previous one
   * @throws RangeError — the table is full
   */
  update(text: string, next: (before: number) => number): number {
    murmur3Into(text, this.#words);
    const [a = 0, b = 0, c = 0] = this.#words;
    const part = this.#parts[a >>> (32 - PART_BITS)];
    if (!part) throw new RangeError('There is a part for each fingerprint.');
    const at = find(part, a, b, c);
    const before = part.table[at + 3] ?? 0;
    put(part, at, [a, b, c, next(before)]);
    if (before !== 0) return before;
    part.used += 1;
    this.#size += 1;
    if (this.#size > this.#most) throw new RangeError('There is no memory for so many different texts.');
    if (part.used * 3 > part.slots * 2) grow(part);
    return 0;
  }
}

/** Returns the slot of a fingerprint: its own, or the empty one it would take. */
function find({ slots, table }: Part, a: number, b: number, c: number): number {
  for (let slot = b % slots; ; slot = (slot + 1) % slots) {
    const at = slot * SLOT_WORDS;
    const taken = table[at + 3] !== 0;
    if (!taken || (table[at] === a && table[at + 1] === b && table[at + 2] === c)) return at;
  }
}

function put({ table }: Part, at: number, words: readonly number[]): void {
  for (let word = 0; word < SLOT_WORDS; word += 1) table[at + word] = words[word] ?? 0;
}

function grow(part: Part): void {
  const old = part.table;
  part.slots = Math.ceil(part.slots * 1.5);
  part.table = new Uint32Array(part.slots * SLOT_WORDS);
  for (let at = 0; at < old.length; at += SLOT_WORDS) {
    const [a, b, c, value] = [old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0, old[at + 3] ?? 0];
    if (value !== 0) put(part, find(part, a, b, c), [a, b, c, value]);
  }
}
