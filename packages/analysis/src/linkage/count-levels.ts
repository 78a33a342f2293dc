import { chance, drawBelow } from '../distribution/chance.ts';
import type { Blocks } from './blocks.ts';
import { codesOf } from './coded-column.ts';
import { columnOf, type LinkageRecords, pairsInAll } from './linkage-records.ts';
import { NO_VALUE } from './match-weight.ts';
import { forEachPair, levelOfRecords, type PairRun, type RecordComparison } from './record-pairs.ts';

/** Counts of pairs by level of each comparison, of pairs with both values known. */
export type LevelCounts = readonly Float64Array[];

/** Groups of random records, numbered from 0. */
export interface SampleRun {
  readonly from: number;
  readonly to: number;
}

/** Random records of a group; all pairs within it are counted. */
const RECORDS_IN_GROUP = 32;
export const PAIRS_IN_GROUP = (RECORDS_IN_GROUP * (RECORDS_IN_GROUP - 1)) / 2;

/**
 * Counts the levels of random pairs, each pair equally likely: what two records have in common by chance.
 *
 * All pairs within groups of 32 random records, of two files 16 of each: a record is fetched from memory once for its 31 pairs.
 *
 * @param run each group has a stream of chance of its own
 */
export function countRandomLevels(
  { records, firstFile }: LinkageRecords,
  comparisons: readonly RecordComparison[],
  seed: number,
  { from, to }: SampleRun,
): LevelCounts {
  const counts = comparisons.map(({ levels }) => new Float64Array(levels.length));
  const half = RECORDS_IN_GROUP / 2;
  for (let group = from; group < to; group += 1) {
    const next = chance(seed, group);
    const drawn = Uint32Array.from({ length: RECORDS_IN_GROUP }, (_, nth) => {
      if (firstFile === undefined) return drawBelow(next, records);
      return nth < half ? drawBelow(next, firstFile) : firstFile + drawBelow(next, records - firstFile);
    }).toSorted();
    comparisons.forEach((comparison, k) => {
      const own = counts[k];
      if (own === undefined) return;
      for (let a = 0; a < (firstFile === undefined ? RECORDS_IN_GROUP : half); a += 1) {
        for (let b = firstFile === undefined ? a + 1 : half; b < RECORDS_IN_GROUP; b += 1) {
          const [i, j] = [drawn[a] ?? 0, drawn[b] ?? 0];
          const level = i === j ? NO_VALUE : levelOfRecords(comparison, i, j);
          if (level !== NO_VALUE) own[level] = (own[level] ?? 0) + 1;
        }
      }
    });
  }
  return counts;
}

/** Values known and equal, over all pairs, counted by value. */
export interface EqualPairs {
  /** Share of all pairs with both values known, [0, 1]. */
  readonly known: number;
  /** Share of those whose values are equal; undefined if none is known. */
  readonly equal: number | undefined;
}

/** Counts the pairs of equal values of a column, of all pairs, without making them. Cost: O(records). */
export function countEqualPairs(records: LinkageRecords, name: string): EqualPairs {
  const column = columnOf(records, name);
  const split = records.firstFile ?? records.records;
  const first = new Uint32Array(codesOf(column));
  const second = new Uint32Array(records.firstFile === undefined ? 0 : codesOf(column));
  column.codes.forEach((code, i) => {
    const counts = i < split ? first : second;
    counts[code] = (counts[code] ?? 0) + 1;
  });
  const between = records.firstFile !== undefined;
  const pairsOf = (a: number, b: number): number => (between ? a * b : (a * (a - 1)) / 2);
  const knownPairs = pairsOf(split - (first[0] ?? 0), records.records - split - (second[0] ?? 0));
  let equalPairs = 0;
  for (let code = 1; code < first.length; code += 1) equalPairs += pairsOf(first[code] ?? 0, second[code] ?? 0);
  const all = pairsInAll(records);
  return { known: all === 0 ? 0 : knownPairs / all, equal: knownPairs === 0 ? undefined : equalPairs / knownPairs };
}

/** Pairs by pattern of levels: the digits of a pattern are the levels, each plus one, so that 0 is no value. */
export type PatternCounts = ReadonlyMap<number, number>;

/** Counts the patterns of the pairs of a run, or of a sample of its positions; see `forEachPair`. */
export function countPatterns(
  comparisons: readonly RecordComparison[],
  blocks: Blocks,
  run: PairRun,
  firstFile: number | undefined,
  everyNth: number,
): PatternCounts {
  const counts = new Map<number, number>();
  const count = (i: number, j: number): void => {
    let pattern = 0;
    for (const comparison of comparisons) {
      pattern = pattern * (comparison.levels.length + 1) + levelOfRecords(comparison, i, j) + 1;
    }
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  };
  forEachPair(blocks, run, firstFile, count, everyNth);
  return counts;
}

/** The levels of a pattern, NO_VALUE where a value is unknown. */
export function levelsOfPattern(pattern: number, levelCounts: readonly number[]): readonly number[] {
  const levels = levelCounts.map(() => NO_VALUE);
  let rest = pattern;
  for (let k = levelCounts.length - 1; k >= 0; k -= 1) {
    const base = (levelCounts[k] ?? 0) + 1;
    levels[k] = (rest % base) - 1;
    rest = Math.floor(rest / base);
  }
  return levels;
}
