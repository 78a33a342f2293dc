import { dispersionIndex, mondayOf, rateChange } from '@reeve/analysis';
import { addDays, fromDayNumber, isReeveError, maturityOf, titleIn, toDayNumber, type Measure } from '@reeve/domain';
import { areaNames, countedCrimes } from '@reeve/store';
import { coveredSet } from '../coverage/covered.ts';
import type { HomeOf } from './home-entry.ts';

const WEEKS = 52;
const COMPARED = 12;
/** Under so many in both periods together nothing is said about a change. */
const FEWEST = 5;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * How an offence has gone in the areas of a measure: the last twelve whole weeks that are covered and mature, against the same weeks
 * a year earlier. Counts are divided by how far the weeks of the year before cluster; where the interval holds “no change”, no
 * direction is named (`rateChange`).
 */
export async function trendOf({ tx, language, lists }: HomeOf, measure: Measure) {
  const none = (noTrend: 'no_data' | 'not_covered' | 'too_few') => ({ trend: null, noTrend });
  const areas = [
    ...measure.treatedAreas,
    ...measure.comparisonAreas,
    ...measure.displacementAreas,
    ...measure.displacementComparisonAreas,
  ];
  const { offenceType: type } = measure;
  const maturityDays = maturityOf(measure);
  const set = await coveredSet(tx, measure.dataSetId, { areas, offenceTypes: [type] }).catch((error: unknown) => {
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'not_found')) return undefined;
    throw error;
  });
  if (set === undefined) return none('no_data');
  // The newest stretch that is covered, up to the day whose crimes have had their time to be recorded.
  const mature = toDayNumber(addDays(tx.today, -maturityDays));
  const stretch = set.days.findLast(([first]) => first < mature);
  if (stretch === undefined) return none('not_covered');
  const end = mondayOf(Math.min(stretch[1], mature));
  const start = end - (WEEKS + COMPARED) * 7;
  if (start < stretch[0]) return none('not_covered');
  const counted = await countedCrimes(tx, {
    dataSetId: set.dataSet.id,
    type,
    areas,
    from: fromDayNumber(start),
    to: fromDayNumber(end),
    recordedWithinDays: maturityDays,
  });
  const all = Array.from({ length: WEEKS + COMPARED }, () => 0);
  for (const { day } of counted.days)
    all[Math.floor((day - start) / 7)] = (all[Math.floor((day - start) / 7)] ?? 0) + 1;
  const now = sum(all.slice(-COMPARED));
  const before = sum(all.slice(0, COMPARED));
  if (now + before < FEWEST) return none('too_few');
  const change = rateChange(now, before, dispersionIndex(all.slice(0, WEEKS)) ?? 1);
  const offence = lists.offenceTypes.find((one) => one.code === type);
  return {
    trend: {
      offence: offence ? titleIn(language, offence) : type,
      areas: [...(await areaNames(tx, measure.dataSetId, areas))],
      lastDay: fromDayNumber(end - 1),
      weeks: all.slice(-WEEKS),
      now,
      before,
      percent: change?.percent ?? null,
      ci95: change ? ([...change.ci95] satisfies [number, number]) : null,
      direction: directionOf(change?.ci95),
    },
    noTrend: null,
  };
}

function directionOf(ci95: readonly [number, number] | undefined): 'rising' | 'falling' | 'no_clear_change' {
  if (ci95 === undefined || (ci95[0] <= 0 && ci95[1] >= 0)) return 'no_clear_change';
  return ci95[0] > 0 ? 'rising' : 'falling';
}
