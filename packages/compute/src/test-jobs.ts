import { ReeveError } from '@reeve/domain';
import type { Job } from './job.ts';

/** Jobs for the tests of the pool. */
const square: Job<{ readonly plus: number }, number, number> = {
  prepare:
    ({ plus }) =>
    (part) =>
      part * part + plus,
};

/** Writes the part's number into its place of a shared array; a later part ends sooner. */
const mark: Job<{ readonly marks: Int32Array; readonly starts: Int32Array }, number, number> = {
  prepare: ({ marks, starts }) => {
    Atomics.add(starts, 0, 1);
    return (part) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, 40 - 4 * part));
      Atomics.add(marks, part, part + 1);
      return part;
    };
  },
};

const refuse: Job<undefined, number, number> = {
  prepare: () => (part) => {
    if (part === 3) throw new ReeveError('invalid_input', 'Three is too many.');
    if (part === 4) throw new TypeError('four');
    return part;
  },
};

const unready: Job<undefined, number, number> = {
  prepare: () => {
    throw new ReeveError('invalid_input', 'It cannot be made ready.');
  },
};

const leave: Job<undefined, number, number> = {
  prepare: () => (part) => (part === 1 ? process.exit(1) : part),
};

const hoard: Job<undefined, number, number> = {
  prepare: () => () => new SharedArrayBuffer(Number.MAX_SAFE_INTEGER).byteLength,
};

export const JOBS = {
  square: async () => square,
  mark: async () => mark,
  refuse: async () => refuse,
  unready: async () => unready,
  leave: async () => leave,
  hoard: async () => hoard,
};
