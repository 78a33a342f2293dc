import {
  coveredDays,
  fromDayNumber,
  holdsDays,
  intersectDays,
  ReeveError,
  subtractDays,
  toDayNumber,
  type CoverageQuestion,
  type DaySpans,
} from '@reeve/domain';
import { coverageOf, coverageStatements, meantDataSet, type ActorTx, type StoredDataSet } from '@reeve/store';

/** The data set of a question, and the days it covers for that question. */
export interface CoveredSet {
  readonly dataSet: StoredDataSet;
  /** True if any coverage has been stated. */
  readonly stated: boolean;
  readonly days: DaySpans;
}

/** @throws ReeveError not_found, invalid_input — there is no data set that this person can see */
export async function coveredSet(
  tx: ActorTx,
  dataSetId: string | undefined,
  question: CoverageQuestion,
): Promise<CoveredSet> {
  const dataSet = await meantDataSet(tx, dataSetId);
  if (!dataSet)
    throw new ReeveError('invalid_input', 'There is no recorded crime that you may see. Nothing was run.', {
      fields: ['dataSetId'],
      because: 'no_such_crimes',
    });
  const statements = coverageStatements(await coverageOf(tx, dataSet.id));
  return { dataSet, stated: statements.length > 0, days: coveredDays(statements, question) };
}

/** Returns the days of `[from, to)` that a set covers, and those that it does not. */
export function coveredWithin(
  { days }: Pick<CoveredSet, 'days'>,
  from: string,
  to: string,
): { readonly covered: DaySpans; readonly uncovered: DaySpans } {
  const asked: DaySpans = [[toDayNumber(from), toDayNumber(to)]];
  return { covered: intersectDays(asked, days), uncovered: subtractDays(asked, days) };
}

/** Returns the latest covered period of `[from, to)` without a gap. @throws ReeveError state_forbids — there is none */
export function coveredStretch(
  set: CoveredSet,
  from: string,
  to: string,
): { readonly from: string; readonly to: string } {
  const { covered } = coveredWithin(set, from, to);
  const last = covered.at(-1);
  if (!last) throw notCovered(set, from, to);
  return { from: fromDayNumber(last[0]), to: fromDayNumber(last[1]) };
}

export function isCovered({ days }: Pick<CoveredSet, 'days'>, from: string, to: string): boolean {
  return holdsDays(days, [toDayNumber(from), toDayNumber(to)]);
}

/** Spans as days, for a reply. */
export function daysOf(spans: DaySpans): { from: string; before: string }[] {
  return spans.map(([from, before]) => ({ from: fromDayNumber(from), before: fromDayNumber(before) }));
}

/** Returns the refusal of a question about uncovered days: nothing is known of them, and unknown is not zero. */
export function notCovered(set: CoveredSet, from: string, to: string): ReeveError {
  if (!set.stated)
    return new ReeveError(
      'state_forbids',
      `Nobody has stated which days “${set.dataSet.name}” covers, so no count of it can be relied on. State it on the page of the data set. Nothing was run.`,
      { because: 'coverage_not_stated', dataSetId: set.dataSet.id },
    );
  const missing = daysOf(coveredWithin(set, from, to).uncovered).map(
    (span) => `${span.from} to ${lastDay(span.before)}`,
  );
  return new ReeveError(
    'state_forbids',
    `“${set.dataSet.name}” does not cover ${missing.join(', ')}. No data is not no crime. Nothing was run.`,
    { because: 'not_covered', dataSetId: set.dataSet.id, missing },
  );
}

const lastDay = (before: string): string => fromDayNumber(toDayNumber(before) - 1);
