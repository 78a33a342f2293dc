import { shareDuties } from './crews.ts';
import type { WeekColumns } from './week-model.ts';
import type { WeekPlan } from './week-plan.ts';
import type { WeekInput } from './week-input.ts';

/** Returns the plan that a solution of the model of a week describes. */
export function readPlan({ rules, shifts }: WeekInput, columns: WeekColumns, values: Float64Array): WeekPlan {
  const count = (column: number): number => Math.round(values[column] ?? 0);
  return {
    duties: [...new Set(columns.duty.map(({ crew }) => crew))].flatMap((crew) => {
      const own = columns.duty.filter((one) => one.crew === crew);
      return shareDuties(crew, shifts, new Map(own.map(({ shift, column }) => [shift, count(column)])));
    }),
    hours: columns.hours
      .filter(({ column }) => count(column) > 0)
      .map(({ area, shift, kind, column }) => ({ area, shift, kind, hours: count(column) * rules.blockHours })),
    visits: columns.visits
      .filter(({ column }) => count(column) > 0)
      .map(({ visit, team, shift }) => ({ visit, team, shift })),
  };
}
