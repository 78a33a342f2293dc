import { discoveredReason } from '../event/discovered-offences.ts';
import type { WeekDemand, WeekShift } from './week-input.ts';

/** A recorded crime as far as a week’s demand needs it. */
export interface DemandCrime {
  readonly area: string;
  readonly type: string;
  /** As recorded: `proactive` or `discovered` if police found it. */
  readonly detection: string;
  /** Minutes since 1970-01-01 00:00 of the local wall clock: when it began and ended at the latest. */
  readonly fromMin: number;
  readonly toMin: number;
  readonly timePrecision: 'minute' | 'day' | 'month';
}

/** The demand of an average week, and what is not in it. */
export interface WeekDemandFound {
  readonly demand: readonly WeekDemand[];
  /** Victim-reported crimes of each area, in the order of the areas. */
  readonly crimes: readonly { readonly area: string; readonly crimes: number }[];
  /** Crimes left out because police found them. */
  readonly discovered: number;
  /** Crimes at hours without a shift. */
  readonly outsideShifts: number;
  /** Offences without a weight, if there are weights: nothing was counted for them. */
  readonly unweighted: readonly string[];
}

/**
 * Returns the harm that victims reported in an average week, by area and shift.
 *
 * Offences found by police are left out: they measure where police looked, and a plan made from them would send officers
 * to where officers already were.
 * Method: a crime with a time belongs to the shifts at the middle of its window, one with a day to all shifts that begin
 * on it, one with a month to all shifts; evenly where there are several.
 *
 * @param crimes of the period; areas that are not among `areas` are ignored
 * @param of     weeks: length of the period, above 0; harmDays: days by offence, empty to count each crime as one day
 * @returns demand in the order of areas, then shifts; cells without harm are left out
 * Cost: O(crimes · shifts).
 */
export function weekDemand(
  crimes: readonly DemandCrime[],
  of: {
    readonly areas: readonly string[];
    readonly shifts: readonly WeekShift[];
    readonly weeks: number;
    readonly harmDays: Readonly<Record<string, number>>;
  },
): WeekDemandFound {
  const { areas, shifts, weeks, harmDays } = of;
  const cells = new Map(areas.map((area) => [area, shifts.map(() => 0)]));
  const counts = new Map(areas.map((area) => [area, 0]));
  const isWeighted = Object.keys(harmDays).length > 0;
  const unweighted = new Set<string>();
  let [discovered, outsideShifts] = [0, 0];
  for (const crime of crimes) {
    const row = cells.get(crime.area);
    if (row === undefined) continue;
    if (discoveredReason(crime.type, crime.detection) !== undefined) {
      discovered += 1;
      continue;
    }
    counts.set(crime.area, (counts.get(crime.area) ?? 0) + 1);
    const days = isWeighted ? harmDays[crime.type] : 1;
    if (days === undefined) unweighted.add(crime.type);
    const within = shiftsOf(crime, shifts);
    if (within.length === 0) outsideShifts += 1;
    for (const at of within) row[at] = (row[at] ?? 0) + (days ?? 0) / within.length / weeks;
  }
  return {
    demand: areas.flatMap((area) =>
      shifts.flatMap(({ code }, at) => {
        const days = cells.get(area)?.[at] ?? 0;
        return days > 0 ? [{ area, shift: code, harmDays: days }] : [];
      }),
    ),
    crimes: areas.map((area) => ({ area, crimes: counts.get(area) ?? 0 })),
    discovered,
    outsideShifts,
    unweighted: [...unweighted].toSorted(),
  };
}

const WEEK_MIN = 7 * 24 * 60;
/** 1970-01-01 was a Thursday. */
const MONDAY_MIN = 3 * 24 * 60;

const remainder = (value: number, by: number): number => ((value % by) + by) % by;

/** Places of the shifts that a crime belongs to. */
function shiftsOf({ fromMin, toMin, timePrecision }: DemandCrime, shifts: readonly WeekShift[]): readonly number[] {
  const at = remainder((timePrecision === 'minute' ? (fromMin + toMin) / 2 : fromMin) + MONDAY_MIN, WEEK_MIN);
  const day = Math.floor(at / (24 * 60));
  return shifts.flatMap(({ startsAtHour, lengthHours }, place) => {
    if (timePrecision === 'month') return [place];
    if (timePrecision === 'day') return Math.floor(startsAtHour / 24) === day ? [place] : [];
    return remainder(at - startsAtHour * 60, WEEK_MIN) < lengthHours * 60 ? [place] : [];
  });
}
