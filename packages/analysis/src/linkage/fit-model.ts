import type { EqualPairs, LevelCounts, PatternCounts } from './count-levels.ts';
import { levelsOfPattern } from './count-levels.ts';
import { firstGuess, fitMatches, type MatchFit, normalised } from './fit-matches.ts';
import type { BlockingRule, LinkageRules } from './linkage-records.ts';
import type { LinkageModel } from './match-weight.ts';

/** The pairs of one blocking rule, by pattern. */
export interface TrainingSession {
  readonly rule: BlockingRule;
  readonly patterns: PatternCounts;
  /** Pairs of the rule; more than the patterns count if they are of a sample. */
  readonly pairs: number;
}

/** What the parameters are estimated from. */
export interface TrainingData {
  readonly rules: LinkageRules;
  /** Number of levels of each comparison. */
  readonly levels: readonly number[];
  /** Of all pairs, by comparison. */
  readonly equal: readonly EqualPairs[];
  /** Of random pairs, by comparison. */
  readonly random: LevelCounts;
  readonly sessions: readonly TrainingSession[];
  readonly pairsInAll: number;
}

/** Why a parameter is a guess. */
export type LinkageWarning =
  /** No rule leaves the comparison free: its m is a preset. */
  | { readonly kind: 'm_not_estimated'; readonly column: string }
  /** No rule could be used for λ. */
  | { readonly kind: 'lambda_not_estimated' }
  /** A rule’s estimate did not settle. */
  | { readonly kind: 'not_converged'; readonly rule: BlockingRule };

export interface FittedModel extends LinkageModel {
  readonly warnings: readonly LinkageWarning[];
}

const FIRST_LAMBDA = 1e-4;
const ROUNDS = 3;
/** u is never corrected to less than this part of what was counted. */
const LEAST_LEFT = 0.05;

/**
 * Estimates the parameters of the Fellegi–Sunter model without labels.
 *
 * u: equality from the frequencies of the values, over all pairs; the other levels from random pairs. Both contain matches, which
 * are subtracted with λ and m once these are known. m: by expectation maximisation on the pairs of each blocking rule, for the
 * comparisons whose columns the rule leaves free; several estimates are averaged by the matches they rest on. λ: the matches
 * found under a rule, divided by the share of all matches that agree on it; the median over the rules.
 * Method page: docs/methods/linkage.md. Source: as `fitMatches`; R. Linacre, S. Lindsay, T. Manassis, Z. Slade & T. Hepworth
 * (2022), Splink: free software for probabilistic record linkage at scale, International Journal of Population Data Science
 * 7(3), doi:10.23889/ijpds.v7i3.1794 (u from random pairs, m by rule).
 *
 * @returns parameters, each above 0, and what of them is a preset
 */
export function fitModel(data: TrainingData): FittedModel {
  const { rules, levels, sessions } = data;
  const counted = levels.map((_, k) => chanceOfLevels(data, k));
  let u = counted;
  let m = levels.map((count) => Array.from({ length: count }, (_, level) => firstGuess(level, count)));
  let lambda = FIRST_LAMBDA;
  let warnings: readonly LinkageWarning[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const fits = sessions.filter(({ pairs }) => pairs > 0).map((session) => fitSession(session, rules, levels, u));
    const averaged = levels.map((_, k) => averageOf(fits, k));
    m = averaged.map((own, k) => own ?? m[k] ?? []);
    const found = medianOf(fits.flatMap((fit) => lambdaOf(fit, data, m)));
    lambda = found === undefined ? FIRST_LAMBDA : Math.min(0.5, Math.max(found, 1e-12));
    u = counted.map((own, k) => withoutMatches(own, m[k] ?? [], lambda, data));
    warnings = [
      ...averaged.flatMap((own, k) =>
        own === undefined ? [{ kind: 'm_not_estimated', column: rules.comparisons[k]?.column ?? '' } as const] : [],
      ),
      ...(found === undefined ? [{ kind: 'lambda_not_estimated' } as const] : []),
      ...fits.flatMap(({ fit, session }) =>
        fit.converged ? [] : [{ kind: 'not_converged', rule: session.rule } as const],
      ),
    ];
  }
  return { lambda, comparisons: m.map((own, k) => ({ m: own, u: u[k] ?? [] })), warnings };
}

interface SessionFit {
  readonly session: TrainingSession;
  readonly fit: MatchFit;
  /** Comparisons whose columns the rule leaves free. */
  readonly free: readonly number[];
}

/** Equality from all pairs, the rest in the proportions of the random ones; each above 0, in sum 1. */
function chanceOfLevels({ random, equal, pairsInAll }: TrainingData, k: number): readonly number[] {
  const counts = random[k] ?? new Float64Array(1);
  const known = Math.max(1, (equal[k]?.known ?? 0) * pairsInAll);
  const same = Math.min(1 - 1e-9, Math.max(equal[k]?.equal ?? 0, 0.5 / known));
  const others = normalised(counts.slice(1).map((count) => count + 0.5));
  return [same, ...others.map((share) => share * (1 - same))];
}

function withoutMatches(
  counted: readonly number[],
  m: readonly number[],
  lambda: number,
  { pairsInAll }: TrainingData,
): readonly number[] {
  return normalised(
    counted.map((share, level) =>
      Math.max(share - lambda * (m[level] ?? 0), LEAST_LEFT * share, 0.5 / Math.max(1, pairsInAll)),
    ),
  );
}

function fitSession(
  session: TrainingSession,
  { comparisons }: LinkageRules,
  levels: readonly number[],
  u: readonly (readonly number[])[],
): SessionFit {
  const free = comparisons.flatMap(({ column }, k) => (session.rule.some((part) => part.column === column) ? [] : [k]));
  const patterns = Array.from(session.patterns, ([pattern, count]) => {
    const all = levelsOfPattern(pattern, levels);
    return { levels: free.map((k) => all[k] ?? 0), count };
  });
  return {
    session,
    free,
    fit: fitMatches(
      patterns,
      free.map((k) => u[k] ?? []),
    ),
  };
}

/** m of a comparison, averaged by the matches of each rule; undefined if no rule leaves it free. */
function averageOf(fits: readonly SessionFit[], k: number): number[] | undefined {
  let sum = 0;
  let levels: number[] | undefined;
  for (const { fit, free, session } of fits) {
    const own = fit.m[free.indexOf(k)];
    if (own === undefined) continue;
    const matches = fit.share * session.pairs;
    sum += matches;
    levels = own.map((value, level) => (levels?.[level] ?? 0) + matches * value);
  }
  return levels?.map((value) => value / sum);
}

/** λ by one rule, whose columns are all compared in full. */
function lambdaOf(
  { session, fit }: SessionFit,
  { rules, equal, pairsInAll }: TrainingData,
  m: readonly (readonly number[])[],
): readonly number[] {
  let agreeing = pairsInAll;
  for (const { column, first } of session.rule) {
    const k = rules.comparisons.findIndex((spec) => spec.column === column);
    if (first !== undefined || k < 0) return [];
    agreeing *= (m[k]?.[0] ?? 1) * (equal[k]?.known ?? 1);
  }
  return agreeing > 0 ? [(fit.share * session.pairs) / agreeing] : [];
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
