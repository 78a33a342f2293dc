import type { hypothesisMatrix, ReplyOf, saveHypothesisMatrix, InputGiven } from '@reeve/contract';
import type { Rating } from '@reeve/domain';

export type Matrix = ReplyOf<typeof hypothesisMatrix.read>;
export type MatrixResult = Matrix['results'][number];
/** What a person writes of a matrix, apart from its title. */
export type MatrixParts = Omit<InputGiven<typeof saveHypothesisMatrix>, 'version' | 'title'>;

/** A cell by its place: row of an item, column of a hypothesis. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The keys of the ratings, in the order of the scale. */
export const RATING_KEYS: Readonly<Record<Rating, string>> = { CC: '1', C: '2', N: '3', I: '4', II: '5' };

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Returns the cell an arrow leads to; at the edge it stays. Undefined for another key. */
export function cellAfter(
  key: string,
  { row, column }: CellPlace,
  rows: number,
  columns: number,
): CellPlace | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  return { row: within(row + step[0], rows), column: within(column + step[1], columns) };
}

/** The parts of a matrix as its save takes them. */
export function partsOf({ body }: Matrix): Required<MatrixParts> {
  const { hypotheses, items, assumptions, missing } = body;
  return { hypotheses, items, assumptions, missing };
}

/** What one person rated a cell, or undefined. */
export function ratingOf(
  { body }: Matrix,
  byId: string,
  itemId: string,
  hypothesisId: string,
): Matrix['body']['ratings'][number] | undefined {
  return body.ratings.find((one) => one.byId === byId && one.itemId === itemId && one.hypothesisId === hypothesisId);
}
