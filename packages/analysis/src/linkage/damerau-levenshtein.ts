import { unitsOf } from './units.ts';

/**
 * Returns the Damerau–Levenshtein distance of two words: the fewest letters to insert, delete, replace, or swap with a
 * neighbour that turn one into the other. A swapped pair can be edited further, so that it is a metric.
 *
 * Source: F. J. Damerau (1964), A technique for computer detection and correction of spelling errors, Communications of the
 * ACM 7(3), 171–176; R. Lowrance & R. A. Wagner (1975), An extension of the string-to-string correction problem, Journal of
 * the ACM 22(2), 177–183 (the recurrence).
 *
 * @param a,b words in UTF-16 units
 * @returns whole number, at most the length of the longer word
 * Cost: O(|a| · |b|) time and memory.
 * @example damerauLevenshtein('ca', 'abc') // => 2
 */
export function damerauLevenshtein(a: string, b: string): number {
  const [rows, columns] = [a.length + 2, b.length + 2];
  const most = a.length + b.length;
  const table = new Uint16Array(rows * columns).fill(most);
  for (let i = 0; i <= a.length; i += 1) table[(i + 1) * columns + 1] = i;
  for (let j = 0; j <= b.length; j += 1) table[columns + j + 1] = j;
  /** The last row in which each letter of `a` was seen. */
  const lastRow = new Map<number, number>();
  for (let i = 1; i <= a.length; i += 1) {
    const unit = a.charCodeAt(i - 1);
    let lastColumn = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const row = lastRow.get(b.charCodeAt(j - 1)) ?? 0;
      const column = lastColumn;
      const same = unit === b.charCodeAt(j - 1);
      if (same) lastColumn = j;
      const at = (i + 1) * columns + j + 1;
      table[at] = Math.min(
        (table[at - columns - 1] ?? most) + (same ? 0 : 1),
        (table[at - 1] ?? most) + 1,
        (table[at - columns] ?? most) + 1,
        (table[row * columns + column] ?? most) + (i - row - 1) + 1 + (j - column - 1),
      );
    }
    lastRow.set(unit, i);
  }
  return table[rows * columns - 1] ?? 0;
}

/**
 * True if one insertion, deletion, replacement or swap of neighbours turns one word into the other, or none is needed: the
 * same as a Damerau–Levenshtein distance of at most 1, in O(|a| + |b|).
 */
export function withinOneEdit(a: string, b: string): boolean {
  return withinOneEditOfUnits(unitsOf(a + b), 0, a.length, a.length, a.length + b.length);
}

/** `withinOneEdit` of the units [a, aEnd) and [b, bEnd). */
export function withinOneEditOfUnits(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  const longer = aEnd - a - (bEnd - b);
  if (longer > 1 || longer < -1) return false;
  let [i, j] = [a, b];
  while (i < aEnd && j < bEnd && units[i] === units[j]) {
    i += 1;
    j += 1;
  }
  let [iEnd, jEnd] = [aEnd, bEnd];
  while (iEnd > i && jEnd > j && units[iEnd - 1] === units[jEnd - 1]) {
    iEnd -= 1;
    jEnd -= 1;
  }
  const [aLeft, bLeft] = [iEnd - i, jEnd - j];
  if (aLeft <= 1 && bLeft <= 1) return true;
  return aLeft === 2 && bLeft === 2 && units[i] === units[j + 1] && units[i + 1] === units[j];
}
