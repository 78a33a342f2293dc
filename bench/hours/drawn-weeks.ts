import { enforcementThatFits, type WeekInput } from '@reeve/analysis';
import { makeRandom } from '@reeve/scenario';

/** What a drawn week is made of. */
export interface WeekSize {
  readonly areas: number;
  readonly teams: number;
  /** Officer-hours of travel to an area, on average; 0 for none. */
  readonly travelHours: number;
}

/** Small, middle and large weeks, with few and with many teams, without and with travel. */
export const WEEK_SIZES: readonly WeekSize[] = [
  { areas: 6, teams: 5, travelHours: 0 },
  { areas: 6, teams: 5, travelHours: 0.5 },
  { areas: 12, teams: 5, travelHours: 0.5 },
  { areas: 12, teams: 12, travelHours: 0.5 },
  { areas: 23, teams: 5, travelHours: 0.5 },
  { areas: 23, teams: 12, travelHours: 0.5 },
  { areas: 23, teams: 24, travelHours: 0 },
  { areas: 23, teams: 40, travelHours: 0.5 },
];

const SHIFTS = [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
  [7, 15, 23].map((hour) => ({ code: `${day + 1} ${hour}`, startsAtHour: day * 24 + hour, lengthHours: 8 })),
);
const CODES = SHIFTS.map(({ code }) => code);

/** A seeded week of 21 shifts of eight hours; teams of two and three officers in turn; enforcement hours that fit under the caps. */
export function drawnWeek({ areas, teams, travelHours }: WeekSize, seed: number): WeekInput {
  const random = makeRandom(`bench/hours/${areas}/${teams}/${travelHours}/${seed}`);
  const crimes = Array.from({ length: areas }, () => 3 + 25 * random() ** 1.5);
  const nameOf = (at: number): string => `A${String(at + 1).padStart(2, '0')}`;
  const officers = Array.from({ length: teams }, (_, at) => 2 + (at % 2));
  const hours = officers.reduce((sum, one) => sum + one * MOST_HOURS, 0);
  const week: WeekInput = {
    areas: crimes.map((_, at) => ({
      code: nameOf(at),
      reportedLow: 0.5,
      reportedHigh: 0.8,
      travelHours: travelHours * (0.5 + Math.round(4 * random()) / 4),
    })),
    shifts: SHIFTS.map((shift) => ({ ...shift, coverHours: teams < 8 ? 0 : 16, vehicles: 100 })),
    teams: officers.map((one, at) => ({ code: `T${String(at + 1).padStart(2, '0')}`, officers: one, skills: [], mostHours: MOST_HOURS, vehicles: 1, shifts: CODES })), // prettier-ignore
    visits: [],
    locks: [],
    demand: crimes.flatMap(
      (count, at) =>
      CODES.map((shift, nth) => ({ area: nameOf(at), shift, harmDays: Math.round((100 * count * (0.4 + 0.3 * (1 + (nth % 3)) + 0.8 * random())) / 21) / 100 })), // prettier-ignore
    ),
    rules: {
      blockHours: 2,
      floorHours: Math.max(2, 2 * Math.floor((hours * 0.2) / areas / 2)),
      enforcementHours: 2 * Math.round(hours * 0.04),
      capFactor: 1.25,
      explorationShare: 0.1,
      explorationAreaHours: 2,
      restHours: 11,
      halfReachHours: 4,
    },
  };
  const enforcementHours = enforcementThatFits(week).at(-1) ?? week.rules.enforcementHours;
  return { ...week, rules: { ...week.rules, enforcementHours } };
}

const MOST_HOURS = 40;
