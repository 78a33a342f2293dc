import { usesTermFrequency } from './comparison.ts';
import type { LinkagePlan } from './plan-linkage.ts';
import { type LinkageModel, waterfall, type Waterfall } from './match-weight.ts';
import { levelOfRecords, type RecordComparison } from './record-pairs.ts';

/**
 * Returns how the weight of two records comes about, whether or not a blocking rule brings them together: for a pair that
 * `linkRecords` found, the same weight to the last bit.
 *
 * @param i,j numbers of the records
 * @throws ReeveError as `levelWeight`
 * Cost: O(records · comparisons), for the frequencies.
 */
export function explainPair({ comparisons }: LinkagePlan, model: LinkageModel, i: number, j: number): Waterfall {
  const [first, second] = i < j ? [i, j] : [j, i];
  const levels = comparisons.map((comparison) => levelOfRecords(comparison, first, second));
  const frequencies = comparisons.map((comparison, k) =>
    levels[k] === 0 && usesTermFrequency(comparison.spec) ? frequencyOf(comparison, first) : undefined,
  );
  return waterfall(model, levels, frequencies);
}

/** The share of a record’s value among the known ones. */
function frequencyOf({ codes }: RecordComparison, record: number): number {
  let [known, same] = [0, 0];
  for (const code of codes) {
    if (code !== 0) known += 1;
    if (code === codes[record]) same += 1;
  }
  return same / known;
}
