import type { ObjectKind } from '../reference.ts';
import type { Rating } from './weigh-hypotheses.ts';

export const MATRIX_STATES = ['open', 'concluded', 'withdrawn'] as const;
export type MatrixState = (typeof MATRIX_STATES)[number];

/** What can speak for or against a hypothesis. */
export const EVIDENCE_KINDS = ['report', 'statement', 'finding'] as const satisfies readonly ObjectKind[];

/** `expired` includes what its reader may not see any more for another reason: the two look the same. */
export const EVIDENCE_STANDINGS = ['current', 'retracted', 'expired'] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];

/** The steps of a matrix by hand; it is concluded by a request of its own. */
export const MATRIX_STEPS: Readonly<Record<MatrixState, readonly MatrixState[]>> = {
  open: ['withdrawn'],
  concluded: ['open', 'withdrawn'],
  withdrawn: [],
};

interface MatrixRating {
  readonly itemId: string;
  readonly hypothesisId: string;
  readonly byId: string;
  readonly rating: Rating;
}

interface MatrixParts {
  readonly hypotheses: readonly { readonly id: string; readonly kind: string; readonly text: string }[];
  readonly items: readonly { readonly id: string; readonly cites: { readonly id: string } }[];
}

/**
 * Returns the hypotheses and items that a change would reword, replace or remove although another person rated them:
 * their rating would then be of something they did not read. Relevance and note of an item can change.
 */
export function ratedByOthers(
  before: MatrixParts & { readonly ratings: readonly MatrixRating[] },
  after: MatrixParts,
  accountId: string,
): readonly string[] {
  const others = before.ratings.filter(({ byId }) => byId !== accountId);
  const isKept = (id: string): boolean => {
    const [was, is] = [before, after].map(({ hypotheses }) => hypotheses.find((one) => one.id === id));
    if (was) return is?.text === was.text && is.kind === was.kind;
    const [had, has] = [before, after].map(({ items }) => items.find((one) => one.id === id));
    return had !== undefined && has?.cites.id === had.cites.id;
  };
  const rated = new Set(others.flatMap(({ itemId, hypothesisId }) => [itemId, hypothesisId]));
  return [...rated].filter((id) => !isKept(id));
}

/** A cell that two persons rated differently. */
export interface RatingDifference {
  readonly itemId: string;
  readonly hypothesisId: string;
  /** By account. */
  readonly ratings: readonly { readonly byId: string; readonly rating: Rating }[];
}

/** Returns the cells whose ratings differ between persons, in the order in which they were first rated. */
export function ratingDifferences(ratings: readonly MatrixRating[]): readonly RatingDifference[] {
  const cells = new Map<string, MatrixRating[]>();
  for (const one of ratings) {
    const key = `${one.itemId} ${one.hypothesisId}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  return [...cells.values()].flatMap((rated) => {
    const [first] = rated;
    if (!first || rated.every(({ rating }) => rating === first.rating)) return [];
    const { itemId, hypothesisId } = first;
    return [{ itemId, hypothesisId, ratings: rated.map(({ byId, rating }) => ({ byId, rating })) }];
  });
}
