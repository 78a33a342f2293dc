import type { allocationPlan, InputGiven } from '@reeve/contract';
import { HOUR_KINDS } from '@reeve/domain';
import type { Row } from './rows-field.tsx';

export const TEAM_COLUMNS = ['code', 'officers', 'skills', 'mostHours'] as const;
export const SHIFT_COLUMNS = ['start', 'length', 'cover', 'vehicles'] as const;
export const LOCK_COLUMNS = ['area', 'day', 'start', 'kind', 'hours', 'because'] as const;
export const VISIT_COLUMNS = ['visit', 'area', 'visitDay', 'visitHours', 'harmDays', 'isRequired'] as const;
export const RULE_COLUMNS = ['floorHours', 'enforcementHours', 'explorationAreaHours', 'travelHours'] as const;

export type TeamRow = Row<(typeof TEAM_COLUMNS)[number]>;
export type ShiftRow = Row<(typeof SHIFT_COLUMNS)[number]>;
export type LockRow = Row<(typeof LOCK_COLUMNS)[number]>;
export type VisitRow = Row<(typeof VISIT_COLUMNS)[number]>;
export type RuleRow = Row<(typeof RULE_COLUMNS)[number]>;
type Body = InputGiven<typeof allocationPlan.create>['body'];

/** Three shifts a day, as many services work them; every number is the agency’s to change. */
export const USUAL_SHIFTS: readonly ShiftRow[] = [
  { start: '7', length: '8', cover: '16', vehicles: '4' },
  { start: '15', length: '8', cover: '16', vehicles: '4' },
  { start: '23', length: '8', cover: '16', vehicles: '3' },
];
export const USUAL_TEAM: TeamRow = { code: '', officers: '2', skills: '', mostHours: '40' };
export const NO_LOCK: LockRow = { area: '', day: '1', start: '7', kind: 'protective', hours: '2', because: '' };
export const NO_VISIT: VisitRow = {
  visit: '',
  area: '',
  visitDay: 'any',
  visitHours: '2',
  harmDays: '',
  isRequired: 'no',
};
/** Rules that a small service can keep; without enforcement, because how many hours the caps leave room for follows from the crimes. */
export const USUAL_RULES: RuleRow = {
  floorHours: '8',
  enforcementHours: '0',
  explorationAreaHours: '2',
  travelHours: '0.5',
};
/** Survey estimates differ by offence and country; a stated range keeps the cap at both ends. */
const REPORTED = { reportedLow: 0.5, reportedHigh: 0.8 };
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

export const numberIn = (text: string): number => Number(text.trim().replace(',', '.'));
export const isNumber = (text: string): boolean => text.trim() !== '' && numberIn(text) >= 0;

/** A shift of each day for each row, named by day and hour: “1 07:00” is the Monday. */
export const shiftCode = (day: number, start: string): string => `${day} ${start.trim().padStart(2, '0')}:00`;

/** 2024-01-01 was a Monday. */
const A_MONDAY_MS = Date.UTC(2024, 0, 1, 12);

/** The days of a week in the reader's language, Monday first, with the digit that names each in a shift. */
export function weekDays(language: string): readonly { readonly value: string; readonly label: string }[] {
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return DAYS.map((day) => ({ value: `${day + 1}`, label: name.format(A_MONDAY_MS + day * 86_400_000) }));
}

/** A shift by its day and hour, “Mon 07:00”; one that a person named otherwise as it is named. */
export function shiftName(code: string, language: string): string {
  const [, day, hour] = /^([1-7]) (\d\d:\d\d)$/.exec(code) ?? [];
  const name = weekDays(language).find(({ value }) => value === day)?.label;
  return name === undefined ? code : `${name} ${hour}`;
}

/** The body of a plan from the rows of its form. */
export function weekBody(
  of: Pick<Body, 'weekFrom' | 'areaSetId' | 'demandFrom' | 'demandTo'> & {
    readonly previousId: string | undefined;
    /** The agency’s own recorded crime if undefined. */
    readonly dataSetId: string | undefined;
  },
  rows: {
    readonly areas: readonly string[];
    readonly teams: readonly TeamRow[];
    readonly shifts: readonly ShiftRow[];
    readonly locks: readonly LockRow[];
    readonly visits: readonly VisitRow[];
    readonly rules: RuleRow;
    /** Days of harm by offence; none: each crime counts as one day. */
    readonly harmDays: NonNullable<Body['harmDays']>;
  },
): Body {
  const { previousId, dataSetId, ...period } = of;
  const shifts = DAYS.flatMap((day) =>
    rows.shifts.map(({ start, length, cover, vehicles }) => ({
      code: shiftCode(day + 1, start),
      startsAtHour: day * 24 + numberIn(start),
      lengthHours: numberIn(length),
      coverHours: numberIn(cover),
      vehicles: numberIn(vehicles),
    })),
  );
  const { floorHours, enforcementHours, explorationAreaHours, travelHours } = rows.rules;
  return {
    ...period,
    ...(previousId === undefined ? {} : { previousId }),
    ...(dataSetId === undefined ? {} : { dataSetId }),
    areas: rows.areas.map((code) => ({ code, ...REPORTED, travelHours: numberIn(travelHours) })),
    shifts,
    teams: rows.teams.map(({ code, officers, skills, mostHours }) => ({
      code: code.trim(),
      officers: numberIn(officers),
      skills: skills
        .split(',')
        .map((skill) => skill.trim())
        .filter((skill) => skill !== ''),
      mostHours: numberIn(mostHours),
      vehicles: 1,
      shifts: shifts.map((shift) => shift.code),
    })),
    locks: rows.locks.map(({ area, day, start, kind, hours, because }, at) => ({
      code: `${at + 1}`,
      area: area.trim(),
      shifts: [shiftCode(numberIn(day), start)],
      kind: HOUR_KINDS.find((one) => one === kind) ?? 'protective',
      hours: numberIn(hours),
      because: because.trim(),
    })),
    visits: rows.visits.map(({ visit, area, visitDay, visitHours, harmDays, isRequired }) => ({
      code: visit.trim(),
      area,
      shifts: shifts.map(({ code }) => code).filter((code) => visitDay === 'any' || code.startsWith(`${visitDay} `)),
      hours: numberIn(visitHours),
      harmDays: numberIn(harmDays),
      isRequired: isRequired === 'yes',
    })),
    ...(rows.harmDays.length === 0 ? {} : { harmDays: [...rows.harmDays] }),
    rules: {
      blockHours: 2,
      floorHours: numberIn(floorHours),
      enforcementHours: numberIn(enforcementHours),
      capFactor: 1.25,
      explorationShare: 0.1,
      explorationAreaHours: numberIn(explorationAreaHours),
      restHours: 11,
      halfReachHours: 4,
    },
  };
}
