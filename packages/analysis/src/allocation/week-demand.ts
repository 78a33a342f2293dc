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
  /** Victim-reported crimes of these areas without a known hour: dated to a day or a month, or within a window of a day or more. */
  readonly withoutHour: number;
  /** Offences without a weight, if there are weights: nothing was counted for them. */
  readonly unweighted: readonly string[];
}

/**
 * Returns the harm that victims reported in an average week, by area and shift.
 *
 * Offences found by police are left out: they measure where police looked, and a plan made from them would send officers
 * to where officers already were.
 * Method: a crime between two times belongs to each shift by the share of its window in it (aoristic weights: J. H. Ratcliffe
 * 2002, Aoristic signatures and the spatio-temporal analysis of high volume crime patterns, Journal of Quantitative
 * Criminology 18(1), 23–43, doi:10.1023/A:1013240828824), so that a theft in the night is not put into the one shift at the
 * middle of it; one with a day belongs to all shifts that begin on it, one with a month to all shifts, evenly.
 *
 * @param crimes of the period; areas that are not among `areas` are ignored
 * @param of     weeks: length of the period, above 0; harmDays: days by offence, empty to count each crime as one day
 * @returns demand in the order of areas, then shifts; cells without harm are left out
 * Cost: O(crimes · shifts + minutes of a week · shifts).
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
  const sharesOf = shiftShares(shifts);
  let [discovered, outsideShifts, withoutHour] = [0, 0, 0];
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
    if (crime.timePrecision !== 'minute' || crime.toMin - crime.fromMin >= DAY_MIN) withoutHour += 1;
    const shares = sharesOf(crime);
    if (shares.every((share) => share === 0)) outsideShifts += 1;
    for (const [at, share] of shares.entries()) row[at] = (row[at] ?? 0) + ((days ?? 0) * share) / weeks;
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
    withoutHour,
    unweighted: [...unweighted].toSorted(),
  };
}

const DAY_MIN = 24 * 60;
const WEEK_MIN = 7 * DAY_MIN;
/** 1970-01-01 was a Thursday. */
const MONDAY_MIN = 3 * DAY_MIN;

const remainder = (value: number, by: number): number => ((value % by) + by) % by;

/** Returns what share of a crime belongs to each shift; together 1, or less where hours have no shift. */
function shiftShares(shifts: readonly WeekShift[]): (crime: DemandCrime) => readonly number[] {
  const until = minutesUntil(shifts);
  const inSpan = (sums: Float64Array, from: number, length: number): number => {
    const [wholeWeeks, rest] = [Math.floor(length / WEEK_MIN), length % WEEK_MIN];
    const [first, end] = [remainder(from, WEEK_MIN), remainder(from, WEEK_MIN) + rest];
    const all = sums[WEEK_MIN] ?? 0;
    const over = end > WEEK_MIN ? all + (sums[end - WEEK_MIN] ?? 0) : (sums[end] ?? 0);
    return wholeWeeks * all + over - (sums[first] ?? 0);
  };
  return ({ fromMin, toMin, timePrecision }) => {
    if (timePrecision === 'minute') {
      const [from, length] = [Math.floor(fromMin) + MONDAY_MIN, Math.max(1, Math.floor(toMin) - Math.floor(fromMin))];
      return until.map((sums) => inSpan(sums, from, length) / length);
    }
    const day = Math.floor(remainder(fromMin + MONDAY_MIN, WEEK_MIN) / DAY_MIN);
    const isOwn = shifts.map(({ startsAtHour }) => timePrecision === 'month' || Math.floor(startsAtHour / 24) === day);
    const own = isOwn.filter(Boolean).length;
    return isOwn.map((is) => (is ? 1 / own : 0));
  };
}

/** Minutes of each shift before each minute of the week; where shifts overlap, a minute is shared. */
function minutesUntil(shifts: readonly WeekShift[]): readonly Float64Array[] {
  const isOn = ({ startsAtHour, lengthHours }: WeekShift, minute: number): boolean =>
    remainder(minute - startsAtHour * 60, WEEK_MIN) < lengthHours * 60;
  const together = Float64Array.from({ length: WEEK_MIN }, (_, minute) => shifts.filter((one) => isOn(one, minute)).length); // prettier-ignore
  return shifts.map((shift) => {
    const sums = new Float64Array(WEEK_MIN + 1);
    for (let minute = 0; minute < WEEK_MIN; minute += 1)
      sums[minute + 1] = (sums[minute] ?? 0) + (isOn(shift, minute) ? 1 / (together[minute] ?? 1) : 0);
    return sums;
  });
}
