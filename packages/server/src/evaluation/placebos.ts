import { placeboTest, type BeforeAfterTable, type PlaceboTest } from '@reeve/analysis';
import { coveredDays, holdsDays, maturityOf, toDayNumber, type Measure } from '@reeve/domain';
import { areaPeriods, coverageOf, coverageStatements, type ActorTx } from '@reeve/store';
import { areasOf, type MeasuredCounts, type Pair } from './counts.ts';

/** The same comparison where nothing was done, and the batches of crimes that it rests on. */
export interface PlacePlacebo {
  readonly test: PlaceboTest | null;
  readonly batchIds: readonly string[];
}

export const NO_PLACEBO: PlacePlacebo = { test: null, batchIds: [] };

/** Compares the treated areas with every other area that is covered over both windows, against the same comparison. */
export async function placebosInPlace(tx: ActorTx, measure: Measure, measured: MeasuredCounts): Promise<PlacePlacebo> {
  const dataSetId = measured.set.dataSet.id;
  const [from, start, before] = [measure.beforeFrom, measure.startsOn, measure.afterTo].map(toDayNumber) as [
    number,
    number,
    number,
  ]; // three of three
  const rows = await areaPeriods(tx, {
    dataSetId,
    type: measure.offenceType,
    from: measure.beforeFrom,
    before: measure.afterTo,
    days: start - from,
    recordedWithinDays: maturityOf(measure),
    always: [],
  });
  const statements = coverageStatements(await coverageOf(tx, dataSetId));
  const isCovered = (area: string): boolean =>
    holdsDays(
      coveredDays(statements, {
        areas: [area],
        offenceTypes: [measure.offenceType],
        maturityDays: maturityOf(measure),
      }),
      [from, before],
    );
  const taken = new Set(areasOf(measure));
  const counts = new Map<string, Pair>();
  const batchIds = new Set<string>();
  for (const { area, period, crimes, batchId } of rows) {
    if (taken.has(area) || (!counts.has(area) && !isCovered(area))) continue;
    const pair = counts.get(area) ?? [0, 0];
    pair[period === 0 ? 0 : 1] += crimes;
    counts.set(area, pair);
    batchIds.add(batchId);
  }
  const { treated, control } = measured.counts;
  const others = [...counts.values()].map((pair) => ({ treated: pair, control }));
  return {
    test: others.length === 0 ? null : placeboTest({ treated, control }, others),
    batchIds: [...batchIds].toSorted(),
  };
}

/** Weeks between the starts of two comparisons at earlier times: a window and this share of it. */
const STEPS_A_WINDOW = 4;

/**
 * Compares the treated areas with themselves at earlier times, in windows of the same length that end before the
 * before-window begins; null if the weeks before hold no such pair of windows.
 */
export function placebosInTime({ question, counts, earlierWeeks }: MeasuredCounts): PlaceboTest | null {
  const { treated, control, weeks } = question;
  const length = weeks.before;
  const step = Math.max(1, Math.round(length / STEPS_A_WINDOW));
  const others: BeforeAfterTable[] = [];
  const sum = (of: readonly number[], from: number): number =>
    of.slice(from, from + length).reduce((total, count) => total + count, 0);
  // Weeks without data are left out: two windows with a gap in them are no such pair.
  const isWhole = (from: number): boolean =>
    (earlierWeeks[from + 2 * length - 1] ?? Infinity) - (earlierWeeks[from] ?? 0) === 7 * (2 * length - 1);
  for (let from = treated.earlierWeeks.length - 2 * length; from >= 0; from -= step) {
    if (!isWhole(from)) continue;
    others.push({
      treated: [sum(treated.earlierWeeks, from), sum(treated.earlierWeeks, from + length)],
      control: [sum(control.earlierWeeks, from), sum(control.earlierWeeks, from + length)],
    });
  }
  return others.length === 0 ? null : placeboTest({ treated: counts.treated, control: counts.control }, others);
}
