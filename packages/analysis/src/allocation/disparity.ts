import { ReeveError } from '@reeve/domain';
import { clopperPearson } from '../distribution/clopper-pearson.ts';
import { requireCount } from '../require-count.ts';

/** An area with the crimes its victims reported and the hours it received in the same period. */
export interface DisparityArea {
  readonly code: string;
  /** Victim-reported crimes; offences found by police are left out. */
  readonly crimes: number;
  /** Hours of the kind compared; ≥ 0. */
  readonly hours: number;
  /** A point of the area, to join small areas to near ones. */
  readonly eastM: number;
  readonly northM: number;
}

/** Areas compared together, because some were too small alone. */
export interface DisparityGroup {
  /** Codes in order; the area that others were joined to is first. */
  readonly areas: readonly string[];
  readonly crimes: number;
  readonly hours: number;
  /** Hours for each reported crime, divided by those of all other areas; absent without crimes or hours elsewhere. */
  readonly ratio?: number;
  /** All intervals together contain the true ratios in 95 % of reports. The high end is absent where there is none. */
  readonly low?: number;
  readonly high?: number;
  /** True if the whole interval is outside 0.8 … 1.25. */
  readonly isAlarm: boolean;
  /** True if fewer than `LEAST_DISPARITY_CRIMES` were reported and no larger area was left to join: not to be called fair. */
  readonly isTooSmall: boolean;
}

/** The report on all areas. */
export interface DisparityReport {
  readonly groups: readonly DisparityGroup[];
  /** Areas with too few crimes to be compared alone. */
  readonly small: readonly string[];
}

/** With fewer crimes an area is joined to a larger one: half or double the hours would go unnoticed. */
export const LEAST_DISPARITY_CRIMES = 100;
/** An interval wholly outside is an alarm. */
export const FAIR_RATIO = [0.8, 1.25] as const;
/** Probability that any interval of a report misses its true ratio. */
const FAMILY_ERROR = 0.05;

/**
 * Returns, for each area, the hours for each victim-reported crime compared with those of all other areas, with an
 * interval and an alarm.
 *
 * Use it to see whether hours follow what victims report. It says nothing about why they do not, and an area that is too
 * small is listed as such and never as fair.
 * Method: given their sum, an area’s crimes are a binomial share; Clopper–Pearson limits of that share, as odds, divided
 * into the ratio of hours; the error of 5 % is divided by the number of areas (Bonferroni). Small areas are joined, the
 * smallest first, to the nearest with more crimes.
 * Source: C. J. Clopper & E. S. Pearson (1934), doi:10.1093/biomet/26.4.404; docs/methods/allocation.md.
 *
 * @param areas one or more; crimes: whole numbers ≥ 0; hours ≥ 0; metres in one projected grid
 * @returns groups in the order of their first area’s code
 * @throws ReeveError invalid_input — no area, repeated codes, numbers that are no counts or hours
 * Cost: O(areas² + crimes).
 */
export function disparity(areas: readonly DisparityArea[]): DisparityReport {
  requireAreas(areas);
  const groups = joinSmall(areas);
  const all = sumOf(groups);
  const tail = FAMILY_ERROR / 2 / groups.length;
  return {
    groups: groups.map((group) => compare(group, all, tail)),
    small: areas.filter(({ crimes }) => crimes < LEAST_DISPARITY_CRIMES).map(({ code }) => code),
  };
}

interface Joined {
  readonly main: DisparityArea;
  readonly joined: readonly DisparityArea[];
  readonly crimes: number;
  readonly hours: number;
}

function requireAreas(areas: readonly DisparityArea[]): void {
  const isHours = areas.every(({ hours }) => Number.isFinite(hours) && hours >= 0);
  if (areas.length === 0 || new Set(areas.map(({ code }) => code)).size < areas.length || !isHours)
    throw new ReeveError(
      'invalid_input',
      'A disparity report needs areas with different codes and hours of 0 or more.',
    );
  for (const { crimes } of areas) requireCount(crimes, 'The number of crimes');
}

const sumOf = (groups: readonly { readonly crimes: number; readonly hours: number }[]) =>
  groups.reduce((sum, { crimes, hours }) => ({ crimes: sum.crimes + crimes, hours: sum.hours + hours }), {
    crimes: 0,
    hours: 0,
  });

const byCode = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function joinSmall(areas: readonly DisparityArea[]): readonly Joined[] {
  let groups: readonly Joined[] = areas
    .toSorted((one, other) => byCode(one.code, other.code))
    .map((main) => ({ main, joined: [], crimes: main.crimes, hours: main.hours }));
  for (;;) {
    const small = groups
      .filter(({ crimes }) => crimes < LEAST_DISPARITY_CRIMES)
      .toSorted((one, other) => one.crimes - other.crimes || byCode(one.main.code, other.main.code))[0];
    const larger = small && nearestLarger(small, groups);
    if (small === undefined || larger === undefined) return groups;
    const both = { ...larger, ...sumOf([small, larger]), joined: [...larger.joined, small.main, ...small.joined] };
    groups = groups.flatMap((group) => (group === small ? [] : [group === larger ? both : group]));
  }
}

function nearestLarger(small: Joined, groups: readonly Joined[]): Joined | undefined {
  const distance = ({ main }: Joined): number =>
    Math.hypot(main.eastM - small.main.eastM, main.northM - small.main.northM);
  return groups
    .filter((group) => group !== small && group.crimes >= small.crimes)
    .toSorted((one, other) => distance(one) - distance(other) || byCode(one.main.code, other.main.code))[0];
}

function compare(
  group: Joined,
  all: { readonly crimes: number; readonly hours: number },
  tail: number,
): DisparityGroup {
  const { main, joined, crimes, hours } = group;
  const plain = {
    areas: [main.code, ...joined.map(({ code }) => code).toSorted(byCode)],
    crimes,
    hours,
    isAlarm: false,
    isTooSmall: crimes < LEAST_DISPARITY_CRIMES,
  };
  const otherHours = all.hours - hours;
  if (all.crimes === crimes || otherHours <= 0 || plain.isTooSmall) return plain;
  const odds = (share: number): number => share / (1 - share);
  const [lowShare, highShare] = clopperPearson(crimes, all.crimes, tail);
  const hoursRatio = hours / otherHours;
  const [low, high] = [hoursRatio / odds(highShare), hoursRatio / odds(lowShare)];
  return {
    ...plain,
    ratio: hoursRatio / odds(crimes / all.crimes),
    low,
    high,
    isAlarm: low > FAIR_RATIO[1] || high < FAIR_RATIO[0],
  };
}
