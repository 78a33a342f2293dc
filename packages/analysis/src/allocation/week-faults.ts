import { LEAST_EXPLORATION, MAX_SHIFT_HOURS } from '@reeve/domain';
import type { WeekInput } from './week-input.ts';

/** What is wrong with an input, by the field it concerns, for a sentence in the reader’s language. */
export type WeekFault =
  | { readonly fault: 'no_areas' | 'no_shifts' | 'no_hours' }
  | { readonly fault: 'repeated_code'; readonly code: string }
  | { readonly fault: 'unknown_code'; readonly in: string; readonly code: string }
  | { readonly fault: 'shift_length'; readonly shift: string; readonly hours: number }
  | { readonly fault: 'shift_start'; readonly shift: string; readonly hours: number }
  | { readonly fault: 'number'; readonly of: string }
  | { readonly fault: 'reported_range'; readonly area: string }
  | { readonly fault: 'exploration'; readonly share: number }
  | { readonly fault: 'part_block'; readonly of: string; readonly hours: number };

/**
 * Returns what is wrong with the input for a week; empty if a plan can be computed.
 *
 * Use it before planning: the solver would call a shift of 30 hours “infeasible” and not say why.
 *
 * @param input any input of the right shape
 * @returns faults in the order areas, shifts, teams, visits, locks, demand, rules
 * Cost: O(size of the input).
 */
export function weekFaults(input: WeekInput): readonly WeekFault[] {
  return [
    ...emptyFaults(input),
    ...codeFaults(input),
    ...shiftFaults(input),
    ...numberFaults(input),
    ...ruleFaults(input),
  ];
}

function emptyFaults({ areas, shifts, teams }: WeekInput): WeekFault[] {
  const faults: WeekFault[] = [];
  if (areas.length === 0) faults.push({ fault: 'no_areas' });
  if (shifts.length === 0) faults.push({ fault: 'no_shifts' });
  if (!teams.some((team) => team.officers > 0 && team.shifts.length > 0)) faults.push({ fault: 'no_hours' });
  return faults;
}

function codeFaults({ areas, shifts, teams, visits, locks, demand }: WeekInput): WeekFault[] {
  const faults: WeekFault[] = [];
  for (const list of [areas, shifts, teams, visits, locks])
    for (const [at, { code }] of list.entries())
      if (list.findIndex((other) => other.code === code) < at) faults.push({ fault: 'repeated_code', code });
  const [areaCodes, shiftCodes] = [areas, shifts].map((list) => new Set(list.map(({ code }) => code)));
  const needArea = (owner: string, code: string): void => {
    if (areaCodes?.has(code) !== true) faults.push({ fault: 'unknown_code', in: owner, code });
  };
  const needShifts = (owner: string, codes: readonly string[]): void => {
    for (const code of codes)
      if (shiftCodes?.has(code) !== true) faults.push({ fault: 'unknown_code', in: owner, code });
  };
  for (const team of teams) needShifts(team.code, team.shifts);
  for (const one of [...visits, ...locks]) {
    needArea(one.code, one.area);
    needShifts(one.code, one.shifts);
  }
  for (const { area, shift } of demand) {
    needArea('demand', area);
    needShifts('demand', [shift]);
  }
  return faults;
}

function shiftFaults({ shifts }: WeekInput): WeekFault[] {
  return shifts.flatMap(({ code, startsAtHour, lengthHours }): WeekFault[] => {
    if (!(lengthHours > 0 && lengthHours <= MAX_SHIFT_HOURS))
      return [{ fault: 'shift_length', shift: code, hours: lengthHours }];
    if (!(startsAtHour >= 0 && startsAtHour < HOURS_A_WEEK))
      return [{ fault: 'shift_start', shift: code, hours: startsAtHour }];
    return [];
  });
}

const HOURS_A_WEEK = 168;

function numberFaults({ areas, shifts, teams, visits, locks, demand }: WeekInput): WeekFault[] {
  const faults: WeekFault[] = [];
  const need = (of: string, ...values: readonly number[]): void => {
    if (!values.every((value) => Number.isFinite(value) && value >= 0)) faults.push({ fault: 'number', of });
  };
  for (const { code, reportedLow, reportedHigh, travelHours } of areas) {
    need(code, travelHours);
    if (!(reportedLow > 0 && reportedLow <= reportedHigh && reportedHigh <= 1))
      faults.push({ fault: 'reported_range', area: code });
  }
  for (const { code, coverHours, vehicles } of shifts) need(code, coverHours, vehicles);
  for (const { code, officers, mostHours, vehicles } of teams) {
    need(code, officers, mostHours, vehicles);
    if (!Number.isInteger(officers)) faults.push({ fault: 'number', of: code });
  }
  for (const { code, hours, harmDays } of visits) {
    need(code, hours, harmDays);
    if (hours === 0) faults.push({ fault: 'number', of: code });
  }
  for (const { code, hours } of locks) need(code, hours);
  for (const { area, harmDays } of demand) need(area, harmDays);
  return faults;
}

function ruleFaults({ rules, locks }: WeekInput): WeekFault[] {
  const faults: WeekFault[] = [];
  const need = (of: keyof WeekInput['rules'], isRight: boolean): void => {
    if (!isRight) faults.push({ fault: 'number', of });
  };
  need('blockHours', rules.blockHours > 0 && Number.isFinite(rules.blockHours));
  need('halfReachHours', rules.halfReachHours > 0 && Number.isFinite(rules.halfReachHours));
  need('capFactor', rules.capFactor >= 1 && Number.isFinite(rules.capFactor));
  for (const name of ['floorHours', 'enforcementHours', 'explorationAreaHours', 'restHours'] as const)
    need(name, rules[name] >= 0 && Number.isFinite(rules[name]));
  if (!(rules.explorationShare >= LEAST_EXPLORATION && rules.explorationShare <= 1))
    faults.push({ fault: 'exploration', share: rules.explorationShare });
  if (faults.length > 0) return faults;
  const needBlocks = (of: string, hours: number): void => {
    if (Math.abs(hours / rules.blockHours - Math.round(hours / rules.blockHours)) > 1e-9)
      faults.push({ fault: 'part_block', of, hours });
  };
  needBlocks('enforcementHours', rules.enforcementHours);
  for (const { code, hours } of locks) needBlocks(code, hours);
  return faults;
}
