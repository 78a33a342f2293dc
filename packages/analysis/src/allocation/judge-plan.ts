import { HOUR_KINDS, type HourKind } from '@reeve/domain';
import { enforcementCaps } from './enforcement-cap.ts';
import { reachedShare } from './reach-curve.ts';
import type { BrokenRule, WeekPlan } from './week-plan.ts';
import type { WeekInput, WeekTeam } from './week-input.ts';

/** Hours of an area by kind; visits are protective. */
export type AreaHours = { readonly area: string } & Readonly<Record<HourKind, number>>;

/** What a plan reaches and breaks. */
export interface PlanJudgement {
  /** Days of victim-reported harm that protective hours and visits reach. */
  readonly reachDays: number;
  /** Days that were reported, visits included. */
  readonly ofDays: number;
  readonly areas: readonly AreaHours[];
  /** Hours by shift, travel left out, in the order of the shifts. */
  readonly shifts: readonly { readonly shift: string; readonly hours: number; readonly dutyHours: number }[];
  readonly broken: readonly BrokenRule[];
}

/** Rounding of hours entered by hand. */
const SLACK = 1e-6;

/**
 * Returns what a plan reaches, its hours by area and shift, and every rule it breaks.
 *
 * Use it on any plan: computed, changed by hand, or last week’s. It does not use the linear model, so that it checks the solver.
 *
 * @param input without faults (`weekFaults`)
 * @param plan  areas, shifts, teams and visits of the input
 * @returns broken rules in the order hours, skill, cover, vehicles, rest, week hours, floor, cap, exploration, enforcement, visits, locks
 * Cost: O(areas · shifts + teams · shifts² + plan).
 */
export function judgePlan(input: WeekInput, plan: WeekPlan): PlanJudgement {
  const hours = (area: string, kind: HourKind, shift?: string): number =>
    plan.hours
      .filter((one) => one.area === area && one.kind === kind && (shift === undefined || one.shift === shift))
      .reduce((sum, one) => sum + one.hours, 0);
  const visitHours = (area: string): number =>
    plan.visits.reduce((sum, { visit }) => {
      const asked = input.visits.find(({ code }) => code === visit);
      return sum + (asked?.area === area ? asked.hours : 0);
    }, 0);
  const areas = input.areas.map(({ code: area }) => ({
    area,
    protective: hours(area, 'protective') + visitHours(area),
    enforcement: hours(area, 'enforcement'),
    exploration: hours(area, 'exploration'),
  }));
  return {
    ...reachOf(input, plan, (area, shift) => hours(area, 'protective', shift)),
    areas,
    shifts: input.shifts.map(({ code, lengthHours }) => ({
      shift: code,
      hours: givenIn(input, plan, code),
      dutyHours: onDuty(input, plan, code).reduce((sum, { officers }) => sum + officers * lengthHours, 0),
    })),
    broken: [
      ...brokenInShifts(input, plan),
      ...brokenByTeams(input, plan),
      ...brokenByAreas(input, areas),
      ...brokenVisits(input, plan),
    ],
  };
}

function reachOf(
  { demand, visits, rules }: WeekInput,
  plan: WeekPlan,
  protective: (area: string, shift: string) => number,
): { readonly reachDays: number; readonly ofDays: number } {
  let [reachDays, ofDays] = [0, 0];
  for (const { area, shift, harmDays } of demand) {
    ofDays += harmDays;
    reachDays += harmDays * reachedShare(protective(area, shift), rules);
  }
  for (const { code, harmDays } of visits) {
    ofDays += harmDays;
    if (plan.visits.some(({ visit }) => visit === code)) reachDays += harmDays;
  }
  return { reachDays, ofDays };
}

function onDuty({ teams }: WeekInput, plan: WeekPlan, shift: string): readonly WeekTeam[] {
  return teams.filter(({ code }) => plan.duties.some((duty) => duty.team === code && duty.shift === shift));
}

function givenIn({ visits }: WeekInput, plan: WeekPlan, shift: string): number {
  const patrols = plan.hours.filter((one) => one.shift === shift).reduce((sum, one) => sum + one.hours, 0);
  const done = plan.visits.filter((one) => one.shift === shift);
  return patrols + done.reduce((sum, one) => sum + (visits.find(({ code }) => code === one.visit)?.hours ?? 0), 0);
}

/** Officer-hours of travel in a shift: once for each patrolled area and once for each visit. */
function travelIn({ areas, visits }: WeekInput, plan: WeekPlan, shift: string): number {
  const travel = new Map(areas.map(({ code, travelHours }) => [code, travelHours]));
  const patrolled = new Set(plan.hours.filter((one) => one.shift === shift && one.hours > 0).map(({ area }) => area));
  const visited = plan.visits
    .filter((one) => one.shift === shift)
    .map(({ visit }) => visits.find(({ code }) => code === visit)?.area ?? '');
  return [...patrolled, ...visited].reduce((sum, area) => sum + (travel.get(area) ?? 0), 0);
}

function brokenInShifts(input: WeekInput, plan: WeekPlan): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (const { code: shift, lengthHours, coverHours, vehicles } of input.shifts) {
    const teams = onDuty(input, plan, shift);
    const duty = teams.reduce((sum, { officers }) => sum + officers * lengthHours, 0);
    if (givenIn(input, plan, shift) + travelIn(input, plan, shift) > duty + SLACK)
      broken.push({ rule: 'hours', shift });
    if (lacksSkill(input, plan, shift)) broken.push({ rule: 'skill', shift });
    if (duty < coverHours - SLACK) broken.push({ rule: 'cover', shift });
    if (teams.reduce((sum, team) => sum + team.vehicles, 0) > vehicles + SLACK)
      broken.push({ rule: 'vehicles', shift });
  }
  return broken;
}

/** True if a team does visits it has no skill or hours for, or enforcement is given without enough skilled hours. */
function lacksSkill(input: WeekInput, plan: WeekPlan, shift: string): boolean {
  const lengthHours = input.shifts.find(({ code }) => code === shift)?.lengthHours ?? 0;
  const travel = new Map(input.areas.map(({ code, travelHours }) => [code, travelHours]));
  const enforcer = input.rules.enforcementSkill;
  let [skilledHours, isLacking] = [0, false];
  for (const team of input.teams) {
    const isOnDuty = plan.duties.some((duty) => duty.team === team.code && duty.shift === shift);
    let left = isOnDuty ? team.officers * lengthHours : 0;
    for (const { visit } of plan.visits.filter((one) => one.team === team.code && one.shift === shift)) {
      const asked = input.visits.find(({ code }) => code === visit);
      left -= (asked?.hours ?? 0) + (travel.get(asked?.area ?? '') ?? 0);
      isLacking ||= asked?.skill !== undefined && !team.skills.includes(asked.skill);
    }
    isLacking ||= left < -SLACK;
    if (enforcer !== undefined && team.skills.includes(enforcer)) skilledHours += left;
  }
  const enforcement = plan.hours.filter((one) => one.shift === shift && one.kind === 'enforcement');
  const wanted = enforcement.reduce((sum, one) => sum + one.hours, 0);
  return isLacking || (enforcer !== undefined && wanted > skilledHours + SLACK);
}

function brokenByTeams({ teams, shifts, rules }: WeekInput, plan: WeekPlan): readonly BrokenRule[] {
  return teams.flatMap((team): BrokenRule[] => {
    const worked = shifts
      .filter(({ code }) => plan.duties.some((duty) => duty.team === team.code && duty.shift === code))
      .toSorted((one, other) => one.startsAtHour - other.startsAtHour);
    const restsTooLittle = worked.some((shift, at) =>
      worked
        .slice(at + 1)
        .some((later) => later.startsAtHour < shift.startsAtHour + shift.lengthHours + rules.restHours),
    );
    const hours = worked.reduce((sum, { lengthHours }) => sum + lengthHours, 0);
    const broken: BrokenRule[] = [];
    if (restsTooLittle) broken.push({ rule: 'rest', team: team.code });
    if (hours > team.mostHours + SLACK) broken.push({ rule: 'week_hours', team: team.code });
    return broken;
  });
}

function brokenByAreas(input: WeekInput, areas: readonly AreaHours[]): readonly BrokenRule[] {
  const { rules } = input;
  const caps = enforcementCaps(input);
  const broken: BrokenRule[] = [];
  for (const [at, { area, protective, enforcement, exploration }] of areas.entries()) {
    if (protective < rules.floorHours - SLACK) broken.push({ rule: 'floor', area });
    if (enforcement > (caps[at]?.hours ?? 0) + SLACK) broken.push({ rule: 'cap', area });
    if (exploration < rules.explorationAreaHours - SLACK) broken.push({ rule: 'exploration_area', area });
  }
  const sum = (kinds: readonly HourKind[]): number =>
    areas.reduce((whole, area) => whole + kinds.reduce((part, kind) => part + area[kind], 0), 0);
  if (sum(['exploration']) < rules.explorationShare * sum(HOUR_KINDS) - SLACK) broken.push({ rule: 'exploration' });
  if (Math.abs(sum(['enforcement']) - rules.enforcementHours) > SLACK) broken.push({ rule: 'enforcement' });
  return broken;
}

function brokenVisits({ visits, locks }: WeekInput, plan: WeekPlan): readonly BrokenRule[] {
  const missed = visits.filter(
    ({ code, isRequired }) => isRequired && !plan.visits.some(({ visit }) => visit === code),
  );
  const unlocked = locks.filter(({ area, shifts, kind, hours }) => {
    const given = plan.hours.filter((one) => one.area === area && one.kind === kind && shifts.includes(one.shift));
    return Math.abs(given.reduce((sum, one) => sum + one.hours, 0) - hours) > SLACK;
  });
  return [
    ...missed.map(({ code }) => ({ rule: 'visit', visit: code }) as const),
    ...unlocked.map(({ code }) => ({ rule: 'lock', lock: code }) as const),
  ];
}
