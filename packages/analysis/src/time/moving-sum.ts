import { ReeveError } from '@reeve/domain';
import { requireCount } from '../require-count.ts';

/**
 * Sums over the last `length` periods: with 12 months, the year up to each month, free of the season.
 *
 * @param counts one count a period
 * @param length periods in a sum, whole number ≥ 1
 * @returns counts.length − length + 1 sums, the first of the first `length` periods; none if there are fewer
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0, a length that is not a whole number ≥ 1
 * Cost: O(n).
 * @example movingSum([1, 2, 3, 4], 3) // => [6, 9]
 */
export function movingSum(counts: readonly number[], length: number): readonly number[] {
  for (const count of counts) requireCount(count, 'Each count');
  if (!Number.isSafeInteger(length) || length < 1) {
    throw new ReeveError('invalid_input', 'The length of a moving sum must be a whole number, 1 or more.');
  }
  const sums: number[] = [];
  let sum = 0;
  for (const [i, count] of counts.entries()) {
    sum += count - (i >= length ? (counts[i - length] ?? 0) : 0);
    if (i >= length - 1) sums.push(sum);
  }
  return sums;
}
