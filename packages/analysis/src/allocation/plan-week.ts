import { ReeveError } from '@reeve/domain';
import { clashingRules, type RuleClash } from './clashing-rules.ts';
import { evenHours } from './even-hours.ts';
import { judgePlan, type PlanJudgement } from './judge-plan.ts';
import type { LinearSolver, ModelSolution } from './linear-model.ts';
import { readPlan } from './read-plan.ts';
import { spreadHours } from './spread-hours.ts';
import { weekFaults } from './week-faults.ts';
import { weekModel, type WeekModel } from './week-model.ts';
import { ruleKey, type WeekPlan } from './week-plan.ts';
import type { WeekInput } from './week-input.ts';

/** What one more officer-hour in a shift would reach. */
export interface ShiftPrice {
  readonly shift: string;
  readonly daysPerHour: number;
}

/** What more officer-hours would reach. */
export interface MoreHours {
  readonly hours: number;
  /** Days of harm on top of the plan. */
  readonly moreDays: number;
  /** Where the hours would be on duty. */
  readonly shifts: readonly { readonly shift: string; readonly hours: number }[];
}

/** What a lock costs: days of harm that the plan would reach without it. */
export interface LockPrice {
  readonly lock: string;
  readonly days: number;
}

/** A computed plan with its proof. */
export interface PlannedWeek {
  readonly plan: WeekPlan;
  readonly judgement: PlanJudgement;
  /** No plan that keeps the rules reaches more days. */
  readonly boundDays: number;
  /** (bound − reached) / bound; 0 … 1. */
  readonly gap: number;
  /** Shifts in which one more officer-hour would reach more, dearest first; from the relaxed model. */
  readonly shiftPrices: readonly ShiftPrice[];
  /** What 10, 20, 30 and 40 more officer-hours would reach, added to this plan. */
  readonly moreHours: readonly MoreHours[];
  readonly lockPrices: readonly LockPrice[];
}

/** A plan, or the rules that no plan keeps. */
export type WeekOutcome = { readonly planned: PlannedWeek } | { readonly clash: RuleClash };

/** Proven gap of the first solve: the duties. */
const DUTY_GAP = 0.005;
/** Nodes of the first solve. A plan that does not reach the gap within them states the gap it has. */
const DUTY_NODES = 500;
/** The hours for fixed duties, where the first solve left a wider gap. */
const HOURS = { gap: 2e-3, nodes: 20 };
/** What a lock costs is priced from the plan. */
const PRICE = { gap: 1e-3, nodes: 20 };
/** What is added to a plan: few columns are left to decide. */
const ADDED = { gap: 0, nodes: 100 };
export const MORE_HOURS = [10, 20, 30, 40] as const;

/**
 * Returns the plan for a week that reaches the most victim-reported harm within the rules, with its bound, what limits it,
 * what more hours would reach and what each lock costs.
 *
 * A plan is a proposal. It orders areas and shifts, never persons; enforcement gains nothing in it; it does not claim that
 * presence prevents crime. Same input in any order, same plan: nothing depends on a clock.
 * Method: mixed-integer linear model; duties to a proven gap, then the hours for these duties, then those that gain nothing
 * evenly over shifts (`spreadHours`) and areas (`evenHours`); docs/methods/allocation.md.
 *
 * @param input of a week; offences found by police must be left out of the demand
 * @param solve deterministic
 * @throws ReeveError invalid_input — the input has faults (`weekFaults`); too_large — no solution within the nodes
 * Cost: one hard solve, then 5 + locks + 2 easy ones; if rules clash, one for each kind of rule and each rule of those that clash.
 */
export function planWeek(input: WeekInput, solve: LinearSolver): WeekOutcome {
  if (weekFaults(input).length > 0)
    throw new ReeveError('invalid_input', 'The input for the week has faults. No plan was computed.');
  const week = sortedWeek(input);
  const whole = weekModel(week);
  const first = solve(whole.model, { gap: DUTY_GAP, nodes: DUTY_NODES });
  if (first.status === 'infeasible') {
    const clash = clashingRules(week, solve);
    if (clash !== undefined) return { clash };
  }
  if (first.status !== 'solved')
    throw new ReeveError('too_large', 'No plan was found within the limit of work. Plan fewer teams or shifts.');
  const { duties } = readPlan(week, whole.columns, first.values);
  const exact = weekModel(week, { roster: duties });
  const isExact = first.bound - first.gain <= HOURS.gap * first.bound;
  const second = isExact ? first : solved(solve(exact.model, { ...HOURS, start: first.values }));
  const spread = spreadHours(
    week,
    { plan: readPlan(week, exact.columns, second.values), values: second.values },
    solve,
  );
  const plan = evenHours(week, spread.plan, solve);
  const planned = { ...second, values: spread.values };
  const roster = plan.duties;
  const judgement = judgePlan(week, plan);
  const boundDays = Math.max(first.bound, judgement.reachDays);
  return {
    planned: {
      plan,
      judgement,
      boundDays,
      gap: boundDays > 0 ? (boundDays - judgement.reachDays) / boundDays : 0,
      shiftPrices: shiftPrices(whole, solve),
      moreHours: MORE_HOURS.map((hours) => moreHours(week, plan, hours, planned, solve)),
      lockPrices: week.locks.map(({ code }) => ({
        lock: code,
        days: lockPrice(week, roster, code, planned, solve),
      })),
    },
  };
}

/** Returns the input in one order: areas, teams, visits, locks and demand by code, shifts by their start. */
export function sortedWeek(input: WeekInput): WeekInput {
  const byCode = (one: { readonly code: string }, other: { readonly code: string }): number =>
    one.code < other.code ? -1 : Number(one.code > other.code);
  return {
    ...input,
    areas: input.areas.toSorted(byCode),
    shifts: input.shifts.toSorted((one, other) => one.startsAtHour - other.startsAtHour || byCode(one, other)),
    teams: input.teams.toSorted(byCode),
    visits: input.visits.toSorted(byCode),
    locks: input.locks.toSorted(byCode),
    demand: input.demand.toSorted(
      (one, other) =>
        byCode({ code: one.area }, { code: other.area }) ||
        byCode({ code: one.shift }, { code: other.shift }) ||
        one.harmDays - other.harmDays,
    ),
  };
}

type Solved = Extract<ModelSolution, { readonly status: 'solved' }>;

/** The duties were found feasible, and a rule less stays feasible: anything else is a fault of the solver. */
function solved(solution: ModelSolution): Solved {
  if (solution.status === 'solved') return solution;
  throw new ReeveError('internal', 'The solver did not confirm its own plan.');
}

/** The least price worth a line. */
const LEAST_PRICE = 0.005;

function shiftPrices(week: WeekModel, solve: LinearSolver): readonly ShiftPrice[] {
  const relaxed = solved(solve(week.model, { gap: 0, nodes: 0, isRelaxed: true }));
  return [...week.dutyRows]
    .map(([shift, row]) => ({ shift, daysPerHour: Math.abs(relaxed.prices?.[row] ?? 0) }))
    .filter(({ daysPerHour }) => daysPerHour >= LEAST_PRICE)
    .toSorted((one, other) => other.daysPerHour - one.daysPerHour);
}

function moreHours(week: WeekInput, plan: WeekPlan, hours: number, planned: Solved, solve: LinearSolver): MoreHours {
  const { model, columns } = weekModel(week, { roster: plan.duties, least: plan, extraHours: hours });
  const { gain, values } = solved(solve(model, ADDED));
  return {
    hours,
    moreDays: Math.max(0, gain - planned.gain),
    shifts: columns.extra
      .map(({ shift, column }) => ({ shift, hours: Math.round(values[column] ?? 0) * week.rules.blockHours }))
      .filter((one) => one.hours > 0),
  };
}

function lockPrice(
  week: WeekInput,
  roster: WeekPlan['duties'],
  lock: string,
  planned: Solved,
  solve: LinearSolver,
): number {
  const key = ruleKey({ rule: 'lock', lock });
  const others = weekModel(week, { isByTeam: true }).rules.flatMap((rule) =>
    rule === undefined ? [] : [ruleKey(rule)],
  );
  const without = weekModel(week, { roster, rules: new Set(others.filter((one) => one !== key)) });
  return Math.max(0, solved(solve(without.model, { ...PRICE, start: planned.values })).gain - planned.gain);
}
