import { isReeveError, ReeveError, type ErrorCode } from '@reeve/domain';

/** A fault as it is told from one thread to another. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly detail: ReeveError['detail'];
}

/** To a thread: do a part of a run (with the job and what it is given, the first time), or forget a run. */
export type Order =
  | {
      readonly run: number;
      readonly index: number;
      readonly part: unknown;
      readonly begin?: { readonly job: string; readonly given: unknown };
    }
  | { readonly forget: number };

/** From a thread: the answer to a part, or why there is none. */
export type Reply = { readonly index: number } & ({ readonly answer: unknown } | { readonly failure: Failure });

/** An error as it crosses from one thread to another: what was meant for a user as it is, anything else as a fault. */
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

/** Whether memory ran out within the work itself, where a thread's limit does not see it. */
export const isOutOfMemory = ({ message }: Failure): boolean => message === NO_MEMORY.message;
