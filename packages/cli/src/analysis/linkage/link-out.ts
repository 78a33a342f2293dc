import {
  type FittedModel,
  levelWeight,
  NO_VALUE,
  type Waterfall,
  type Linkage,
  type LinkagePlan,
  ruleInWords,
  weightOf,
  type LinkageWarning,
} from '@reeve/analysis';
import { plainLine } from '../../output/plain-text.ts';
import type { LinkClusters } from './link-clusters.ts';
import { configAsFile, type LinkConfig } from './link-config.ts';
import type { LinkInput } from './link-files.ts';
import { grouped, inBytes, type MemoryNeed } from './link-memory.ts';
import { LINK_NOTICE } from './link-notice.ts';

/** How the weight of one pair comes about. */
export interface PairExplained {
  readonly ids: readonly [string, string];
  readonly waterfall: Waterfall;
}

/** What is printed of a linkage, or of its preview. */
export interface LinkReport {
  readonly config: LinkConfig;
  /** True if the settings were guessed from the headings. */
  readonly guessed: boolean;
  readonly need: MemoryNeed;
  readonly input: LinkInput;
  readonly plan: LinkagePlan;
  /** Absent in a preview. */
  readonly found?: {
    readonly linkage: Linkage;
    readonly clusters: LinkClusters;
    readonly pair: PairExplained | undefined;
  };
  readonly notes: readonly string[];
}

/** A linkage for a program. */
export function asJson({ config, guessed, need, input, plan, found, notes }: LinkReport): unknown {
  return {
    notice: LINK_NOTICE,
    records: input.counts,
    rejected: input.rejected,
    settings: configAsFile(config),
    guessed,
    memoryBytes: need.bytes ?? null,
    blocking: plan.costs.map(({ pairs, blocks, largestPairs }, i) => ({
      rule: ruleInWords(config.blocking[i] ?? []),
      pairs,
      blocks,
      largestPairs,
    })),
    ...(found && {
      model: { lambda: found.linkage.model.lambda, comparisons: found.linkage.model.comparisons },
      warnings: warningsOf(found.linkage.model, found.clusters),
      pair: found.pair ?? null,
      pairs: {
        proposed: found.linkage.pairs.weight.length,
        clustered: countFrom(found.linkage, config.clusterFrom),
      },
      clusters: {
        count: found.clusters.clusters,
        records: found.clusters.clustered,
        largest: found.clusters.largest,
        conflicts: found.clusters.conflicts.map(({ pair, different, decided }) => ({
          pair: pair.map(input.idOf),
          different: different.map(input.idOf),
          decided,
        })),
      },
    }),
    notes,
  };
}

/** A linkage for a person. */
export function asText({ config, guessed, need, input, plan, found, notes }: LinkReport): string {
  const pairs = plan.costs.reduce((sum, cost) => sum + cost.pairs, 0);
  return [
    LINK_NOTICE,
    '',
    `Records: ${input.counts.map(grouped).join(' and ')}.${input.rejected > 0 ? ` Rows that could not be read: ${input.rejected}.` : ''}`,
    ...(need.bytes === undefined ? [] : [`Memory, estimated from the size of the files: ${inBytes(need.bytes)}.`]),
    '',
    row('pairs to compare', 'pairs', 'blocks', 'largest'),
    ...plan.costs.map((cost, i) =>
      row(ruleInWords(config.blocking[i] ?? []), grouped(cost.pairs), grouped(cost.blocks), grouped(cost.largestPairs)),
    ),
    row('all rules, pairs of several counted each time', grouped(pairs), '', ''),
    ...(guessed
      ? [
          '',
          'Guessed from the headings; save it as a file, correct it, and give it with --config:',
          JSON.stringify(configAsFile(config)),
        ]
      : []),
    ...(found ? ['', ...resultLines(config, input, plan, found)] : []),
    ...notes,
  ].join('\n');
}

const row = (name: string, ...cells: readonly string[]): string =>
  (plainLine(name).padEnd(46) + cells.map((cell) => cell.padStart(14)).join('')).trimEnd();

function resultLines(
  config: LinkConfig,
  { idOf }: LinkInput,
  plan: LinkagePlan,
  { linkage, clusters, pair }: NonNullable<LinkReport['found']>,
): readonly string[] {
  const { model, pairs } = linkage;
  return [
    ...modelLines(plan, model),
    '',
    `Proposed pairs: ${grouped(pairs.weight.length)} with a probability of ${config.proposeFrom} or more, ${grouped(countFrom(linkage, config.clusterFrom))} of ${config.clusterFrom} or more.`,
    `Clusters of two records or more, by the latter: ${grouped(clusters.clusters)}, of ${grouped(clusters.clustered)} records, the largest of ${grouped(clusters.largest)}.`,
    ...clusters.conflicts.map(
      ({ pair, different, decided }) =>
        `Conflict: ${decided ? 'the decision “same” on' : 'the pair'} ${pair.map(idOf).map(plainLine).join(' and ')} was not used; it would join ${different.map(idOf).map(plainLine).join(' and ')}, which are decided to be different.`,
    ),
    ...(pair ? pairLines(plan, pair) : []),
    ...warningsOf(model, clusters).map((warning) => `Warning: ${warning}`),
  ];
}

function pairLines({ comparisons }: LinkagePlan, { ids, waterfall }: PairExplained): readonly string[] {
  return [
    '',
    row(`${ids.map(plainLine).join(' and ')}: agreement`, 'weight', 'frequency', 'sum'),
    row('before any comparison', waterfall.prior.toFixed(2), '', waterfall.prior.toFixed(2)),
    ...waterfall.steps.map((step, k) => {
      const { spec, levels } = comparisons[k] ?? { spec: { column: '' }, levels: [] };
      const level = step.level === NO_VALUE ? 'no value' : levels[step.level];
      return row(
        `${spec.column}: ${level}`,
        step.weight.toFixed(2),
        step.frequencyWeight.toFixed(2),
        step.sum.toFixed(2),
      );
    }),
    `The probability of a match is ${probabilityInWords(waterfall.probability)}. A person decides whether it is one.`,
  ];
}

function probabilityInWords(probability: number): string {
  if (probability > 0.9999) return 'above 0.9999';
  return probability < 0.0001 ? 'below 0.0001' : probability.toFixed(4);
}

function modelLines(plan: LinkagePlan, model: FittedModel): readonly string[] {
  const share = (value: number): string => value.toPrecision(3);
  return [
    `One in ${grouped(1 / model.lambda)} pairs matches (λ = ${share(model.lambda)}).`,
    '',
    row('agreement', 'm', 'u', 'weight'),
    ...plan.comparisons.flatMap(({ spec, levels }, k) =>
      levels.map((level, l) => {
        const own = model.comparisons[k] ?? { m: [], u: [] };
        return row(
          `${spec.column}: ${level}`,
          share(own.m[l] ?? 0),
          share(own.u[l] ?? 0),
          levelWeight(own, l).toFixed(2),
        );
      }),
    ),
  ];
}

function countFrom({ pairs }: Linkage, probability: number): number {
  const least = weightOf(probability);
  return pairs.weight.reduce((count, weight) => count + (weight >= least ? 1 : 0), 0);
}

/** Below this share of pairs found themselves, a cluster is to be checked. */
const FEW_FOUND = 0.5;

function warningsOf({ warnings }: FittedModel, { largest, largestFound }: LinkClusters): readonly string[] {
  const chain =
    largestFound < FEW_FOUND
      ? [
          `In the largest cluster, of ${grouped(largest)} records, ${Math.round(100 * largestFound)} % of the pairs were found; the others are joined through third records. Check it, raise clusterFrom, or decide on its pairs.`,
        ]
      : [];
  return [...warnings.map(inWords), ...chain];
}

/** A warning as a sentence. */
function inWords(warning: LinkageWarning): string {
  switch (warning.kind) {
    case 'm_not_estimated':
      return `Every rule uses ${plainLine(warning.column)}, or has no pairs without it, so its m is a preset. Add a rule without it.`;
    case 'lambda_not_estimated':
      return 'No rule compares whole columns, so λ is a preset of 1 in 10,000, and all probabilities rest on it.';
    case 'not_converged':
      return `The estimate from “${plainLine(ruleInWords(warning.rule))}” did not settle.`;
  }
}
