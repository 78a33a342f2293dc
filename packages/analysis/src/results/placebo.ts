import { requireCount } from '../require-count.ts';
import type { BeforeAfterTable } from './common-odds-test.ts';

/** How the action compares with places or times in which nothing was done. */
export interface PlaceboTest {
  /** Comparisons without an action. */
  readonly of: number;
  /** Of these, how many fell as much or more, and how many rose as much or more. */
  readonly asLow: number;
  readonly asHigh: number;
  /** (0, 1]: the share of all, the action's own among them, that fell (rose) as much or more. */
  readonly pFewer: number;
  readonly pMore: number;
}

/**
 * Compares an action with the same comparison made where, or when, nothing was done.
 *
 * It assumes no distribution: only that, without an effect, any of them might have been the treated one. So it says
 * little with few of them: with 19 the smallest share is 1 in 20. An area that was chosen at its peak is not like any
 * other, and the comparison is then too favourable.
 * Method: each comparison as the log of its odds ratio over its standard error, ½ added to each count, so that small
 * and large areas can be ordered; share = (1 + as extreme) / (1 + all).
 * Source: A. Abadie, A. Diamond & J. Hainmueller (2010), Synthetic control methods for comparative case studies, Journal
 * of the American Statistical Association 105, 493–505; B. Phipson & G. K. Smyth (2010), Permutation p-values should
 * never be zero, Statistical Applications in Genetics and Molecular Biology 9, 39; standard error: B. Woolf (1955), J. B.
 * S. Haldane (1956).
 *
 * @param actual the treated area and its control, whole numbers ≥ 0
 * @param others the same of places or times without an action
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0
 * Cost: O(others).
 * @example placeboTest({ treated: [100, 50], control: [100, 100] }, [{ treated: [100, 95], control: [100, 100] }]).pFewer // => 0.5
 */
export function placeboTest(actual: BeforeAfterTable, others: readonly BeforeAfterTable[]): PlaceboTest {
  const own = studentized(actual);
  const all = others.map(studentized);
  const asLow = all.filter((one) => one <= own).length;
  const asHigh = all.filter((one) => one >= own).length;
  const share = (extreme: number): number => (1 + extreme) / (1 + all.length);
  return { of: all.length, asLow, asHigh, pFewer: share(asLow), pMore: share(asHigh) };
}

function studentized({ treated, control }: BeforeAfterTable): number {
  const counts = [...treated, ...control];
  for (const count of counts) requireCount(count, 'Each count');
  const [t0, t1, c0, c1] = counts.map((count) => count + 0.5) as [number, number, number, number]; // four of four
  return Math.log((t1 * c0) / (t0 * c1)) / Math.sqrt(1 / t0 + 1 / t1 + 1 / c0 + 1 / c1);
}
