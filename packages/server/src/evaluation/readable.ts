import {
  fromDayNumber,
  maturityOf,
  readableOn,
  ReeveError,
  subtractDays,
  toDayNumber,
  type Measure,
} from '@reeve/domain';
import { areaNames, type ActorTx } from '@reeve/store';
import { coveredWithin, daysOf } from '../coverage/covered.ts';
import { areasOf, coverageOfMeasure } from './counts.ts';

/**
 * Refuses to read a measure whose windows are not covered in every area, up to the last crime that counts: a result from days of unknown
 * coverage is no result. The refusal names what is missing and the first day on which it can be read.
 */
export async function requireReadable(tx: ActorTx, measure: Measure): Promise<void> {
  const maturityDays = maturityOf(measure);
  const set = await coverageOfMeasure(tx, measure, maturityDays);
  const { uncovered } = coveredWithin(set, measure.beforeFrom, measure.afterTo);
  if (uncovered.length === 0) return;
  const first = readableOn(measure);
  if (!set.stated)
    throw new ReeveError(
      'state_forbids',
      `Nobody has stated which days “${set.dataSet.name}” covers, so this result cannot be read. State it on the page of the data set. Nothing was saved.`,
      { because: 'coverage_not_stated', dataSetId: set.dataSet.id, readableOn: first },
    );
  const missing = await missingByArea(tx, measure, maturityDays);
  throw new ReeveError(
    'state_forbids',
    `“${set.dataSet.name}” has no complete counts yet for ${missing.join('; ')}. ` +
      `The result can be read from ${first} on, once an extract made on or after that day has been imported that covers these days and areas. No data is not no crime. Nothing was saved.`,
    { because: 'result_not_covered', dataSetId: set.dataSet.id, missing, readableOn: first },
  );
}

/** Returns the names of areas with uncovered days and the days, areas that lack the same days together. */
async function missingByArea(tx: ActorTx, measure: Measure, maturityDays: number): Promise<readonly string[]> {
  const codes = areasOf(measure);
  const names = await areaNames(tx, measure.dataSetId, codes);
  const missing: { readonly name: string; readonly days: string }[] = [];
  for (const [nth, code] of codes.entries()) {
    const alone: Measure = {
      ...measure,
      treatedAreas: [code],
      comparisonAreas: [],
      displacementAreas: [],
      displacementComparisonAreas: [],
    };
    const set = await coverageOfMeasure(tx, alone, maturityDays);
    const asked = [[toDayNumber(measure.beforeFrom), toDayNumber(measure.afterTo)] as const];
    const days = daysOf(subtractDays(asked, set.days)).map(
      (span) => `${span.from} to ${fromDayNumber(toDayNumber(span.before) - 1)}`,
    );
    if (days.length > 0) missing.push({ name: names[nth] ?? code, days: days.join(', ') });
  }
  return sameDaysTogether(missing);
}

/**
 * Returns one text for all areas that lack the same days: mostly one extract is missing, and lacks them everywhere.
 *
 * @example sameDaysTogether([{ name: 'A', days: 'May' }, { name: 'B', days: 'May' }]) // => ['A, B May']
 */
export function sameDaysTogether(
  areas: readonly { readonly name: string; readonly days: string }[],
): readonly string[] {
  const byDays = new Map<string, string[]>();
  for (const { name, days } of areas) byDays.set(days, [...(byDays.get(days) ?? []), name]);
  return [...byDays].map(([days, names]) => `${names.join(', ')} ${days}`);
}
