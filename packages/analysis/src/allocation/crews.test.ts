import { expect, test } from 'vitest';
import { crewsOf, mostShifts, shareDuties, type Crew } from './crews.ts';
import type { WeekInput, WeekTeam } from './week-input.ts';

const shifts = [0, 1, 2, 3, 4, 5, 6].flatMap(
  (day) =>
  [7, 15, 23].map((hour) => ({ code: `${day} ${hour}`, startsAtHour: day * 24 + hour, lengthHours: 8, coverHours: 0, vehicles: 9 })), // prettier-ignore
);
const REST_HOURS = 11;
const team = (code: string, more: Partial<WeekTeam> = {}): WeekTeam => ({ code, officers: 2, skills: [], mostHours: 40, vehicles: 1, shifts: shifts.map((shift) => shift.code), ...more }); // prettier-ignore
const week = (teams: readonly WeekTeam[], more: Partial<WeekInput> = {}): WeekInput => ({
  areas: [],
  shifts,
  teams,
  visits: [],
  demand: [],
  locks: [],
  rules: { blockHours: 2, floorHours: 0, enforcementHours: 0, capFactor: 1.25, explorationShare: 0.1, explorationAreaHours: 0, restHours: REST_HOURS, halfReachHours: 4 }, // prettier-ignore
  ...more,
});
const codesOf = (crews: readonly Crew[]): readonly (readonly string[])[] => crews.map(({ codes }) => codes);

test('teams that differ in their code alone are one crew; one difference makes two', () => {
  const teams = [team('A'), team('B', { officers: 3 }), team('C'), team('D', { mostHours: 32 })];
  expect(codesOf(crewsOf(week(teams)))).toEqual([['A', 'C'], ['B'], ['D']]);
});

test('teams stay alone where a visit needs one of them, or shifts have different lengths', () => {
  const visit = { code: 'V', area: 'A', shifts: ['0 7'], hours: 2, harmDays: 1, isRequired: false };
  expect(codesOf(crewsOf(week([team('A'), team('B')], { visits: [visit] })))).toEqual([['A'], ['B']]);
  const uneven = shifts.map((shift, at) => ({ ...shift, lengthHours: at === 0 ? 10 : 8 }));
  const crews = crewsOf(week([team('A'), team('B')], { shifts: uneven }));
  expect(codesOf(crews)).toEqual([['A'], ['B']]);
  expect(crews[0] && mostShifts(crews[0], uneven)).toBeUndefined();
});

// Counts are drawn one duty at a time, each kept if no moment with its rest needs more teams than there are: the rule
// itself, not the windows of the model.
test('duties of 300 drawn weeks are shared out so that each team rests and works about as often', () => {
  let state = 7;
  const draw = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  for (let at = 0; at < 300; at += 1) {
    const codes = Array.from({ length: 1 + draw(5) }, (_, nth) => `T${nth}`);
    const crew = { team: team('T0'), codes };
    const counts = new Map<string, number>();
    const needed = (hour: number): number =>
      shifts.reduce((sum, { code, startsAtHour }) => sum + (startsAtHour <= hour && hour < startsAtHour + 8 + REST_HOURS ? (counts.get(code) ?? 0) : 0), 0); // prettier-ignore
    for (let nth = 0; nth < 40; nth += 1) {
      const shift = shifts[draw(shifts.length)];
      if (shift === undefined) continue;
      counts.set(shift.code, (counts.get(shift.code) ?? 0) + 1);
      const hours = Array.from({ length: 8 + REST_HOURS }, (_, hour) => shift.startsAtHour + hour);
      if (hours.some((hour) => needed(hour) > codes.length)) counts.set(shift.code, (counts.get(shift.code) ?? 0) - 1);
    }
    const duties = shareDuties(crew, shifts, counts);
    for (const [shift, count] of counts) expect(duties.filter((duty) => duty.shift === shift)).toHaveLength(count);
    const worked = codes.map((code) => {
      const starts = duties.filter((duty) => duty.team === code).map(({ shift }) => shifts.find((one) => one.code === shift)?.startsAtHour ?? NaN); // prettier-ignore
      for (const [nth, start] of starts.entries())
        if (nth > 0) expect(start - (starts[nth - 1] ?? NaN)).toBeGreaterThanOrEqual(8 + REST_HOURS);
      return starts.length;
    });
    expect(Math.max(...worked) - Math.min(...worked)).toBeLessThanOrEqual(1);
  }
});
