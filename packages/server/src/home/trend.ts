import { dispersionIndex, mondayOf, rateChange } from '@reeve/analysis';
import { addDays, coveredDays, fromDayNumber, maturityOf, titleIn, toDayNumber, type Measure } from '@reeve/domain';
import {
  areaNamesQuery,
  coverageQuery,
  coverageStatements,
  crimeWeeksQuery,
  ownCrime,
  readTogether,
  type StoredCoverage,
  type StoredDataSet,
  type WeeksAsked,
} from '@reeve/store';
import type { HomeOf } from './home-entry.ts';

const WEEKS = 52;
const COMPARED = 12;
/** With fewer in both periods together no change is stated. */
const FEWEST = 5;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const none = (noTrend: 'no_data' | 'not_covered' | 'too_few') => ({ trend: null, noTrend });

/**
 * Returns the trend of some measures' offences in their areas: the last twelve whole weeks that are covered and mature, against the same
 * weeks a year earlier. Counts are divided by the dispersion of the weeks of the year before; if the interval contains “no change”, no
 * direction is named (`rateChange`).
 *
 * @param sets the data sets this person can see
 */
export async function trendsOf(of: HomeOf, sets: readonly StoredDataSet[], measures: readonly Measure[]) {
  const { tx } = of;
  const meant = measures.map(({ dataSetId }) =>
    dataSetId === undefined ? ownCrime(sets) : sets.find((set) => set.id === dataSetId),
  );
  const ids = [...new Set(meant.flatMap((set) => set?.id ?? []))];
  const { coverage } = await readTogether(tx, { coverage: ids.length > 0 ? coverageQuery(tx, ids) : undefined });
  const asked = measures.map((measure, at) => weeksOf(of, measure, meant[at], coverage));
  const countable = asked.filter((one) => typeof one !== 'string');
  const { counts, names } = await readTogether(tx, {
    counts: countable.length > 0 ? crimeWeeksQuery(countable) : undefined,
    names: countable.length > 0 ? areaNamesQuery(tx, countable) : undefined,
  });
  return asked.map((one) => {
    if (typeof one === 'string') return none(one);
    const nth = countable.indexOf(one);
    const weeks = Array.from({ length: WEEKS + COMPARED }, () => 0);
    for (const { week, crimes } of counts.filter((count) => count.nth === nth)) weeks[week] = crimes;
    const areas = names.filter((area) => area.nth === nth).map((area) => area.name);
    return trendIn(of, one, weeks, areas);
  });
}

/** The compared weeks, or why there are none. */
function weeksOf(
  { tx }: HomeOf,
  measure: Measure,
  set: StoredDataSet | undefined,
  coverage: readonly StoredCoverage[],
): WeeksAsked | 'no_data' | 'not_covered' {
  if (!set) return 'no_data';
  const { offenceType: type } = measure;
  const areas = [
    ...measure.treatedAreas,
    ...measure.comparisonAreas,
    ...measure.displacementAreas,
    ...measure.displacementComparisonAreas,
  ];
  const stated = coverageStatements(coverage.filter((row) => row.data_set_id === set.id));
  const recordedWithinDays = maturityOf(measure);
  // The newest covered period, up to the last day whose crimes have had their time to be recorded.
  const mature = toDayNumber(addDays(tx.today, -recordedWithinDays));
  const stretch = coveredDays(stated, { areas, offenceTypes: [type] }).findLast(([first]) => first < mature);
  if (stretch === undefined) return 'not_covered';
  const end = mondayOf(Math.min(stretch[1], mature));
  const start = end - (WEEKS + COMPARED) * 7;
  if (start < stretch[0]) return 'not_covered';
  return { dataSetId: set.id, type, areas, from: fromDayNumber(start), to: fromDayNumber(end), recordedWithinDays };
}

/** Returns the change in weekly counts. */
function trendIn(
  { language, lists }: HomeOf,
  { type, to }: WeeksAsked,
  all: readonly number[],
  areas: readonly string[],
) {
  const now = sum(all.slice(-COMPARED));
  const before = sum(all.slice(0, COMPARED));
  if (now + before < FEWEST) return none('too_few');
  const change = rateChange(now, before, dispersionIndex(all.slice(0, WEEKS)) ?? 1);
  const offence = lists.offenceTypes.find((one) => one.code === type);
  return {
    trend: {
      offence: offence ? titleIn(language, offence) : type,
      areas: [...areas],
      lastDay: addDays(to, -1),
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
