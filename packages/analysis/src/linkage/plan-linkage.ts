import { type BlockCost, blockCost, type Blocks, makeBlocks } from './blocks.ts';
import { usesTermFrequency } from './comparison.ts';
import {
  countEqualPairs,
  type LevelCounts,
  type PatternCounts,
  PAIRS_IN_GROUP,
  type SampleRun,
} from './count-levels.ts';
import { fitModel, type FittedModel } from './fit-model.ts';
import { type LinkageRecords, type LinkageRules, pairsInAll } from './linkage-records.ts';
import { type Allocate, ownMemory } from './memory.ts';
import { bindComparisons, type PairRun, pairRuns, type RecordComparison } from './record-pairs.ts';

/** Everything that is known before a pair is compared. */
export interface LinkagePlan {
  readonly records: LinkageRecords;
  readonly rules: LinkageRules;
  readonly comparisons: readonly RecordComparison[];
  /** Of each rule. */
  readonly blocks: readonly Blocks[];
  readonly costs: readonly BlockCost[];
}

export interface TrainingOptions {
  /** Whole number, 0 … 2³²−1. */
  readonly seed: number;
  /** Random pairs for u, about; 1 000 000. */
  readonly randomPairs?: number;
  /** Pairs of each rule for m, about, if it has more; 100 000. */
  readonly rulePairs?: number;
}

export const TRAINING_DEFAULTS = { randomPairs: 1_000_000, rulePairs: 100_000 } as const;

/**
 * Sorts the records into the blocks of each rule, and counts the pairs without making them.
 *
 * @throws ReeveError invalid_input — a column that is not there, a rule or a comparison that cannot be used
 * Cost: O(records · parts of the rules); memory 8 bytes a record and rule, and 4 a block.
 */
export function planLinkage(records: LinkageRecords, rules: LinkageRules, allocate: Allocate = ownMemory): LinkagePlan {
  const blocks = rules.blocking.map((rule) => makeBlocks(records, rule, allocate));
  return {
    records,
    rules,
    comparisons: bindComparisons(records, rules.comparisons),
    blocks,
    costs: blocks.map((own) => blockCost(own, records)),
  };
}

const PAIRS_IN_RUN = 65_536;
const GROUPS_IN_RUN = 128;

/** The parts of the work, which depend on the plan alone: each can be done by any thread. */
export interface LinkageRuns {
  readonly random: readonly SampleRun[];
  /** Runs of each rule, and how many of its positions are sampled: one in `everyNth`. */
  readonly training: readonly { readonly everyNth: number; readonly runs: readonly PairRun[] }[];
  readonly scoring: readonly PairRun[];
}

export function linkageRuns(
  { records, blocks, costs }: LinkagePlan,
  { randomPairs = TRAINING_DEFAULTS.randomPairs, rulePairs = TRAINING_DEFAULTS.rulePairs }: TrainingOptions,
): LinkageRuns {
  const groups = pairsInAll(records) > 0 ? Math.ceil(randomPairs / PAIRS_IN_GROUP) : 0;
  const random = Array.from({ length: Math.ceil(groups / GROUPS_IN_RUN) }, (_, i) => ({
    from: i * GROUPS_IN_RUN,
    to: Math.min(groups, (i + 1) * GROUPS_IN_RUN),
  }));
  const cut = (pairs: number) => blocks.map((own, rule) => pairRuns(rule, own, records.firstFile, pairs));
  const scoring = cut(PAIRS_IN_RUN);
  const training = scoring.map((runs, rule) => ({
    everyNth: Math.max(1, Math.floor((costs[rule]?.pairs ?? 0) / rulePairs)),
    runs,
  }));
  return { random, training, scoring: scoring.flat() };
}

/** Estimates the model from the counts of all runs. */
export function modelFrom(
  { records, rules, comparisons, costs }: LinkagePlan,
  random: readonly LevelCounts[],
  patterns: readonly (readonly PatternCounts[])[],
): FittedModel {
  return fitModel({
    rules,
    levels: comparisons.map(({ levels }) => levels.length),
    equal: rules.comparisons.map(({ column }) => countEqualPairs(records, column)),
    random: comparisons.map(({ levels }, k) =>
      Float64Array.from(levels, (_, level) => random.reduce((sum, counts) => sum + (counts[k]?.[level] ?? 0), 0)),
    ),
    sessions: rules.blocking.map((rule, r) => ({
      rule,
      patterns: addUp(patterns[r] ?? []),
      pairs: costs[r]?.pairs ?? 0,
    })),
    pairsInAll: pairsInAll(records),
  });
}

/** The patterns of several runs together, in ascending order: the estimate does not depend on who counted what. */
function addUp(runs: readonly PatternCounts[]): PatternCounts {
  const sums = new Map<number, number>();
  for (const run of runs) for (const [pattern, count] of run) sums.set(pattern, (sums.get(pattern) ?? 0) + count);
  return new Map([...sums].toSorted(([a], [b]) => a - b));
}

/**
 * Estimates the bytes of the arrays of a linkage, without the pairs it finds (about 50 bytes each) and the program itself;
 * measured for a million persons in 68 MB: a fifth less.
 */
export function linkageBytes(
  { comparisons, blocking }: LinkageRules,
  { records, bytesOfFile }: { readonly records: number; readonly bytesOfFile: number },
): number {
  // The ids are a column too.
  const columns = new Set([...comparisons, ...blocking.flat()].map(({ column }) => column)).size + 1;
  const frequencies = comparisons.filter(usesTermFrequency).length;
  // Of a column the code, and for a distinct value its place, hash, letters and slot; of a rule the block, order and start.
  const perRecord = 16 * columns + 12 * blocking.length + 8 * frequencies + 24;
  // Distinct texts in two bytes a unit.
  return records * perRecord + 2 * bytesOfFile;
}
