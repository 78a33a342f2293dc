import { COST_WIDTH, NO_SYMBOL, SOUND_COSTS } from './sound-costs.ts';

/** Longest word that is aligned; longer ones are cut when they are read. */
export const LONGEST_WORD = 48;

/** Where the row of no sign begins. */
const NONE = NO_SYMBOL * COST_WIDTH;

/** One row of the alignment, used again by every call: the function is not re-entrant and does not need to be. */
const ROW = new Int32Array(LONGEST_WORD + 1);

/**
 * The least cost of turning one word into the other sign by sign, in hundredths of a replaced sign (`SOUND_COSTS`).
 *
 * @param one signs of a word, at most `LONGEST_WORD`
 * @param other signs of a word, at most `LONGEST_WORD`
 * @param limit whole number; a greater cost is returned as `limit + 1`
 * @param costs rows of `COST_WIDTH`: `SOUND_COSTS`, or `SIGN_COSTS` to count signs
 * Cost: O(length · length), less where the limit is passed early. Symmetric.
 */
export function alignSymbols(one: Uint8Array, other: Uint8Array, limit: number, costs = SOUND_COSTS): number {
  const columns = other.length;
  ROW[0] = 0;
  for (let column = 0; column < columns; column += 1)
    ROW[column + 1] = (ROW[column] ?? 0) + (costs[NONE + (other[column] ?? 0)] ?? 0);
  for (let row = 0; row < one.length; row += 1) {
    const start = (one[row] ?? 0) * COST_WIDTH;
    const dropOne = costs[start + NO_SYMBOL] ?? 0;
    let diagonal: number = ROW[0] ?? 0;
    let left: number = diagonal + dropOne;
    let least = left;
    ROW[0] = left;
    for (let column = 0; column < columns; column += 1) {
      const sign = other[column] ?? 0;
      const above = ROW[column + 1] ?? 0;
      let cost = diagonal + (costs[start + sign] ?? 0);
      if (above + dropOne < cost) cost = above + dropOne;
      const dropOther = left + (costs[NONE + sign] ?? 0);
      if (dropOther < cost) cost = dropOther;
      diagonal = above;
      ROW[column + 1] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
  }
  return Math.min(ROW[columns] ?? 0, limit + 1);
}

/**
 * Returns for each sign the least it can cost in an alignment with a word: dropped, or as the nearest sign of the word.
 * Made once a word, for `leastCost`.
 */
export function nearestCosts(word: Uint8Array): Uint8Array {
  const nearest = new Uint8Array(COST_WIDTH);
  for (let sign = 0; sign < COST_WIDTH; sign += 1) {
    let least = SOUND_COSTS[NONE + sign] ?? 0;
    for (const other of word) least = Math.min(least, SOUND_COSTS[other * COST_WIDTH + sign] ?? 0);
    nearest[sign] = least;
  }
  return nearest;
}

/**
 * True if an alignment costs more than a limit by the `nearestCosts` of the other word alone: by what every sign costs at
 * least. Most words that are not alike end here.
 */
export function costsMore(one: Uint8Array, nearestOfOther: Uint8Array, limit: number): boolean {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    sum += nearestOfOther[one[at] ?? 0] ?? 0;
    if (sum > limit) return true;
  }
  return false;
}
