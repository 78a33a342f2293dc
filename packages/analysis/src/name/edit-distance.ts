import { LONGEST_WORD } from './align-symbols.ts';

const WIDTH = LONGEST_WORD + 2;
/** Three rows, used again by every call: the one before last is needed for exchanged letters. */
const ROWS = [new Int32Array(WIDTH), new Int32Array(WIDTH), new Int32Array(WIDTH)] as const;

/**
 * The number of letters added, dropped, replaced or exchanged with their neighbour that turns one word into the other
 * (optimal string alignment).
 *
 * @param one at most `LONGEST_WORD` code units; so `other`
 * @param limit a greater distance is returned as `limit + 1`
 * Cost: O(length · length), less where the limit is passed early. Symmetric.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: Int32Array = ROWS[0];
  let above: Int32Array = ROWS[1];
  let row: Int32Array = ROWS[2];
  for (let column = 0; column <= other.length; column += 1) above[column] = column;
  for (let at = 0; at < one.length; at += 1) {
    const letter = one.charCodeAt(at);
    row[0] = at + 1;
    let least = at + 1;
    for (let column = 0; column < other.length; column += 1) {
      const same = other.charCodeAt(column) === letter;
      let edits = Math.min((above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1, (above[column] ?? 0) + (same ? 0 : 1));
      const isExchanged =
        at > 0 &&
        column > 0 &&
        other.charCodeAt(column - 1) === letter &&
        one.charCodeAt(at - 1) === other.charCodeAt(column);
      if (isExchanged) edits = Math.min(edits, (before[column - 1] ?? 0) + 1);
      row[column + 1] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[other.length] ?? 0, limit + 1);
}
