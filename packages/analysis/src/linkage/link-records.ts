import { countPatterns, countRandomLevels } from './count-levels.ts';
import type { FittedModel } from './fit-model.ts';
import type { LinkageModel } from './match-weight.ts';
import { type LinkagePlan, linkageRuns, modelFrom, type TrainingOptions } from './plan-linkage.ts';
import { joinPairs, pairWeights, type ScoredPairs, scorePairs } from './score-pairs.ts';

export interface LinkageOptions extends TrainingOptions {
  /** Pairs of at least this weight are returned; see `weightOf`. */
  readonly leastWeight: number;
  /** Parameters that are given; default: estimated from the records. */
  readonly model?: LinkageModel;
}

export interface Linkage {
  readonly model: FittedModel;
  readonly pairs: ScoredPairs;
}

/**
 * Finds pairs of records that could be of the same person or thing, without labels.
 *
 * It proposes pairs and gives each a probability under a model; whether two records are of one person is for a person to decide.
 * Method: Fellegi–Sunter with parameters estimated by `fitModel`, on the pairs that agree on a blocking rule;
 * docs/methods/linkage.md.
 *
 * @param plan see `planLinkage`
 * @returns pairs in the order of their records; the same for the same seed
 * @throws ReeveError invalid_input — as `levelWeight`
 * Cost: O(pairs of all rules).
 */
export function linkRecords(plan: LinkagePlan, options: LinkageOptions): Linkage {
  const { records, comparisons, blocks } = plan;
  const runs = linkageRuns(plan, options);
  const { firstFile } = records;
  const model: FittedModel =
    options.model === undefined
      ? modelFrom(
          plan,
          runs.random.map((run) => countRandomLevels(records, comparisons, options.seed, run)),
          runs.training.map(({ everyNth, runs: ofRule }) =>
            ofRule.flatMap((run) => {
              const own = blocks[run.rule];
              return own ? [countPatterns(comparisons, own, run, firstFile, everyNth)] : [];
            }),
          ),
        )
      : { ...options.model, warnings: [] };
  const weights = pairWeights(records, comparisons, model);
  const found = runs.scoring.map((run) => scorePairs(records, comparisons, weights, blocks, run, options.leastWeight));
  return { model, pairs: joinPairs(found, records.records, comparisons.length) };
}
