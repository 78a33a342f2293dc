/** How an item fits a hypothesis, from very consistent to very inconsistent. */
export const RATINGS = ['CC', 'C', 'N', 'I', 'II'] as const;
export type Rating = (typeof RATINGS)[number];

/** The scale by which rows are compared. */
export const RATING_VALUE: Readonly<Record<Rating, number>> = { CC: 2, C: 1, N: 0, I: -1, II: -2 };

/** An item of evidence that still supports something: expired and retracted ones are left out by the caller. */
export interface Evidence {
  readonly id: string;
  /** Credibility × relevance, 0 to 1. */
  readonly weight: number;
  /** Items of one origin speak against a hypothesis once. */
  readonly origin: string;
}

export interface RatedCell {
  readonly itemId: string;
  readonly hypothesisId: string;
  readonly rating: Rating;
}

export interface WeighedRow {
  readonly id: string;
  /** Variance of the row's five-step values, 0 (distinguishes nothing) to 4. */
  readonly diagnosticity: number;
  /** The hypotheses with the least against them if this item is left out; empty if it is the only one. */
  readonly leastWithout: readonly string[];
}

export interface WeighedHypotheses {
  /** What speaks against each hypothesis, weighted; in the order of entry. Not a probability. */
  readonly against: readonly { readonly id: string; readonly sum: number }[];
  /** The hypotheses with the smallest sum; several if they are equal. */
  readonly least: readonly string[];
  /** Those with the second smallest sum. */
  readonly next: readonly string[];
  readonly rows: readonly WeighedRow[];
  /** Items without any one of which other hypotheses have the least against them. */
  readonly carriers: readonly string[];
  /** The same as `least` if every item counted equally: it differs where the weights decide. */
  readonly leastUnweighted: readonly string[];
  /** Items left out because some hypothesis is not rated against them: not rated is not neutral. */
  readonly unrated: readonly string[];
}

const AGAINST: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2 };

/**
 * Analysis of competing hypotheses: weighs what speaks against each hypothesis. Only inconsistency counts (I 1, II 2),
 * times the item's weight; of several items of one origin the strongest counts, once for each hypothesis.
 *
 * @param hypotheses ids in their order of entry
 * @param ratings of one person, at most one for each item and hypothesis
 * @returns undefined — with fewer than three hypotheses, or no item rated against all of them, nothing can be compared
 * Cost: items² × hypotheses.
 * Source: R. J. Heuer, Psychology of Intelligence Analysis (1999), chapter 8; weights and origins are Reeve's.
 */
export function weighHypotheses(
  hypotheses: readonly string[],
  evidence: readonly Evidence[],
  ratings: readonly RatedCell[],
): WeighedHypotheses | undefined {
  const cells = new Map(ratings.map((cell) => [`${cell.itemId} ${cell.hypothesisId}`, cell.rating]));
  const ratingOf = (item: string, hypothesis: string): Rating | undefined => cells.get(`${item} ${hypothesis}`);
  const isRated = ({ id }: Evidence): boolean => hypotheses.every((one) => ratingOf(id, one) !== undefined);
  const rated = evidence.filter(isRated);
  if (hypotheses.length < 3 || rated.length === 0) return undefined;

  const sumsOf = (items: readonly Evidence[]): readonly number[] =>
    hypotheses.map((hypothesis) => {
      const strongest = new Map<string, number>();
      for (const { id, weight, origin } of items) {
        const against = weight * AGAINST[ratingOf(id, hypothesis) ?? 'N'];
        strongest.set(origin, Math.max(strongest.get(origin) ?? 0, against));
      }
      return [...strongest.values()].reduce((sum, one) => sum + one, 0);
    });
  const leastOf = (items: readonly Evidence[]): readonly string[] => ranked(hypotheses, sumsOf(items))[0] ?? [];

  const sums = sumsOf(rated);
  const [least = [], next = []] = ranked(hypotheses, sums);
  const rows = rated.map(({ id }) => {
    const others = rated.filter((one) => one.id !== id);
    return {
      id,
      diagnosticity: variance(hypotheses.map((one) => RATING_VALUE[ratingOf(id, one) ?? 'N'])),
      leastWithout: others.length === 0 ? [] : leastOf(others),
    };
  });
  return {
    against: hypotheses.map((id, nth) => ({ id, sum: sums[nth] ?? 0 })),
    least,
    next,
    rows,
    carriers: rows.flatMap(({ id, leastWithout }) => (isSame(leastWithout, least) ? [] : [id])),
    leastUnweighted: leastOf(rated.map((one) => ({ ...one, weight: 1 }))),
    unrated: evidence.flatMap((one) => (isRated(one) ? [] : [one.id])),
  };
}

/** Sums that differ by less are equal: they were added in different orders. */
const TOLERANCE = 1e-9;

/** Ids in groups of equal sums, the smallest first; within a group in the order given. */
function ranked(ids: readonly string[], sums: readonly number[]): readonly (readonly string[])[] {
  const groups: { readonly sum: number; readonly ids: string[] }[] = [];
  const ordered = ids.map((id, nth) => ({ id, sum: sums[nth] ?? 0 })).toSorted((a, b) => a.sum - b.sum);
  for (const { id, sum } of ordered) {
    const last = groups.at(-1);
    if (last && sum - last.sum < TOLERANCE) last.ids.push(id);
    else groups.push({ sum, ids: [id] });
  }
  return groups.map((group) => ids.filter((id) => group.ids.includes(id)));
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, nth) => id === b[nth]);
