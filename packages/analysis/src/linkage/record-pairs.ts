import { bindComparison, type Comparison, type ComparisonSpec } from './comparison.ts';
import { type Blocks, firstInSecondFile } from './blocks.ts';
import { columnOf, type LinkageRecords } from './linkage-records.ts';
import { NO_VALUE } from './match-weight.ts';

/** A comparison with the codes of its column. */
export interface RecordComparison extends Comparison {
  readonly codes: Uint32Array;
}

/** Prepares every comparison for the records. @throws ReeveError invalid_input — as `columnOf` and `bindComparison` */
export function bindComparisons(
  records: LinkageRecords,
  specs: readonly ComparisonSpec[],
): readonly RecordComparison[] {
  return specs.map((spec) => {
    const column = columnOf(records, spec.column);
    return { ...bindComparison(spec, column), codes: column.codes };
  });
}

/** Returns the level of two records in one comparison: 0 for equal values, NO_VALUE if one is unknown. */
export function levelOfRecords({ codes, levelOf }: RecordComparison, i: number, j: number): number {
  const [a, b] = [codes[i] ?? 0, codes[j] ?? 0];
  if (a === 0 || b === 0) return NO_VALUE;
  return a === b ? 0 : levelOf(a, b);
}

/** Positions [from, to) of a rule’s order: the pairs whose first record is there. */
export interface PairRun {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the pairs of a rule into runs of about equal size, which depend on the blocks alone.
 *
 * @param pairsInRun a position with more pairs is a run of its own
 */
export function pairRuns(rule: number, blocks: Blocks, firstFile: number | undefined, pairsInRun: number): PairRun[] {
  const runs: PairRun[] = [];
  let [from, pairs] = [0, 0];
  const { starts } = blocks;
  for (let block = 1; block + 1 < starts.length; block += 1) {
    const [begin, end] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    const split = firstFile === undefined ? end : firstInSecondFile(blocks.order, begin, end, firstFile);
    for (let at = begin; at < end; at += 1) {
      pairs += firstFile === undefined ? end - at - 1 : at < split ? end - split : 0;
      // A position costs something even without a pair.
      if (pairs + (at - from) / 8 < pairsInRun) continue;
      runs.push({ rule, from, to: at + 1 });
      [from, pairs] = [at + 1, 0];
    }
  }
  if (from < blocks.order.length) runs.push({ rule, from, to: blocks.order.length });
  return runs;
}

/**
 * Calls `work` for every pair of a run, the earlier record first. In a file of its own every two records of a block are a pair; of two
 * files, one record of each.
 *
 * @param everyNth only positions that are sampled: about one in so many, chosen by the position alone
 */
export function forEachPair(
  { order, starts, blockOf }: Blocks,
  { from, to }: PairRun,
  firstFile: number | undefined,
  work: (i: number, j: number) => void,
  everyNth = 1,
): void {
  let block = -1;
  let [end, split] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const i = order[at] ?? 0;
    if (blockOf[i] !== block) {
      block = blockOf[i] ?? 0;
      end = starts[block + 1] ?? 0;
      split = firstFile === undefined ? 0 : firstInSecondFile(order, starts[block] ?? 0, end, firstFile);
    }
    if (firstFile !== undefined && i >= firstFile) continue;
    if (everyNth > 1 && ((Math.imul(at, 0x9e3779b1) ^ (at >>> 7)) >>> 0) % everyNth !== 0) continue;
    for (let other = firstFile === undefined ? at + 1 : split; other < end; other += 1) work(i, order[other] ?? 0);
  }
}
