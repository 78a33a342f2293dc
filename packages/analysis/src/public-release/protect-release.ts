import { ReeveError } from '@reeve/domain';
import { Outsider, type Target } from './outsider.ts';
import {
  cellsOf,
  entriesOf,
  MOST_WITHHELD,
  valueOf,
  type PrintedEntry,
  type ReleasedTable,
  type ReleaseShape,
} from './release-table.ts';

/**
 * What the public may be shown of a table of counts, next to what it was shown before.
 *
 * Use it for counts of crimes, operations or acts in a release that cannot be taken back. No count below five is printed;
 * enough others are withheld that neither totals nor earlier releases of the same year give one away. It is no rule for
 * figures about persons: there are none in a release.
 * Method: primary suppression below five; an entry that differs from an earlier release by fewer than five keeps what
 * that printed, a value or none; then complementary suppression until an outsider who knows every release and supposes that a year only
 * grows, and that two releases alike rest on the same counts, can find, for each withheld count, tables of whole numbers that put it five apart and at five or more, and for
 * each small change, tables that put it outside one to four. The tables are found by linear programs and checked.
 * docs/methods/public-release.md.
 * Source: L. Willenborg & T. de Waal (2001), Elements of Statistical Disclosure Control, Springer, chapters 4 to 6,
 * doi:10.1007/978-1-4613-0121-9; A. Hundepool et al. (2012), Statistical Disclosure Control, Wiley, chapter 4,
 * doi:10.1002/9781118348239.
 *
 * @param counts one a cell: whole numbers ≥ 0
 * @param earlier released tables of the same shape and year, oldest first; each period contains the one before
 * @returns one a cell, then one a sum
 * @throws ReeveError invalid_input — a count that is no whole number ≥ 0, a table of another shape
 * Cost: one or two linear programs for each withheld count and each round.
 * @example protectRelease({ cells: 2, sums: [[0, 1]] }, [3, 40], []).map(({ as }) => as) // => ['withheld', 'withheld', 'number']
 */
export function protectRelease(
  shape: ReleaseShape,
  counts: readonly number[],
  earlier: readonly ReleasedTable[],
): readonly PrintedEntry[] {
  requireTables(shape, counts, earlier);
  const alone = Array.from({ length: entriesOf(shape) }, (_, entry) => firstShown(shape, counts, earlier, entry));
  let printed: readonly PrintedEntry[] = alone;
  const against = (tried: readonly PrintedEntry[], known?: Outsider): Outsider =>
    new Outsider(shape, [...earlier, { counts, printed: tried }], known);
  let outsider = against(printed);
  for (let open = outsider.firstOpen(); open; open = outsider.firstOpen()) {
    const chosen = nextWithheld(shape, counts, printed, open);
    if (chosen === undefined)
      throw new ReeveError('conflict', 'What was released earlier gives a small count away. Nothing was composed.', {
        because: 'released_earlier',
      });
    printed = printed.with(chosen, { as: 'withheld' });
    outsider = against(printed, outsider);
  }
  // One after the other was withheld; some of the first are not needed with the last.
  const again = alone.flatMap((one, entry) =>
    one.as !== 'withheld' && printed[entry]?.as === 'withheld' ? [entry] : [],
  );
  for (const entry of again.toSorted((a, b) => valueOf(shape, counts, b) - valueOf(shape, counts, a) || a - b)) {
    const tried = printed.with(entry, alone[entry] ?? { as: 'withheld' });
    const next = against(tried, outsider);
    if (!next.firstOpen()) [printed, outsider] = [tried, next];
  }
  return printed;
}

/** What an entry would show alone. */
function firstShown(
  shape: ReleaseShape,
  counts: readonly number[],
  earlier: readonly ReleasedTable[],
  entry: number,
): PrintedEntry {
  const value = valueOf(shape, counts, entry);
  const last = earlier.at(-1);
  // A dash is kept as a number is: printed next to the dash of a release with the same counts, it would undo that one.
  if (last?.printed[entry]?.as === 'withheld' && Math.abs(value - valueOf(shape, last.counts, entry)) <= MOST_WITHHELD)
    return { as: 'withheld' };
  const since = earlier.findLastIndex(({ printed }) => printed[entry]?.as !== 'withheld');
  const before = earlier[since]?.printed[entry];
  if (before && before.as !== 'withheld' && Math.abs(value - before.value) <= MOST_WITHHELD)
    return { as: 'unchanged', value: before.value, since: before.as === 'unchanged' ? before.since : since };
  return value <= MOST_WITHHELD ? { as: 'withheld' } : { as: 'number', value };
}

/**
 * The entry to withhold next: a neighbour of the open one, that is, in a sum with it; cells before sums and the sum of all last, new numbers before
 * kept ones, then where other entries are withheld already, then the smallest.
 */
function nextWithheld(
  shape: ReleaseShape,
  counts: readonly number[],
  printed: readonly PrintedEntry[],
  open: Target,
): number | undefined {
  const isShown = (entry: number): boolean => printed[entry]?.as !== 'withheld';
  const lines = shape.sums.map((cells, nth) => ({ cells, sum: shape.cells + nth }));
  const own = new Set(cellsOf(shape, open.entry));
  const near = lines.filter(({ cells }) => cells.some((cell) => own.has(cell)));
  const neighbours = new Set([...near.flatMap(({ cells, sum }) => [...cells, sum]), open.entry].filter(isShown));
  const all = Array.from({ length: entriesOf(shape) }, (_, entry) => entry).filter(isShown);
  const rank = (entry: number): readonly number[] => [
    // The sum of all is the number most asked for: last of all.
    cellsOf(shape, entry).length === shape.cells && entry >= shape.cells ? 1 : 0,
    neighbours.has(entry) ? 0 : 1,
    entry < shape.cells ? 0 : 1,
    printed[entry]?.as === 'unchanged' ? 1 : 0,
    // A cell whose every sum has something withheld closes a circle.
    lines.filter(
      ({ cells, sum }) =>
        cells.includes(entry) && isShown(sum) && !cells.some((cell) => !isShown(cell) && cell !== entry),
    ).length,
    valueOf(shape, counts, entry),
  ];
  return all.toSorted((a, b) => compare(rank(a), rank(b)) || a - b)[0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, nth) => value !== b[nth]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function requireTables(shape: ReleaseShape, counts: readonly number[], earlier: readonly ReleasedTable[]): void {
  const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
  const isOfShape = (of: readonly number[]): boolean => of.length === shape.cells && of.every(isCount);
  const inTable = shape.sums.every(
    (cells) => cells.length > 0 && cells.every((cell) => Number.isInteger(cell) && cell >= 0 && cell < shape.cells),
  );
  if (
    shape.cells < 1 ||
    !inTable ||
    !isOfShape(counts) ||
    !earlier.every((table) => isOfShape(table.counts) && table.printed.length === entriesOf(shape))
  )
    throw new ReeveError('invalid_input', 'A table of a release has whole counts in one shape.');
}
