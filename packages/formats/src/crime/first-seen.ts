import { murmur3Into } from './murmur3.ts';

/** 96 bits of a fingerprint, and a number above 0. */
const SLOT_WORDS = 4;
const FIRST_SLOTS = 1024;
/** 512 MB: no thread limit covers this memory, so it has its own. */
const MOST_SLOTS = 2 ** 25;

/**
 * A number for each text seen before, in 16 bytes per text of any length: a map of the texts themselves takes a
 * hundred, and keeps the strings they were cut from.
 *
 * Texts are distinguished by 96 bits of `murmur3`: the odds that any two of ten million collide are about 10⁻¹⁵.
 */
export class FirstSeen {
  readonly #words = new Uint32Array(4);
  readonly #mostSlots: number;
  #slots = FIRST_SLOTS;
  #table = new Uint32Array(FIRST_SLOTS * SLOT_WORDS);
  #size = 0;

  /** @param mostSlots a power of 2; a table is full at two thirds of them, by default 22 million texts */
  constructor(mostSlots = MOST_SLOTS) {
    this.#mostSlots = mostSlots;
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
    const at = this.#find(a, b, c);
    const before = this.#table[at + 3] ?? 0;
    if (before === 0) this.#size += 1;
    this.#put(at, a, b, c, next(before));
    if (this.#size * 3 > this.#slots * 2) this.#grow();
    return before;
  }

  /** Returns the slot of a fingerprint: its own, or the empty one it would take. */
  #find(a: number, b: number, c: number): number {
    for (let slot = a % this.#slots; ; slot = (slot + 1) % this.#slots) {
      const at = slot * SLOT_WORDS;
      const taken = this.#table[at + 3] !== 0;
      if (!taken || (this.#table[at] === a && this.#table[at + 1] === b && this.#table[at + 2] === c)) return at;
    }
  }

  #put(at: number, a: number, b: number, c: number, value: number): void {
    this.#table[at] = a;
    this.#table[at + 1] = b;
    this.#table[at + 2] = c;
    this.#table[at + 3] = value;
  }

  #grow(): void {
    if (this.#slots >= this.#mostSlots) throw new RangeError('There is no memory for so many different texts.');
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Uint32Array(this.#slots * SLOT_WORDS);
    for (let at = 0; at < old.length; at += SLOT_WORDS) {
      const [a, b, c, value] = [old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0, old[at + 3] ?? 0];
      if (value !== 0) this.#put(this.#find(a, b, c), a, b, c, value);
    }
  }
}
