import { createHash } from 'node:crypto';
import type { AssessedArea, ResultQuestion } from '@reeve/analysis';
import { fromDayNumber, holdsDays, intersectDays, maturityOf, toDayNumber, type Measure } from '@reeve/domain';
import { countedCrimes, type ActorTx } from '@reeve/store';
import { coveredSet, type CoveredSet } from '../coverage/covered.ts';

export type Pair = [before: number, after: number];
type Group = 'treated' | 'control' | 'displacement' | 'displacementControl';

/** The counts of a registered measure with their baselines, and the inputs they were made from. */
export interface MeasuredCounts {
  readonly set: CoveredSet;
  readonly counts: Readonly<Record<Group, Pair>>;
  readonly question: ResultQuestion;
  /** The same with an after-window that ends earlier: on each day on which a week of it is over, and on its last. */
  readonly soFar: () => readonly { readonly weekOf: string; readonly question: ResultQuestion }[];
  /** Both counts of each area. */
  readonly areas: ReadonlyMap<string, Pair>;
  /** The question of one treated or displacement area alone, against the comparison of all of them. */
  readonly partOf: (code: string, role: 'treated' | 'displacement') => ResultQuestion;
  /** Day numbers on which the covered weeks before the before-window begin, the oldest first. */
  readonly earlierWeeks: readonly number[];
  readonly weekly: readonly { readonly weekOf: string; readonly treated: number; readonly control: number }[];
  readonly inputDigest: string;
  readonly batchIds: readonly string[];
  readonly precisions: readonly string[];
}

/** Earlier years to read, if the data set covers them. */
export const YEARS_BACK = 5;
/** Whole weeks, so that weekdays match. */
export const YEAR_DAYS = 364;

export function areasOf(measure: Measure): readonly string[] {
  return [
    ...measure.treatedAreas,
    ...measure.comparisonAreas,
    ...measure.displacementAreas,
    ...measure.displacementComparisonAreas,
  ];
}

/** Returns the days for which every area of a measure is covered, and its crimes have had their time to be recorded. */
export function coverageOfMeasure(tx: ActorTx, measure: Measure, maturityDays: number): Promise<CoveredSet> {
  return coveredSet(tx, measure.dataSetId, {
    areas: areasOf(measure),
    offenceTypes: [measure.offenceType],
    maturityDays,
  });
}

/**
 * Counts the registered measure, under this person's rights: both windows, the covered weeks before them, and the same weeks of earlier
 * years. Only crimes recorded within the days that the measure fixed count, so that early and late weeks are counted alike.
 */
export async function countMeasure(tx: ActorTx, measure: Measure): Promise<MeasuredCounts> {
  const set = await coverageOfMeasure(tx, measure, maturityOf(measure));
  const [first, start, end] = [measure.beforeFrom, measure.startsOn, measure.afterTo].map(toDayNumber) as [
    number,
    number,
    number,
  ]; // three of three
  const earliest = first - YEARS_BACK * YEAR_DAYS;
  const counted = await countedCrimes(tx, {
    dataSetId: set.dataSet.id,
    type: measure.offenceType,
    areas: areasOf(measure),
    from: fromDayNumber(earliest),
    to: measure.afterTo,
    recordedWithinDays: maturityOf(measure),
  });
  const isCovered = (from: number): boolean => holdsDays(set.days, [from, from + 7]);
  const earlier = weeksBetween(earliest, first).filter(isCovered);
  const group = (areas: readonly string[]): CountedGroup => {
    const codes = new Set(areas);
    const days = counted.days.filter((one) => codes.has(one.area)).map((one) => one.day);
    return {
      days,
      counts: [within(days, first, start), within(days, start, end)] satisfies Pair,
      earlierWeeks: earlier.map((week) => within(days, week, week + 7)),
    };
  };
  const groups = {
    treated: group(measure.treatedAreas),
    control: group(measure.comparisonAreas),
    displacement: group(measure.displacementAreas),
    displacementControl: group(measure.displacementComparisonAreas),
  };
  const questions = questionsOf({ measure, first, start, end, isCovered, groups });
  return {
    set,
    counts: {
      treated: groups.treated.counts,
      control: groups.control.counts,
      displacement: groups.displacement.counts,
      displacementControl: groups.displacementControl.counts,
    },
    question: questions.until(end),
    soFar: () =>
      weekEnds(start, end).map((until) => ({
        weekOf: fromDayNumber(Math.max(start, until - 7)),
        question: questions.until(until),
      })),
    partOf: (code, role) => questions.ofPart(group([code]), role),
    areas: new Map(areasOf(measure).map((code) => [code, group([code]).counts])),
    earlierWeeks: earlier,
    weekly: weeksBetween(first, end).map((week) => ({
      weekOf: fromDayNumber(week),
      treated: within(groups.treated.days, week, week + 7),
      control: within(groups.control.days, week, week + 7),
    })),
    // Coverage is part of the input: a day that was unknown and is covered now may have no crime.
    inputDigest: createHash('sha256')
      .update(counted.digest)
      .update(JSON.stringify(intersectDays([[earliest, end]], set.days)))
      .digest('hex'),
    batchIds: counted.batchIds,
    precisions: counted.precisions,
  };
}

/** Days of the crimes of some areas, their counts in both windows, and in each covered week before. */
interface CountedGroup {
  readonly days: readonly number[];
  readonly counts: Pair;
  readonly earlierWeeks: readonly number[];
}

/**
 * The questions that the counts can answer: of the whole measure until a day, and of one area of it.
 *
 * @param first, start, end days since the epoch: begin of the window before, of the one after, and the day after it
 */
function questionsOf({
  measure,
  first,
  start,
  end,
  isCovered,
  groups,
}: {
  readonly measure: Measure;
  readonly first: number;
  readonly start: number;
  readonly end: number;
  /** Whether the week that begins on a day is covered. */
  readonly isCovered: (from: number) => boolean;
  readonly groups: Readonly<Record<Group, CountedGroup>>;
}) {
  const weeks = Math.max(1, Math.round((end - start) / 7));
  const weeksUntil = (until: number): { readonly same: readonly number[]; readonly weeks: ResultQuestion['weeks'] } => {
    const same = sameWeeks({ first, start, end: until }).filter(isCovered);
    const after = Math.max(1, Math.round((until - start) / 7));
    return { same, weeks: { before: weeks, after, sameWeeks: same.length } };
  };
  const assessedUntil =
    (until: number, { same }: ReturnType<typeof weeksUntil>) =>
    ({ days, counts, earlierWeeks }: CountedGroup): AssessedArea => ({
      counts: [counts[0], within(days, start, until)],
      earlierWeeks,
      sameWeeks: same.reduce((sum, week) => sum + within(days, week, week + 7), 0),
    });
  const chosenByItsPeak = measure.chosenByItsPeak ?? true;
  const until = (day: number): ResultQuestion => {
    const windows = weeksUntil(day);
    const assessed = assessedUntil(day, windows);
    return {
      treated: assessed(groups.treated),
      control: assessed(groups.control),
      ...(measure.displacementAreas.length > 0
        ? { displacement: assessed(groups.displacement), displacementControl: assessed(groups.displacementControl) }
        : {}),
      weeks: windows.weeks,
      chosenByItsPeak,
    };
  };
  const ofPart = (part: CountedGroup, role: 'treated' | 'displacement'): ResultQuestion => {
    const windows = weeksUntil(end);
    const assessed = assessedUntil(end, windows);
    return {
      treated: assessed(part),
      control: assessed(role === 'treated' ? groups.control : groups.displacementControl),
      weeks: windows.weeks,
      // A neighbour was not chosen, whatever the treated area was.
      chosenByItsPeak: role === 'treated' && chosenByItsPeak,
    };
  };
  return { until, ofPart };
}

/** The days on which each week from `start` is over; the last is `end`. */
function weekEnds(start: number, end: number): readonly number[] {
  const weeks = Math.max(1, Math.round((end - start) / 7));
  return Array.from({ length: weeks }, (_, nth) => (nth + 1 === weeks ? end : start + 7 * (nth + 1)));
}

/** Returns whole weeks that end on a day, as the first days of each, the oldest first; `from` is the earliest start of the oldest. */
export function weeksBetween(from: number, before: number): readonly number[] {
  const weeks = Math.floor((before - from) / 7);
  return Array.from({ length: weeks }, (_, nth) => before - 7 * (weeks - nth));
}

/** Returns the weeks of the after-window in earlier years, as far as they are before the before-window. */
function sameWeeks(of: { readonly first: number; readonly start: number; readonly end: number }): readonly number[] {
  const weeks = Array.from({ length: Math.floor((of.end - of.start) / 7) }, (_, nth) => of.start + 7 * nth);
  return Array.from({ length: YEARS_BACK }, (_, nth) => (nth + 1) * YEAR_DAYS)
    .filter((back) => of.end - back <= of.first)
    .flatMap((back) => weeks.map((week) => week - back));
}

/** Crimes on the days of `[from, before)`; the days are in order. */
const within = (days: readonly number[], from: number, before: number): number =>
  firstAtOrAfter(days, before) - firstAtOrAfter(days, from);

function firstAtOrAfter(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
