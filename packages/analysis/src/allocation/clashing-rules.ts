import type { LinearSolver } from './linear-model.ts';
import { weekModel } from './week-model.ts';
import { ruleKey, type WeekRule } from './week-plan.ts';
import type { WeekInput } from './week-input.ts';

/** Why no plan keeps all rules. */
export interface RuleClash {
  /** Rules that no plan keeps together; without any one of them, a plan keeps the others. */
  readonly rules: readonly WeekRule[];
  /** About how many more officer-hours a plan that keeps every rule needs; absent if no number of hours is enough. */
  readonly missingHours?: number;
}

/** A set of rules for which neither a plan nor its absence is found within these nodes counts as one with a plan. */
const FEASIBLE = { gap: 0, nodes: 20_000 };
/** The missing hours are rounded up to this gap: whole hours matter, not tenths. */
const MISSING = { gap: 0.02, nodes: 50 };

/**
 * Returns a smallest set of rules that clash, or undefined if a plan keeps them all.
 *
 * Smallest means: no rule in it can be left out. Another set can exist; the order of the search is fixed, so the same
 * input names the same rules.
 * Method: deletion filter, first over kinds of rule, then over the rules of the kinds that remain.
 * Source: J. W. Chinneck & E. W. Dravnieks (1991), Locating minimal infeasible constraint sets in linear programs, ORSA
 * Journal on Computing 3(2), 157–168, doi:10.1287/ijoc.3.2.157.
 *
 * @param input without faults, sorted (`sortedWeek`)
 * @param solve exact for feasibility
 * Cost: one solve for each kind of rule and each rule of the kinds that clash.
 */
export function clashingRules(input: WeekInput, solve: LinearSolver): RuleClash | undefined {
  const every = new Map(
    weekModel(input, { isByTeam: true }).rules.flatMap((rule) =>
      rule === undefined ? [] : [[ruleKey(rule), rule] as const],
    ),
  );
  const isFeasible = (rules: Iterable<WeekRule>): boolean =>
    solve(weekModel(input, { rules: new Set([...rules].map(ruleKey)), isWithoutGain: true }).model, FEASIBLE).status !==
    'infeasible';
  if (isFeasible(every.values())) return undefined;
  let rules: readonly WeekRule[] = [...every.values()];
  for (const kind of new Set(rules.map(({ rule }) => rule))) {
    const others = rules.filter(({ rule }) => rule !== kind);
    if (!isFeasible(others)) rules = others;
  }
  for (const rule of rules) {
    const others = rules.filter((one) => one !== rule);
    if (!isFeasible(others)) rules = others;
  }
  const missing = solve(weekModel(input, { extraHours: Infinity }).model, MISSING);
  if (missing.status !== 'solved') return { rules };
  return { rules, missingHours: Math.round(-missing.gain * 1e6) / 1e6 };
}
