/** Texts of a column as numbers: the bytes of a text are looked up in place, without creating a string per row. */
export class TextCodes {
  #slots = new Int32Array(1024).fill(-1);
  #hashes = new Int32Array(512);
  #begins = new Uint32Array(513);
  #pool = new Uint8Array(8192);
  #last = -1;
  #count = 0;

  /** Returns the number of the text in `bytes` from `begin` on; texts are numbered by first occurrence. */
  codeOf(bytes: Uint8Array, begin: number, length: number): number {
    // Rows of one place or type often follow each other.
    if (this.#last >= 0 && this.#holds(this.#last, bytes, begin, length)) return this.#last;
    let hash = -2_128_831_035; // the offset basis of FNV-1a as a 32-bit number
    for (let at = begin; at < begin + length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.#slots[slot] ?? -1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#holds(code, bytes, begin, length)) return (this.#last = code);
      slot = (slot + 1) & mask;
    }
    return (this.#last = this.#add(hash, slot, bytes, begin, length));
  }

  /** The texts, by their numbers. */
  texts(): readonly string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.#count }, (_, code) =>
      decoder.decode(this.#pool.subarray(this.#begins[code], this.#begins[code + 1])),
    );
  }

  #holds(code: number, bytes: Uint8Array, begin: number, length: number): boolean {
    const start = this.#begins[code] ?? 0;
    if ((this.#begins[code + 1] ?? 0) - start !== length) return false;
    for (let i = 0; i < length; i += 1) if (this.#pool[start + i] !== bytes[begin + i]) return false;
    return true;
  }

  #add(hash: number, slot: number, bytes: Uint8Array, begin: number, length: number): number {
    const code = this.#count;
    const start = this.#begins[code] ?? 0;
    if (start + length > this.#pool.length) this.#pool = grown(this.#pool, 2 * (start + length));
    if (code === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, 2 * code);
      this.#begins = grown(this.#begins, 2 * code + 1);
    }
    this.#pool.set(bytes.subarray(begin, begin + length), start);
    this.#begins[code + 1] = start + length;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    this.#count = code + 1;
    if (2 * this.#count > this.#slots.length) this.#spread();
    return code;
  }

  /** Doubles the slots, so that a text is found at the second probe on average. */
  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#count; code += 1) {
      const hash = this.#hashes[code] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}

interface Growing {
  readonly length: number;
  set(values: ArrayLike<number>): void;
}

/** Returns a longer copy of an array. */
function grown<A extends Growing & ArrayLike<number>>(values: A, length: number): A {
  const Kind = values.constructor as new (length: number) => A; // every typed array constructor takes a length
  const longer = new Kind(length);
  longer.set(values);
  return longer;
}
