/** Counts below this are not published: they point at single victims. */
export const LEAST_PUBLIC_COUNT = 5;

/** Places are published no finer than this, metres. */
export const LEAST_PUBLIC_CELL_M = 250;

/**
 * Returns a count as it can be published.
 *
 * @returns undefined below five (0 as well: "none" among published cells would reveal a hidden one)
 * @example publicCount(4) // => undefined
 * @example publicCount(5) // => 5
 */
export function publicCount(count: number): number | undefined {
  return count < LEAST_PUBLIC_COUNT ? undefined : count;
}

/**
 * Returns a total as it can be published: rounded down to a multiple of five, so that no hidden count follows from it
 * by subtraction.
 *
 * @example publicTotal(23) // => 20
 */
export function publicTotal(n: number): number {
  return n - (n % LEAST_PUBLIC_COUNT);
}
