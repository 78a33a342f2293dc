import { ReeveError } from '@reeve/domain';

/** Agreement of several people who each assign every item to one of the same categories. */
export interface FleissKappa {
  /** The share of all pairs of people, over all items, that agree. */
  readonly observed: number;
  /** The share that would agree if categories were drawn by how often they were used. */
  readonly byChance: number;
  /** (observed − byChance) / (1 − byChance); `undefined` if only one category was ever used. */
  readonly kappa: number | undefined;
}

/**
 * Returns the share of pairs of people who gave the same answer to one question.
 *
 * Source: J. L. Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76(5), 378–382,
 * doi:10.1037/h0031619; its equation for the extent of agreement on one subject.
 *
 * @param counts how many people gave each answer: whole numbers ≥ 0
 * @returns 0 … 1; `undefined` if fewer than two answered
 * @throws ReeveError invalid_input — a count that is no whole number ≥ 0
 * Cost: O(answers).
 * @example pairAgreement([0, 2, 6, 4, 2]).toFixed(3) // => '0.253'
 * @example pairAgreement([1, 0]) // => undefined
 */
export function pairAgreement(counts: readonly number[]): number | undefined {
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new ReeveError('invalid_input', 'Answers are counted in whole numbers of 0 or more.');
  const people = counts.reduce((sum, count) => sum + count, 0);
  if (people < 2) return undefined;
  return counts.reduce((sum, count) => sum + count * (count - 1), 0) / (people * (people - 1));
}

/**
 * Fleiss' kappa: agreement beyond chance of several people over items with the same categories.
 *
 * Use it if the categories are the same throughout. If questions have different answers, its chance term is meaningless
 * (for one question alone kappa is −1/(people − 1) whatever the answers): use `agreementIndex`.
 * Method: docs/methods/agreement.md. Source: Fleiss (1971), as `pairAgreement`.
 *
 * @param table items × categories: how many people chose the category for the item; every row has the same number of
 *        people, ≥ 2
 * @throws ReeveError invalid_input — no rows, rows of different lengths or sums, fewer than two people.
 * Cost: O(items · categories). The order of items, of categories and of people does not matter.
 * @example fleissKappa([[2, 0], [0, 2]]).kappa // => 1
 */
export function fleissKappa(table: readonly (readonly number[])[]): FleissKappa {
  const [first] = table;
  const people = (first ?? []).reduce((sum, count) => sum + count, 0);
  const isEven = table.every(
    (row) => row.length === first?.length && row.reduce((sum, count) => sum + count, 0) === people,
  );
  if (!first || people < 2 || !isEven)
    throw new ReeveError('invalid_input', 'Every row needs the same categories and the same two or more people.');
  const observed = table.reduce((sum, row) => sum + (pairAgreement(row) ?? 0), 0) / table.length;
  const byChance = first.reduce((sum, _, category) => {
    const used = table.reduce((all, row) => all + (row[category] ?? 0), 0) / (table.length * people);
    return sum + used ** 2;
  }, 0);
  // Only one category was used: nothing could have disagreed. A sum of squares of shares is 1 only then.
  const oneOnly = first.filter((_, category) => table.some((row) => (row[category] ?? 0) > 0)).length === 1;
  return { observed, byChance, kappa: oneOnly ? undefined : (observed - byChance) / (1 - byChance) };
}
