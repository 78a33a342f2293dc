import { isReeveError, ReeveError, type ErrorCode } from '@reeve/domain';

/** A fault as sent between threads. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail: ReeveError['detail'];
}

/** To a thread: do a part of a run (the first time with the job and its input), or forget a run. */
export type Order =
  | {
      readonly run: number;
      readonly index: number;
      readonly part: unknown;
      readonly begin?: { readonly job: string; readonly given: unknown };
    }
  | { readonly forget: number };

/** From a thread: the answer to a part, or the reason for its failure. */
export type Reply = { readonly index: number } & ({ readonly answer: unknown } | { readonly failure: Failure });

/** An error as sent between threads: a ReeveError unchanged, anything else as a fault. */
export function failureOf(error: unknown): Failure {
  if (isReeveError(error)) return { code: error.code, message: error.message, detail: error.detail };
  if (error instanceof RangeError && /allocation|memory/i.test(error.message)) return NO_MEMORY;
  return { code: 'internal', message: `A part of the calculation failed: ${String(error)}.`, detail: {} };
}

export function asError({ code, message, detail }: Failure): ReeveError {
  return new ReeveError(code, message, detail);
}

export const NO_MEMORY: Failure = {
  code: 'too_large',
  message: 'The calculation needs more memory than this machine can give it.',
  detail: {},
};

/** True if memory ran out within the work itself, which a thread's limit does not catch. */
export const isOutOfMemory = ({ message }: Failure): boolean => message === NO_MEMORY.message;
