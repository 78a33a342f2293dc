type Kind = 'protective' | 'enforcement' | 'exploration';

const SECTORS = ['NORRIN-A', 'NORRIN-B', 'NORRIN-C', 'NORRIN-D', 'NORRIN-E', 'NORRIN-F'];
const DAYS = [1, 2, 3, 4, 5, 6, 7];
const STARTS = [7, 15];

const shiftCode = (day: number, start: number): string => `${day} ${String(start).padStart(2, '0')}:00`;
const SHIFTS = DAYS.flatMap((day) =>
  STARTS.map((start) => ({
    code: shiftCode(day, start),
    startsAtHour: (day - 1) * 24 + start,
    lengthHours: 8,
    coverHours: 16,
    vehicles: 5,
  })),
);

/** Last week as the district worked it: much in B and C, little in E, enforcement in D, almost no exploration. */
function lastWeek(): { area: string; shift: string; kind: Kind; hours: number }[] {
  return SHIFTS.flatMap(({ code: shift }, nth) => {
    const given = (sector: string, kind: Kind, hours: number) => ({ area: `NORRIN-${sector}`, shift, kind, hours });
    return [
      given('B', 'protective', 6),
      given('C', 'protective', 6),
      given('A', 'protective', 2),
      given('F', 'protective', 2),
      ...(nth % 2 === 0 ? [given('D', 'enforcement', 4)] : [given('C', 'enforcement', 2)]),
      ...(nth % 7 === 0 ? [given('E', 'protective', 2), given('D', 'protective', 4)] : []),
      ...(nth === 3 ? [given('B', 'exploration', 4)] : []),
    ];
  });
}

/** The plan of hours for the week after the exercise: proposed by an analyst, waiting for the commander. */
export const STORY_ALLOCATION = {
  at: '2026-09-25T17:00',
  byLogin: 'okafor',
  title: 'Hours for the week of 28 September, Norrin',
  body: {
    weekFrom: '2026-09-28',
    demandFrom: '2026-03-02',
    demandTo: '2026-08-31',
    areas: SECTORS.map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 })),
    shifts: SHIFTS,
    teams: ['Team 1', 'Team 2', 'Team 3', 'Team 4', 'Team 5'].map((code) => ({
      code,
      officers: 2,
      skills: code === 'Team 4' ? ['victim care'] : [],
      mostHours: 40,
      vehicles: 1,
      shifts: SHIFTS.map((shift) => shift.code),
    })),
    visits: [
      {
        code: 'Shops robbed twice',
        area: 'NORRIN-C',
        shifts: [shiftCode(2, 7), shiftCode(3, 7)],
        hours: 4,
        skill: 'victim care',
        harmDays: 3,
        isRequired: true,
      },
    ],
    locks: [
      {
        code: 'gates',
        area: 'NORRIN-A',
        shifts: [1, 2, 3, 4, 5].map((day) => shiftCode(day, 7)),
        kind: 'protective' as const,
        hours: 10,
        because: 'School gates, Monday to Friday.',
      },
      {
        code: 'market',
        area: 'NORRIN-F',
        shifts: [shiftCode(6, 7)],
        kind: 'protective' as const,
        hours: 8,
        because: 'Market on Saturday.',
      },
    ],
    rules: {
      blockHours: 2,
      floorHours: 16,
      enforcementHours: 40,
      capFactor: 1.25,
      explorationShare: 0.1,
      explorationAreaHours: 4,
      restHours: 11,
      halfReachHours: 4,
    },
    before: { duties: [], visits: [], hours: lastWeek() },
  },
};

const WEEKEND = [6, 7].flatMap((day) =>
  [6, 14].map((start) => ({
    code: shiftCode(day, start),
    startsAtHour: (day - 1) * 24 + start,
    lengthHours: 8,
    coverHours: 16,
    vehicles: 3,
  })),
);

/** The weekend of the exercise, for which the district tried a plan for the first time: adopted, and on the sheet of the early shift. */
export const STORY_WEEKEND = {
  at: '2026-09-23T16:00',
  byLogin: 'okafor',
  title: 'Hours for the weekend of 26 and 27 September, Norrin',
  adoptedAt: '2026-09-24T09:30',
  adopterLogin: 'halden',
  reason: 'A first trial without enforcement hours: the market and the station are covered, and D is left in peace.',
  /** Of the sheet of the early shift. */
  shift: shiftCode(7, 6),
  body: {
    weekFrom: '2026-09-21',
    demandFrom: '2026-03-02',
    demandTo: '2026-08-31',
    areas: SECTORS.map((code) => ({ code, reportedLow: 0.5, reportedHigh: 0.8, travelHours: 0 })),
    shifts: WEEKEND,
    teams: ['Team 1', 'Team 2', 'Team 3'].map((code) => ({
      code,
      officers: 2,
      skills: [],
      mostHours: 16,
      vehicles: 1,
      shifts: WEEKEND.map((shift) => shift.code),
    })),
    visits: [
      {
        code: 'Marking bicycles at the station',
        area: 'NORRIN-B',
        shifts: [shiftCode(7, 6)],
        hours: 2,
        harmDays: 1,
        isRequired: true,
      },
    ],
    locks: [
      {
        code: 'market',
        area: 'NORRIN-F',
        shifts: [shiftCode(7, 6)],
        kind: 'protective' as const,
        hours: 4,
        because: 'Market on Sunday morning.',
      },
    ],
    rules: {
      blockHours: 2,
      floorHours: 6,
      // Of few blocks the caps leave room for none, or for a number that follows from the crimes.
      enforcementHours: 0,
      capFactor: 1.25,
      explorationShare: 0.1,
      explorationAreaHours: 2,
      restHours: 11,
      halfReachHours: 4,
    },
  },
};
