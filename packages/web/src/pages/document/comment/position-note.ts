import type { ReviewComment } from '@reeve/contract';

/**
 * Returns the note on a comment's position in the edition on the screen; undefined if its words are there, or if it is about a whole block
 * that is there. Uncertainty comes before a move: an uncertain block does not prove a move.
 */
export function positionNote({
  place,
  quote,
}: Pick<ReviewComment, 'place' | 'quote'>):
  | 'orphaned'
  | 'unplaced'
  | 'gone'
  | 'unsure'
  | 'moved'
  | 'changed'
  | undefined {
  if (!place) return undefined;
  const { state, confidence, range } = place;
  if (state === 'orphaned' || state === 'unplaced') return state;
  const isGone = range === null && quote !== '';
  if (confidence === 'unsure') return isGone ? 'gone' : 'unsure';
  if (isGone) return 'changed';
  return state === 'moved' ? 'moved' : undefined;
}
