/** Allocates the bytes of an array, all 0; memory that threads share is allocated by the package `compute`. */
export type Allocate = (bytes: number) => ArrayBuffer | SharedArrayBuffer;

/** Memory of this thread alone. */
export const ownMemory: Allocate = (bytes) => new ArrayBuffer(bytes);
