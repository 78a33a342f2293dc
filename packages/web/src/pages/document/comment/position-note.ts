import type { ReviewComment } from '@reeve/contract';

/**
 * Returns what a reader must know of a comment's position in the edition on the screen; undefined where its words are there, or where
 * it is about a whole block that is there. What is uncertain is said before what has moved: an uncertain block is no news of a move.
 */
export function positionNote({
  place,
  quote,
}: Pick<ReviewComment, 'place' | 'quote'>):
  'orphaned' | 'unplaced' | 'gone' | 'unsure' | 'moved' | 'changed' | undefined {
  if (!place) return undefined;
  const { state, confidence, range } = place;
  if (state === 'orphaned' || state === 'unplaced') return state;
  const isGone = range === null && quote !== '';
  if (confidence === 'unsure') return isGone ? 'gone' : 'unsure';
  if (isGone) return 'changed';
  return state === 'moved' ? 'moved' : undefined;
}
