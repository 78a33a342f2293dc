import { ReeveError } from '@reeve/domain';

/**
 * Rejects a value that is not a count.
 *
 * @param value should be a whole number, 0 or more, small enough to be exact
 * @param what  the subject of the sentence, in the singular: "The observed count"
 * @throws ReeveError invalid_input
 */
export function requireCount(value: number, what: string): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw new ReeveError('invalid_input', `${what} must be a whole number, 0 or more.`);
}

/**
 * Rejects a value that is not a finite number above zero.
 *
 * @param value should be finite and > 0
 * @param what  the subject of the sentence, in the singular: "The mean"
 * @throws ReeveError invalid_input
 */
export function requirePositive(value: number, what: string): void {
  if (Number.isFinite(value) && value > 0) return;
  throw new ReeveError('invalid_input', `${what} must be a number above 0.`);
}
