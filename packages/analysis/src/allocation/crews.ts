import type { PlannedDuty } from './week-plan.ts';
import type { WeekInput, WeekShift, WeekTeam } from './week-input.ts';

/** Teams that differ in nothing but their code. */
export interface Crew {
  /** The first of the teams represents all. */
  readonly team: WeekTeam;
  readonly codes: readonly string[];
}

/**
 * Returns the teams of a week in groups that a plan can count instead of naming: which of two equal teams works a shift
 * makes no difference, and a solver that distinguishes them tries every exchange of the two.
 *
 * Teams are only grouped where counts can always be shared out again (`shareDuties`): all shifts of the team have one
 * length, and no visit has to be done by a single team. Otherwise each team is a crew of its own.
 *
 * @param input sorted
 * Cost: O(teams · shifts).
 */
export function crewsOf({ teams, shifts, visits }: WeekInput): readonly Crew[] {
  const crews = new Map<string, { team: WeekTeam; codes: string[] }>();
  for (const team of teams) {
    const { code, ...same } = team;
    const lengths = new Set(shiftsOf(team, shifts).map(({ lengthHours }) => lengthHours));
    const isAlone = visits.length > 0 || lengths.size > 1;
    const key = isAlone ? code : JSON.stringify({ ...same, skills: team.skills.toSorted(), shifts: team.shifts.toSorted() }); // prettier-ignore
    const crew = crews.get(key);
    if (crew) crew.codes.push(code);
    else crews.set(key, { team, codes: [code] });
  }
  return [...crews.values()];
}

/** The most shifts that a team of a crew works in the week; undefined if its shifts have different lengths. */
export function mostShifts({ team }: Crew, shifts: readonly WeekShift[]): number | undefined {
  const [length, ...others] = new Set(shiftsOf(team, shifts).map(({ lengthHours }) => lengthHours));
  return length === undefined || others.length > 0 ? undefined : Math.floor(team.mostHours / length + SLACK);
}

/**
 * Returns who works when, from the number of teams of a crew in each shift.
 *
 * Method: in turn, shift after shift. With shifts of one length two turns of a team are as many turns apart as the crew has
 * teams; if they were within one rest window, more teams than the crew has would be in it. So each team rests, and the
 * teams work equally often, give or take one.
 *
 * @param counts of the shifts of the crew, by code; at most the teams of the crew in each shift and rest window
 * Cost: O(duties).
 */
export function shareDuties(
  { team, codes }: Crew,
  shifts: readonly WeekShift[],
  counts: ReadonlyMap<string, number>,
): readonly PlannedDuty[] {
  let turn = 0;
  return shiftsOf(team, shifts)
    .toSorted((one, other) => one.startsAtHour - other.startsAtHour)
    .flatMap(({ code: shift }) =>
      Array.from({ length: counts.get(shift) ?? 0 }, () => ({
        team: codes[turn++ % codes.length] ?? team.code,
        shift,
      })),
    );
}

const SLACK = 1e-9;

function shiftsOf(team: WeekTeam, shifts: readonly WeekShift[]): readonly WeekShift[] {
  return shifts.filter(({ code }) => team.shifts.includes(code));
}
