/** Room for bytes that a task reads again later, such as a temporary file. */
export interface Scratch {
  /** Stores a copy of bytes, and returns what reads them back. */
  readonly store: (bytes: Uint8Array) => () => Uint8Array<ArrayBuffer>;
}

/** Room in memory, for files of which this is little. */
export const MEMORY_SCRATCH: Scratch = {
  store(bytes) {
    const kept = Uint8Array.from(bytes);
    return () => kept;
  },
};
