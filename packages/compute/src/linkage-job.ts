import {
  bindComparisons,
  type Blocks,
  countPatterns,
  countRandomLevels,
  type LevelCounts,
  type LinkageModel,
  type LinkageRecords,
  type LinkageRules,
  type PairRun,
  pairWeights,
  type PatternCounts,
  type SampleRun,
  type ScoredPairs,
  scorePairs,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { Job } from './job.ts';

/** All arrays are in shared memory. */
export interface LinkageGiven {
  readonly records: LinkageRecords;
  readonly rules: LinkageRules;
  readonly blocks: readonly Blocks[];
}

/** Some random pairs, or some pairs of a rule. */
export type CountingPart =
  | { readonly random: SampleRun; readonly seed: number }
  | { readonly run: PairRun; readonly everyNth: number };

export type CountingAnswer = { readonly levels: LevelCounts } | { readonly patterns: PatternCounts };

/** Counts levels and patterns of some pairs. */
export const linkageCounts: Job<LinkageGiven, CountingPart, CountingAnswer> = {
  prepare: ({ records, rules, blocks }) => {
    const comparisons = bindComparisons(records, rules.comparisons);
    return (part) => {
      if ('random' in part) return { levels: countRandomLevels(records, comparisons, part.seed, part.random) };
      const own = blocks[part.run.rule];
      if (own === undefined) throw new ReeveError('internal', 'A part of a linkage names a rule that is not there.');
      return { patterns: countPatterns(comparisons, own, part.run, records.firstFile, part.everyNth) };
    };
  },
};

export interface ScoringGiven extends LinkageGiven {
  readonly model: LinkageModel;
  readonly leastWeight: number;
}

/** Scores some pairs of a rule. */
export const linkagePairs: Job<ScoringGiven, PairRun, ScoredPairs> = {
  prepare: ({ records, rules, blocks, model, leastWeight }) => {
    const comparisons = bindComparisons(records, rules.comparisons);
    const weights = pairWeights(records, comparisons, model);
    return (run) => scorePairs(records, comparisons, weights, blocks, run, leastWeight);
  },
};
