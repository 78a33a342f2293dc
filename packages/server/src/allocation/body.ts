import { ruleKey, type BrokenRule, type WeekInput } from '@reeve/analysis';
import type { allocationPlan } from '@reeve/contract';
import type { StoredRecord } from '@reeve/store';
import type { z } from 'zod';

export type PlanBody = z.output<typeof allocationPlan.create.input>['body'];
export type ComputedPlan = NonNullable<PlanBody['computed']>;

/** The body of a stored plan: written only through its contract. */
export const planBody = (row: StoredRecord): PlanBody => row.body as PlanBody;

/** What a plan is computed from, in the form of the method. */
export function weekInput(body: PlanBody, demand: WeekInput['demand']): WeekInput {
  const { enforcementSkill, ...rules } = body.rules;
  return {
    areas: body.areas,
    shifts: body.shifts,
    teams: body.teams,
    visits: body.visits.map(({ skill, ...visit }) => ({ ...visit, ...(skill === undefined ? {} : { skill }) })),
    locks: body.locks.map(({ code, area, shifts, kind, hours }) => ({ code, area, shifts, kind, hours })),
    demand,
    rules: { ...rules, ...(enforcementSkill === undefined ? {} : { enforcementSkill }) },
  };
}

/** The plan as a person changed it, or as computed. */
export function currentPlan({ change, computed }: PlanBody): NonNullable<PlanBody['before']> {
  return change?.plan ?? computed?.plan ?? { duties: [], hours: [], visits: [] };
}

/** A rule as the contract has it. */
export function ruleRow(rule: BrokenRule): { readonly rule: BrokenRule['rule']; readonly of: string } {
  const { rule: name, ...of } = rule;
  return { rule: name, of: Object.values(of).join('') };
}

/** A rule as a code in a refusal: “floor B”. */
export function ruleText(rule: BrokenRule): string {
  const { rule: name, of } = ruleRow(rule);
  return `${name} ${of}`.trim();
}

const NAMES: Readonly<Record<BrokenRule['rule'], string>> = {
  floor: 'floor of protective hours',
  cap: 'cap on enforcement',
  exploration_area: 'exploration in each area',
  enforcement: 'enforcement hours of the week',
  exploration: 'share of exploration',
  cover: 'minimum cover',
  vehicles: 'vehicles',
  rest: 'rest between shifts',
  week_hours: 'most hours a week',
  visit: 'required visit',
  lock: 'fixed hours',
  hours: 'hours on duty',
  skill: 'skills of the teams',
};

/** Rules that concern an area. */
const OF_AREA: readonly BrokenRule['rule'][] = ['floor', 'cap', 'exploration_area'];

/**
 * Rules in words, each kind once with what it concerns: “floor of protective hours for Quay (B), Old Town (C)”.
 *
 * @param names names of the areas by code; an area without one is given by its code
 */
export function rulesInWords(rules: readonly BrokenRule[], names: ReadonlyMap<string, string>): string {
  const named = (code: string): string => {
    const name = names.get(code) ?? '';
    return name === '' || name === code ? code : `${name} (${code})`;
  };
  const rows = [...new Map(rules.map((rule) => [ruleKey(rule), ruleRow(rule)])).values()];
  return [...new Set(rows.map(({ rule }) => rule))]
    .map((rule) => {
      const of = rows.flatMap((row) => (row.rule === rule && row.of !== '' ? [row.of] : []));
      if (OF_AREA.includes(rule)) return `${NAMES[rule]} for ${of.map(named).join(', ')}`;
      return of.length === 0 ? NAMES[rule] : `${NAMES[rule]} (${of.join(', ')})`;
    })
    .join('; ');
}
