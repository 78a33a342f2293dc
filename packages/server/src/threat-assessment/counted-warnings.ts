import {
  countedPeriods,
  countedStanding,
  coveredDays,
  holdsDays,
  toDayNumber,
  warningStanding,
  type CountedPeriod,
  type CountedStanding,
  type CoverageStatement,
} from '@reeve/domain';
import { coverageOf, coverageStatements, crimePeriods, meantDataSet, type ActorTx } from '@reeve/store';
import type { AssessmentBody } from './body.ts';

type Warning = AssessmentBody['warnings'][number];
type Counted = Warning & { readonly counted: NonNullable<Warning['counted']> };

/** Where a warning indicator is, and the periods it was counted in; none if its readings are entered by hand. */
export interface ReadWarning {
  readonly standing: CountedStanding;
  readonly periods: readonly CountedPeriod[];
}

const isCounted = (warning: Warning): warning is Counted => warning.counted !== undefined;

/**
 * Reads warning indicators: those entered by hand from what was entered, counted ones from the agency's recorded crime as
 * this person sees it. Nothing of a count is stored.
 *
 * @returns by the id of the indicator
 */
export async function readWarnings(
  tx: ActorTx,
  warnings: readonly Warning[],
): Promise<ReadonlyMap<string, ReadWarning>> {
  const found = new Map<string, ReadWarning>();
  for (const { id, readings, ...line } of warnings)
    found.set(id, { standing: warningStanding(line, readings), periods: [] });
  const counted = warnings.filter(isCounted);
  if (counted.length === 0) return found;
  const periods = await periodsOf(tx, counted);
  for (const [nth, warning] of counted.entries()) {
    const own = periods[nth] ?? [];
    found.set(warning.id, { standing: countedStanding(warning, own), periods: own });
  }
  return found;
}

/** The periods of counted indicators, in their order. */
async function periodsOf(tx: ActorTx, warnings: readonly Counted[]): Promise<readonly (readonly CountedPeriod[])[]> {
  const asked = warnings.map(({ counted, times }) => countedPeriods(counted, times, tx.today));
  const dataSet = await meantDataSet(tx, undefined);
  if (!dataSet) return asked.map((periods) => periods.map((period) => ({ ...period, value: undefined })));
  const statements = coverageStatements(await coverageOf(tx, dataSet.id));
  const counts = await crimePeriods(
    tx,
    warnings.map(({ counted }, nth) => ({
      dataSetId: dataSet.id,
      types: counted.offenceTypes,
      areas: counted.areas,
      from: asked[nth]?.[0]?.from ?? tx.today,
      before: asked[nth]?.at(-1)?.before ?? tx.today,
      days: counted.days,
      recordedWithinDays: counted.recordedWithinDays,
    })),
  );
  const countOf = new Map(counts.map(({ nth, period, crimes }) => [`${nth} ${period}`, crimes]));
  return warnings.map(({ counted }, nth) => {
    const isCovered = coverageFor(statements, counted);
    return (asked[nth] ?? []).map((period, at) => ({
      ...period,
      value: isCovered(period) ? (countOf.get(`${nth} ${at}`) ?? 0) : undefined,
    }));
  });
}

/** Covered for the whole period, by extracts made when its last day was mature. */
function coverageFor(
  statements: readonly CoverageStatement[],
  { areas, offenceTypes, recordedWithinDays }: Counted['counted'],
): (period: Omit<CountedPeriod, 'value'>) => boolean {
  const days = coveredDays(statements, { areas, offenceTypes, maturityDays: recordedWithinDays });
  return ({ from, before }) => holdsDays(days, [toDayNumber(from), toDayNumber(before)]);
}
