import type { Blocks } from './blocks.ts';
import { codesOf, type CodedColumn } from './coded-column.ts';
import { usesTermFrequency } from './comparison.ts';
import { columnOf, type LinkageRecords } from './linkage-records.ts';
import { frequencyWeight, levelWeight, type LinkageModel, NO_VALUE, priorWeight } from './match-weight.ts';
import { forEachPair, type PairRun, type RecordComparison } from './record-pairs.ts';

/** Pairs of records with their weights; pair p has `levels[p · comparisons]` and so on. */
export interface ScoredPairs {
  /** The earlier record of each pair. */
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Match weight in bits, prior included. */
  readonly weight: Float64Array;
  /** Level of each comparison; 255: a value is unknown. */
  readonly levels: Uint8Array;
}

/** `NO_VALUE` in a byte. */
export const UNKNOWN_LEVEL = 255;

/** The weights of one comparison. */
export interface ComparisonWeights {
  /** By level. */
  readonly byLevel: Float64Array;
  /** The largest of a level that is not equality. */
  readonly bestOther: number;
  /** What equality on each code adds; undefined: nothing. */
  readonly byCode: Float64Array | undefined;
}

export interface PairWeights {
  readonly prior: number;
  readonly comparisons: readonly ComparisonWeights[];
}

/** Returns the weights of a model for the values of the records. @throws ReeveError as `levelWeight` */
export function pairWeights(
  records: LinkageRecords,
  comparisons: readonly RecordComparison[],
  model: LinkageModel,
): PairWeights {
  return {
    prior: priorWeight(model.lambda),
    comparisons: comparisons.map(({ spec, levels }, k) => {
      const own = model.comparisons[k] ?? { m: [], u: [] };
      const byLevel = Float64Array.from(levels, (_, level) => levelWeight(own, level));
      const column = columnOf(records, spec.column);
      return {
        byLevel,
        bestOther: Math.max(...byLevel.subarray(1)),
        byCode: usesTermFrequency(spec) ? weightsOfCodes(column, own.u[0] ?? 1) : undefined,
      };
    }),
  };
}

function weightsOfCodes(column: CodedColumn, u: number): Float64Array {
  const counts = new Uint32Array(codesOf(column));
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  const known = column.codes.length - (counts[0] ?? 0);
  return Float64Array.from(counts, (count, code) =>
    code === 0 || count === 0 ? 0 : frequencyWeight(u, count / known),
  );
}

/**
 * Compares the pairs of some runs and returns those of at least a weight.
 *
 * A pair that agrees on an earlier rule is left to that rule. The weight is summed as by `waterfall`, to the last bit. Most
 * pairs are refused by the weight they could reach at best, before a text is compared.
 *
 * @param blocks of every rule, in order
 * @returns pairs in the order of the runs
 * Cost: O(pairs of the runs).
 */
export function scorePairs(
  { firstFile }: LinkageRecords,
  comparisons: readonly RecordComparison[],
  { prior, comparisons: weights }: PairWeights,
  blocks: readonly Blocks[],
  run: PairRun,
  leastWeight: number,
): ScoredPairs {
  const own = blocks[run.rule];
  const kept = new PairArrays(comparisons.length);
  if (own === undefined) return kept.finish();
  const earlier = blocks.slice(0, run.rule).map(({ blockOf }) => blockOf);
  const count = comparisons.length;
  const levels = new Int8Array(count);
  // The bound is summed in another order than the weight.
  const refusedBelow = leastWeight - 1e-6;

  const score = (i: number, j: number): void => {
    for (let rule = 0; rule < earlier.length; rule += 1) {
      const block = earlier[rule]?.[i] ?? 0;
      if (block !== 0 && block === earlier[rule]?.[j]) return;
    }
    let best = prior;
    let pending = 0;
    for (let k = 0; k < count; k += 1) {
      const codes = comparisons[k]?.codes;
      const [a, b] = [codes?.[i] ?? 0, codes?.[j] ?? 0];
      if (a === 0 || b === 0) levels[k] = NO_VALUE;
      else if (a === b) {
        levels[k] = 0;
        best += (weights[k]?.byLevel[0] ?? 0) + (weights[k]?.byCode?.[a] ?? 0);
      } else {
        levels[k] = 1;
        best += weights[k]?.bestOther ?? 0;
        pending += 1;
      }
    }
    if (best < refusedBelow) return;
    for (let k = 0; k < count && pending > 0; k += 1) {
      const comparison = comparisons[k];
      const weight = weights[k];
      if (levels[k] !== 1 || comparison === undefined || weight === undefined) continue;
      pending -= 1;
      const level = comparison.levelOf(comparison.codes[i] ?? 0, comparison.codes[j] ?? 0);
      levels[k] = level;
      best += (weight.byLevel[level] ?? 0) - weight.bestOther;
      if (best < refusedBelow) return;
    }
    let sum = prior;
    for (let k = 0; k < count; k += 1) {
      const level = levels[k] ?? NO_VALUE;
      const weight = weights[k];
      if (level === NO_VALUE || weight === undefined) continue;
      sum += (weight.byLevel[level] ?? 0) + (level === 0 ? (weight.byCode?.[comparisons[k]?.codes[i] ?? 0] ?? 0) : 0);
    }
    if (sum >= leastWeight) kept.add(i, j, sum, levels);
  };
  forEachPair(own, run, firstFile, score);
  return kept.finish();
}

/** Collects pairs in growing arrays. */
class PairArrays {
  readonly #comparisons: number;
  #count = 0;
  #first = new Uint32Array(256);
  #second = new Uint32Array(256);
  #weight = new Float64Array(256);
  #levels: Uint8Array;

  constructor(comparisons: number) {
    this.#comparisons = comparisons;
    this.#levels = new Uint8Array(256 * comparisons);
  }

  add(i: number, j: number, weight: number, levels: Int8Array): void {
    const at = this.#count;
    if (at === this.#first.length) this.#grow();
    this.#first[at] = i;
    this.#second[at] = j;
    this.#weight[at] = weight;
    for (let k = 0; k < this.#comparisons; k += 1) this.#levels[at * this.#comparisons + k] = levels[k] ?? 0; // −1 becomes 255
    this.#count = at + 1;
  }

  finish(): ScoredPairs {
    return {
      first: this.#first.slice(0, this.#count),
      second: this.#second.slice(0, this.#count),
      weight: this.#weight.slice(0, this.#count),
      levels: this.#levels.slice(0, this.#count * this.#comparisons),
    };
  }

  #grow(): void {
    const [first, second] = [new Uint32Array(2 * this.#count), new Uint32Array(2 * this.#count)];
    const weight = new Float64Array(2 * this.#count);
    const levels = new Uint8Array(2 * this.#levels.length);
    first.set(this.#first);
    second.set(this.#second);
    weight.set(this.#weight);
    levels.set(this.#levels);
    [this.#first, this.#second, this.#weight, this.#levels] = [first, second, weight, levels];
  }
}

/** Joins the pairs of several runs, ordered by the first record and then the second. Cost: O(records + pairs). */
export function joinPairs(runs: readonly ScoredPairs[], records: number, comparisons: number): ScoredPairs {
  const starts = new Uint32Array(records + 1);
  let count = 0;
  for (const { first } of runs) {
    count += first.length;
    for (const i of first) starts[i + 1] = (starts[i + 1] ?? 0) + 1;
  }
  for (let i = 0; i < records; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const joined: ScoredPairs = {
    first: new Uint32Array(count),
    second: new Uint32Array(count),
    weight: new Float64Array(count),
    levels: new Uint8Array(count * comparisons),
  };
  const filled = new Uint32Array(records);
  for (const { first, second, weight, levels } of runs) {
    for (let p = 0; p < first.length; p += 1) {
      const i = first[p] ?? 0;
      const from = starts[i] ?? 0;
      // Few pairs share their first record: each is moved to its place among them.
      let at = from + (filled[i] ?? 0);
      for (; at > from && (joined.second[at - 1] ?? 0) > (second[p] ?? 0); at -= 1)
        copyPair(joined, at - 1, joined, at, comparisons);
      filled[i] = (filled[i] ?? 0) + 1;
      joined.first[at] = i;
      joined.second[at] = second[p] ?? 0;
      joined.weight[at] = weight[p] ?? 0;
      for (let k = 0; k < comparisons; k += 1) joined.levels[at * comparisons + k] = levels[p * comparisons + k] ?? 0;
    }
  }
  return joined;
}

function copyPair(from: ScoredPairs, p: number, to: ScoredPairs, at: number, comparisons: number): void {
  to.first[at] = from.first[p] ?? 0;
  to.second[at] = from.second[p] ?? 0;
  to.weight[at] = from.weight[p] ?? 0;
  for (let k = 0; k < comparisons; k += 1) to.levels[at * comparisons + k] = from.levels[p * comparisons + k] ?? 0;
}
