import type { LinearModel, LinearSolver, ModelColumn, ModelRow } from './linear-model.ts';
import { readPlan } from './read-plan.ts';
import { weekModel } from './week-model.ts';
import type { WeekPlan } from './week-plan.ts';
import type { WeekInput } from './week-input.ts';

/** A plan with the values of the columns of its model. */
export interface SolvedPlan {
  readonly plan: WeekPlan;
  readonly values: Float64Array;
}

const AT_MOST = { lower: -Infinity };
/** A wider gap costs evenness alone: what the plan reaches is fixed. */
const SPREAD = { gap: 1e-3, nodes: 50 };

/**
 * Returns a plan that reaches the same and in which the hours that gain nothing, and the duties they need, are spread evenly
 * over the shifts, as far as the rules allow.
 *
 * Enforcement and exploration gain nothing, nor do duties beyond what protective hours need: of all plans that reach the same
 * the solver returns any, with most of them in one shift.
 * Method: protective hours and visits stay, and so do the hours of each kind in the week; no duties are added. Each shift
 * gains by whole blocks of the other kinds up to an even share, and by half for the one block above it.
 *
 * @param input sorted, without faults
 * @param of    keeps the rules; its values are those of `weekModel(input)`, with any roster
 * @returns the plan itself where the solver finds no other
 * Cost: one solve with the columns of the week and two for each shift.
 */
export function spreadHours(input: WeekInput, of: SolvedPlan, solve: LinearSolver): SolvedPlan {
  const { shifts, teams, rules } = input;
  const { plan } = of;
  const protective = plan.hours.filter(({ kind }) => kind === 'protective');
  const { model, columns } = weekModel(input, { least: { ...plan, hours: protective } });
  const blocksOf = (hours: WeekPlan['hours']): number =>
    Math.round(hours.reduce((sum, one) => sum + one.hours, 0) / rules.blockHours);
  const explored = blocksOf(plan.hours.filter(({ kind }) => kind === 'exploration'));
  const others = blocksOf(plan.hours) - blocksOf(protective);
  if (others === 0 || shifts.length === 0) return of;

  const added: ModelColumn[] = [];
  const rows: ModelRow[] = [];
  const termsOf = (is: (one: (typeof columns.hours)[number]) => boolean): ModelRow['terms'][number][] =>
    columns.hours.filter(is).map(({ column }) => [column, 1]);
  const hoursOfDuty = (team: { readonly officers: number }, shift: string): number =>
    team.officers * (shifts.find(({ code }) => code === shift)?.lengthHours ?? 0);
  const onDuty = plan.duties.reduce((sum, { team, shift }) => {
    const found = teams.find(({ code }) => code === team);
    return sum + (found ? hoursOfDuty(found, shift) : 0);
  }, 0);
  rows.push(
    { ...AT_MOST, upper: blocksOf(protective), terms: termsOf(({ kind }) => kind === 'protective') },
    { lower: explored, upper: explored, terms: termsOf(({ kind }) => kind === 'exploration') },
    {
      ...AT_MOST,
      upper: onDuty,
      terms: columns.duty.map(({ crew, shift, column }) => [column, hoursOfDuty(crew.team, shift)]),
    },
  );
  const share = Math.floor(others / shifts.length);
  for (const { code } of shifts) {
    const upTo = model.columns.length + added.length;
    added.push(
      { lower: 0, upper: share, gain: 1, isInteger: false },
      { lower: 0, upper: 1, gain: 0.5, isInteger: false },
    );
    const given = termsOf(({ shift, kind }) => shift === code && kind !== 'protective');
    rows.push({
      ...AT_MOST,
      upper: 0,
      terms: [[upTo, 1], [upTo + 1, 1], ...given.map(([column]) => [column, -1] as const)], // prettier-ignore
    });
  }
  const spread: LinearModel = { columns: [...model.columns, ...added], rows: [...model.rows, ...rows] };
  const found = solve(spread, { ...SPREAD, start: of.values });
  if (found.status !== 'solved') return of;
  const values = found.values.slice(0, model.columns.length);
  return { plan: readPlan(input, columns, values), values };
}
