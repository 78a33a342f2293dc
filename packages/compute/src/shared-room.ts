/**
 * Memory that all threads and their kernels see at one address: arrays are laid one after another and live as long as the
 * room. It grows as arrays are added, up to 4 GiB.
 */
export class SharedRoom {
  readonly memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true });
  /** Address 0 stays free. */
  #end = ALIGN;
  /** Beyond this nothing has been laid yet: there memory is zero as it comes. */
  #used = ALIGN;

  /** An array of zeros; its address for a kernel is its byteOffset. @throws RangeError — no room is left */
  readonly uint32 = (length: number): Uint32Array => {
    const at = this.#lay(length * 4);
    return new Uint32Array(this.memory.buffer, at, length);
  };

  readonly uint16 = (length: number): Uint16Array => {
    const at = this.#lay(length * 2);
    return new Uint16Array(this.memory.buffer, at, length);
  };

  readonly int32 = (length: number): Int32Array => {
    const at = this.#lay(length * 4);
    return new Int32Array(this.memory.buffer, at, length);
  };

  readonly float64 = (length: number): Float64Array => {
    const at = this.#lay(length * 8);
    return new Float64Array(this.memory.buffer, at, length);
  };

  /** Begin anew in the same memory: nobody may use the arrays laid before. */
  clear(): void {
    this.#end = ALIGN;
  }

  #lay(bytes: number): number {
    const at = this.#end;
    this.#end = Math.ceil((at + bytes) / ALIGN) * ALIGN;
    const missing = this.#end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    if (at < this.#used) new Uint8Array(this.memory.buffer, at, Math.min(this.#end, this.#used) - at).fill(0);
    this.#used = Math.max(this.#used, this.#end);
    return at;
  }
}

const PAGE = 65_536;
/** What a vector wants, and a cache line of its own for each array. */
const ALIGN = 64;
