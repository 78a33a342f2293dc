/** The answer of a domain rule: an expected refusal is a value the screen can explain, not a throw. */
export type Verdict<Because extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: Because };

export const ALLOWED: { readonly allowed: true } = { allowed: true };

/** A refusal with its reason code. */
export function refused<Because extends string>(
  because: Because,
): { readonly allowed: false; readonly because: Because } {
  return { allowed: false, because };
}
