/**
 * Memory at one address for all threads and their kernels: arrays are allocated one after another and live as long as the
 * room. It grows as arrays are added, up to 4 GiB.
 */
export class SharedRoom {
  readonly memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true });
  /** Address 0 stays free. */
  #end = ALIGN;
  /** Nothing is allocated beyond this yet: new memory is zero. */
  #used = ALIGN;

  /** Allocates an array of zeros; its address for a kernel is its byteOffset. @throws RangeError — no room is left */
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

  /** Reuses the same memory: earlier arrays must no longer be used. */
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
/** The alignment of vectors, and a separate cache line for each array. */
const ALIGN = 64;
