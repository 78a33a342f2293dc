import { matchControls, type AssessedArea, type ResultQuestion } from '@reeve/analysis';
import { between, gammaValue, poissonCount, wholeBetween, type Random } from './random-counts.ts';

/** How crimes arise in a world: independently, in weeks that differ, or one after the other as burglars return. */
export type Clustering = 'poisson' | 'weeks' | 'repeats';

/** Weekly counts of one area over `rates.length` weeks, with this long-run variance over mean. */
export function weeklyCounts(random: Random, rates: readonly number[], kind: Clustering, dispersion: number): number[] {
  if (kind === 'poisson') return rates.map((rate) => poissonCount(random, rate));
  if (kind === 'weeks')
    return rates.map((rate) => poissonCount(random, gammaValue(random, rate / (dispersion - 1), rate)));
  return addRepeats(random, rates, dispersion, () => 0)[0] ?? [];
}

/** Weeks before the first in which a series can have begun. */
const BEFORE_ALL = 6;
/** Mean time until a crime that follows another, in weeks. */
const REPEAT_WEEKS = 1.2;

/**
 * First crimes by chance, each followed by a Poisson number e of further ones: variance over mean in the long run is
 * E(n²)/E(n) = (1 + 3e + e²)/(1 + e) for the n = 1 + e crimes of a series. `areaFor` returns the area of each.
 */
function addRepeats(random: Random, rates: readonly number[], dispersion: number, areaFor: () => number): number[][] {
  // Solves e² + (3 − dispersion) e + 1 − dispersion = 0.
  const further = (dispersion - 3 + Math.sqrt((3 - dispersion) ** 2 + 4 * (dispersion - 1))) / 2;
  const counts = [rates.map(() => 0), rates.map(() => 0)];
  const put = (week: number): void => {
    const area = counts[areaFor()];
    if (area && week >= 0 && week < rates.length) area[week] = (area[week] ?? 0) + 1;
  };
  for (let week = -BEFORE_ALL; week < rates.length; week += 1) {
    const series = poissonCount(random, (rates[Math.max(0, week)] ?? 0) / (1 + further));
    for (let one = 0; one < series; one += 1) {
      const begun = week + random();
      put(Math.floor(begun));
      const followers = poissonCount(random, further);
      for (let next = 0; next < followers; next += 1) put(Math.floor(begun - Math.log(random()) * REPEAT_WEEKS));
    }
  }
  return counts;
}

/** The parameters of a world. Weeks run: the earlier ones, then the before-window, then the after-window. */
export interface Plan {
  readonly kind: Clustering;
  readonly dispersion: number;
  readonly earlierWeeks: number;
  readonly windowWeeks: number;
  /** Crimes a week in the treated area. */
  readonly weeklyMean: number;
  readonly controlSize: number;
  /** Factor of the after-window, in every area. */
  readonly trend: number;
  /** How far the busiest week of the year is above its mean, as a share. */
  readonly season: number;
  /** Share of the crimes of the treated area's after-window that are prevented. */
  readonly fall: number;
}

/** A plan without an effect, with everything else random. */
export function anyPlan(random: Random, fixed: Partial<Plan> = {}): Plan {
  return {
    kind: 'poisson',
    dispersion: 1.5 + 1.5 * random(),
    earlierWeeks: wholeBetween(random, 52, 260),
    windowWeeks: wholeBetween(random, 4, 26),
    weeklyMean: between(random, 0.1, 20),
    controlSize: between(random, 0.5, 5),
    trend: 1,
    season: 0,
    fall: 0,
    ...fixed,
  };
}

/** A trend from half as many to half as many again. */
export const anyTrend = (random: Random): number => 0.5 + random();

/** The weekly rates of an area `size` times the treated one. */
function ratesOf(plan: Plan, size: number, fall = 0): readonly number[] {
  const after = plan.earlierWeeks + plan.windowWeeks;
  return Array.from({ length: after + plan.windowWeeks }, (_, week) => {
    const season = 1 + plan.season * Math.cos((2 * Math.PI * week) / 52.18);
    return plan.weeklyMean * size * season * (week >= after ? plan.trend * (1 - fall) : 1);
  });
}

/** Weeks that have data, in each part of a world. */
interface CoveredWeeks {
  readonly earlier: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly same: readonly number[];
}

const YEAR = 52;
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function coveredWeeks(plan: Plan, isCovered: (week: number) => boolean = () => true): CoveredWeeks {
  const start = plan.earlierWeeks;
  const after = range(start + plan.windowWeeks, start + 2 * plan.windowWeeks).filter(isCovered);
  const same = range(1, 6).flatMap((years) =>
    after.map((week) => week - years * YEAR).filter((week) => week >= 0 && week < start && isCovered(week)),
  );
  return {
    earlier: range(0, start).filter(isCovered),
    before: range(start, start + plan.windowWeeks).filter(isCovered),
    after,
    same,
  };
}

function areaOf(counts: readonly number[], weeks: CoveredWeeks): AssessedArea {
  const sum = (which: readonly number[]): number => which.reduce((total, week) => total + (counts[week] ?? 0), 0);
  return {
    counts: [sum(weeks.before), sum(weeks.after)],
    earlierWeeks: weeks.earlier.map((week) => counts[week] ?? 0),
    sameWeeks: sum(weeks.same),
  };
}

const lengthsOf = (weeks: CoveredWeeks): ResultQuestion['weeks'] => ({
  before: weeks.before.length,
  after: weeks.after.length,
  sameWeeks: weeks.same.length,
});

/** A treated area and its control, in the program's input format. */
export function world(random: Random, plan: Plan, isCovered?: (week: number) => boolean): ResultQuestion {
  const weeks = coveredWeeks(plan, isCovered);
  const area = (size: number, fall: number): AssessedArea =>
    areaOf(weeklyCounts(random, ratesOf(plan, size, fall), plan.kind, plan.dispersion), weeks);
  return {
    treated: area(1, plan.fall),
    control: area(plan.controlSize, 0),
    weeks: lengthsOf(weeks),
    chosenByItsPeak: false,
  };
}

/** The same with a displacement area and its control, with separate sizes and trend. */
export function worldWithDisplacement(random: Random, plan: Plan): ResultQuestion {
  const near = { ...plan, weeklyMean: plan.weeklyMean * between(random, 0.5, 2), trend: anyTrend(random) };
  const displaced = world(random, { ...near, controlSize: between(random, 0.5, 5), fall: 0 });
  return { ...world(random, plan), displacement: displaced.treated, displacementControl: displaced.control };
}

/** Of `candidates` like areas the one with the most crimes in the before-window was treated. */
export function worldChosenAtItsPeak(random: Random, plan: Plan, candidates: number): ResultQuestion {
  const weeks = coveredWeeks(plan);
  const areas = Array.from({ length: candidates }, () =>
    areaOf(weeklyCounts(random, ratesOf(plan, 1), plan.kind, plan.dispersion), weeks),
  );
  const [first] = areas.toSorted((a, b) => b.counts[0] - a.counts[0]);
  const none: AssessedArea = { counts: [0, 0], earlierWeeks: [], sameWeeks: 0 };
  return {
    treated: first ?? none,
    control: areaOf(weeklyCounts(random, ratesOf(plan, plan.controlSize), plan.kind, plan.dispersion), weeks),
    weeks: lengthsOf(weeks),
    chosenByItsPeak: true,
  };
}

/** Series that affect the treated area and its control alike: each crime of a series falls in either by chance. */
export function worldWithSharedSeries(random: Random, plan: Plan): ResultQuestion {
  const weeks = coveredWeeks(plan);
  const treated = 1 / (1 + plan.controlSize);
  const [first = [], second = []] = addRepeats(random, ratesOf(plan, 1 + plan.controlSize), plan.dispersion, () =>
    random() < treated ? 0 : 1,
  );
  return {
    treated: areaOf(first, weeks),
    control: areaOf(second, weeks),
    weeks: lengthsOf(weeks),
    chosenByItsPeak: false,
  };
}

/** The comparison is what `matchControls` suggests of many areas, each with a size and clustered weeks of its own. */
export function worldWithMatchedControl(random: Random, plan: Plan, candidates: number): ResultQuestion {
  const weeks = coveredWeeks(plan);
  const area = (size: number): AssessedArea =>
    areaOf(weeklyCounts(random, ratesOf(plan, size), plan.kind, plan.dispersion), weeks);
  const treated = area(1);
  const others = Array.from({ length: candidates }, () => area(between(random, 0.3, 2)));
  const matched = matchControls(
    treated.earlierWeeks,
    others.map(({ earlierWeeks }, nth) => ({ area: `${nth}`, weeks: earlierWeeks })),
  );
  const chosen = matched.allowed ? matched.areas.map((nth) => others[Number(nth)]) : [];
  const sum = (of: (area: AssessedArea) => number): number =>
    chosen.reduce((total, one) => total + (one ? of(one) : 0), 0);
  return {
    treated,
    control: {
      counts: [sum(({ counts }) => counts[0]), sum(({ counts }) => counts[1])],
      earlierWeeks: treated.earlierWeeks.map((_, week) => sum(({ earlierWeeks }) => earlierWeeks[week] ?? 0)),
      sameWeeks: sum(({ sameWeeks }) => sameWeeks ?? 0),
    },
    weeks: lengthsOf(weeks),
    chosenByItsPeak: false,
  };
}

/** A plan with earlier years to compare with and crimes enough for a peak to mislead. */
const peakPlan = (random: Random): Plan =>
  anyPlan(random, {
    earlierWeeks: wholeBetween(random, 104, 260),
    weeklyMean: between(random, 1, 20),
    controlSize: between(random, 1, 5),
  });

/** Every kind of world without an effect, by description. */
export const NULL_WORLDS: Readonly<Record<string, (random: Random) => ResultQuestion>> = {
  'Poisson, control of the same size': (random) => world(random, anyPlan(random, { controlSize: 1 })),
  'Poisson, control 0.5 to 5 times as large': (random) => world(random, anyPlan(random)),
  'Poisson, common trend −50 to +50 %': (random) => world(random, anyPlan(random, { trend: anyTrend(random) })),
  'clustered weeks': (random) => world(random, anyPlan(random, { kind: 'weeks' })),
  'near repeats': (random) => world(random, anyPlan(random, { kind: 'repeats' })),
  'clustered weeks, common trend −50 to +50 %': (random) =>
    world(random, anyPlan(random, { kind: 'weeks', trend: anyTrend(random) })),
  'near repeats, common trend −50 to +50 %': (random) =>
    world(random, anyPlan(random, { kind: 'repeats', trend: anyTrend(random) })),
  'near repeats, one year before, many crimes': (random) =>
    world(random, anyPlan(random, { kind: 'repeats', earlierWeeks: 52, weeklyMean: between(random, 5, 40) })),
  'near repeats with a common season': (random) =>
    world(random, anyPlan(random, { kind: 'repeats', season: 0.4, trend: anyTrend(random) })),
  'series that strike both areas': (random) =>
    worldWithSharedSeries(random, anyPlan(random, { trend: anyTrend(random) })),
  'few crimes, 0.5 to 10 a window': (random) => {
    const windowWeeks = wholeBetween(random, 4, 26);
    return world(random, anyPlan(random, { kind: 'weeks', windowWeeks, weeklyMean: between(random, 0.5, 10) / windowWeeks })); // prettier-ignore
  },
  'displacement studied, clustered weeks': (random) =>
    worldWithDisplacement(random, anyPlan(random, { kind: 'weeks', trend: anyTrend(random) })),
  'chosen at its peak of 40, Poisson': (random) => worldChosenAtItsPeak(random, peakPlan(random), 40),
  'chosen at its peak of 40, near repeats, common trend': (random) =>
    worldChosenAtItsPeak(random, { ...peakPlan(random), kind: 'repeats', trend: anyTrend(random) }, 40),
  'comparison matched from 12 areas, near repeats, common trend': (random) =>
    worldWithMatchedControl(random, anyPlan(random, { kind: 'repeats', trend: anyTrend(random) }), 12),
  'half of the after-window without data': (random) => {
    const plan = anyPlan(random, {
      kind: 'repeats',
      trend: anyTrend(random),
      windowWeeks: wholeBetween(random, 8, 26),
    });
    const dark = plan.earlierWeeks + plan.windowWeeks + Math.floor(plan.windowWeeks / 2);
    return world(random, plan, (week) => week < dark && random() > 0.02);
  },
};
