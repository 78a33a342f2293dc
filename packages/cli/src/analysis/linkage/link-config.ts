import {
  COMPARISON_KINDS,
  comparisonLevels,
  type ComparisonSpec,
  type LinkageModel,
  type LinkageRules,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { z } from 'zod';

const column = z.string().min(1, 'a column needs a name');
const probability = z.number().gt(0, 'a probability is above 0').lt(1, 'a probability is below 1');
const similarities = z
  .array(z.number().gt(0).lt(1))
  .min(1)
  .refine(
    (edges) => edges.every((edge, i) => edge < (edges[i - 1] ?? 1)),
    'similarities descend, such as 0.92, 0.88, 0.7',
  );
const part = z.union(
  [column.transform((name) => ({ column: name })), z.strictObject({ column, first: z.int().min(1).max(50) })],
  'a part of a rule is a column, or {"column": …, "first": n} with n from 1 to 50',
);
const shares = z.array(probability).min(2);
const recordPair = z.tuple([z.string(), z.string()]);

/** A linkage as its analyst describes it; docs/methods/linkage.md lists the fields. */
const shape = z.strictObject({
  version: z.literal(1, 'this program reads version 1'),
  /** Column of record numbers; without it the rows are numbered from 1. */
  id: column.optional(),
  comparisons: z
    .array(
      z.strictObject({
        column,
        kind: z.enum(COMPARISON_KINDS),
        similar: similarities.optional(),
        termFrequency: z.boolean().optional(),
      }),
    )
    .min(1, 'at least one column is compared')
    .max(15, 'at most 15 columns are compared'),
  blocking: z.array(z.array(part).min(1).max(6)).min(1, 'at least one rule is needed').max(20),
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  proposeFrom: probability.default(0.5),
  clusterFrom: probability.default(0.95),
  /** Given instead of estimated. */
  model: z
    .strictObject({ lambda: probability, comparisons: z.array(z.strictObject({ m: shares, u: shares })) })
    .optional(),
  same: z.array(recordPair).default([]),
  different: z.array(recordPair).default([]),
});

export type LinkConfig = LinkageRules & {
  readonly id: string | undefined;
  readonly seed: number;
  readonly proposeFrom: number;
  readonly clusterFrom: number;
  readonly model: LinkageModel | undefined;
  /** Decisions of persons, by the ids of the records. */
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
};

/**
 * Returns the settings of a linkage file.
 *
 * @throws ReeveError invalid_input — a field that is missing, unknown or wrong (the sentence names it), a column compared twice
 */
export function readLinkConfig(value: unknown): LinkConfig {
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    throw refuse(...parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'The file'}: ${message}`));
  }
  const { comparisons, id, model, ...rest } = parsed.data;
  const names = comparisons.map((comparison) => comparison.column);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw refuse(`comparisons: ${twice} is listed twice`);
  if (rest.proposeFrom > rest.clusterFrom) throw refuse('proposeFrom must not be above clusterFrom');
  if (model) requireModel(model, comparisons.map(specOf));
  return {
    ...rest,
    id,
    model,
    comparisons: comparisons.map(specOf),
  };
}

function specOf({ similar, termFrequency, ...spec }: z.output<typeof shape>['comparisons'][number]): ComparisonSpec {
  return { ...spec, ...(similar && { similar }), ...(termFrequency !== undefined && { termFrequency }) };
}

function requireModel({ comparisons }: LinkageModel, specs: readonly ComparisonSpec[]): void {
  if (comparisons.length !== specs.length)
    throw refuse('model: it needs one entry for each comparison, in their order');
  for (const [k, spec] of specs.entries()) {
    const levels = comparisonLevels(spec);
    const { m = [], u = [] } = comparisons[k] ?? {};
    if (m.length === levels.length && u.length === levels.length) continue;
    throw refuse(`model: ${spec.column} needs an m and a u for each of ${levels.length} levels: ${levels.join(', ')}`);
  }
}

/** The settings with which a guess of the rules is used. */
export function configOf(rules: LinkageRules & { readonly id: string | undefined }): LinkConfig {
  return readLinkConfig({
    version: 1,
    ...(rules.id !== undefined && { id: rules.id }),
    comparisons: rules.comparisons,
    blocking: rules.blocking.map((rule) => rule.map((part) => (part.first === undefined ? part.column : part))),
  });
}

/** The settings as a file that `readLinkConfig` reads. */
export function configAsFile({ id, comparisons, blocking, seed, proposeFrom, clusterFrom }: LinkConfig): unknown {
  return {
    version: 1,
    ...(id !== undefined && { id }),
    comparisons,
    blocking: blocking.map((rule) => rule.map((part) => (part.first === undefined ? part.column : part))),
    seed,
    proposeFrom,
    clusterFrom,
  };
}

function refuse(...faults: readonly string[]): ReeveError {
  const sentences = faults.map((fault) => `${fault}.`).join(' ');
  return new ReeveError('invalid_input', `The settings of the linkage cannot be used. ${sentences}`);
}
