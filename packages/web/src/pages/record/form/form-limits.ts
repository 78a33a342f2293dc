import type { FieldLimits, InputLimits } from '@reeve/contract';
import limits from '../../../api/input-limits.json' with { type: 'json' };
import { says } from './form-faults.ts';

/**
 * Returns the limits of one field of an operation's input: `title`, or a part of its body or marking under its own name.
 *
 * @throws Error — the file has no limits of the operation: it is not in the contract's list of operations with a form
 */
export function limitsOf(operation: string, field: string): FieldLimits {
  const byPath = (limits as Readonly<Record<string, InputLimits>>)[operation]; // the contract writes the file
  if (byPath === undefined) throw new Error(`no limits of ${operation}; add it to FORM_OPERATIONS of the contract`);
  return byPath[field] ?? byPath[`body.${field}`] ?? byPath[`marking.${field}`] ?? {};
}

/** Whether an answer meets its limits. A text needs its least length only if it is required or not empty. */
export function meets({ required, minLength }: FieldLimits, answer: unknown): boolean {
  if (typeof answer !== 'string') return required !== true || answer !== undefined;
  return (required !== true && answer.trim() === '') || says(answer, minLength ?? 0);
}

/** Returns the smallest and the largest whole number a field takes. */
export function boundsOf(operation: string, field: string): { readonly min: number; readonly max: number } {
  const { min = -Infinity, max = Infinity } = limitsOf(operation, field);
  return { min, max };
}

/** Whether a number is whole and within bounds, both included. */
export function isWithin({ min, max }: { readonly min: number; readonly max: number }, value: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
