import { addDays, toDayNumber, type Measure } from '@reeve/domain';
import { countedCrimes, type ActorTx } from '@reeve/store';
import { createHash } from 'node:crypto';

export type Pair = [before: number, after: number];

/** The eight counts of a registered measure, and what they were made from. */
export interface MeasuredCounts {
  readonly treated: Pair;
  readonly control: Pair;
  readonly displacement: Pair;
  readonly displacementControl: Pair;
  /** Day numbers of the crimes of treated and comparison areas, both windows. */
  readonly treatedDays: readonly number[];
  readonly controlDays: readonly number[];
  readonly inputDigest: string;
  readonly batchIds: readonly string[];
  readonly precisions: readonly string[];
}

/** Count what was registered, under this person's rights: half-open windows around the start. */
export async function countMeasure(
  tx: ActorTx,
  measure: Measure,
  until: string = measure.afterTo,
): Promise<MeasuredCounts> {
  const start = toDayNumber(measure.startsOn);
  const hash = createHash('sha256');
  const batches = new Set<string>();
  const precisions = new Set<string>();
  const of = async (areas: readonly string[]): Promise<{ pair: Pair; days: readonly number[] }> => {
    if (areas.length === 0) return { pair: [0, 0], days: [] };
    const counted = await countedCrimes(tx, { type: measure.offenceType, areas, from: measure.beforeFrom, to: until });
    hash.update(counted.digest);
    counted.batchIds.forEach((id) => batches.add(id));
    counted.precisions.forEach((precision) => precisions.add(precision));
    const days = counted.days.map((one) => one.day);
    const before = days.filter((day) => day < start).length;
    return { pair: [before, days.length - before], days };
  };
  const treated = await of(measure.treatedAreas);
  const control = await of(measure.comparisonAreas);
  const displacement = await of(measure.displacementAreas);
  const displacementControl = await of(measure.displacementComparisonAreas);
  return {
    treated: treated.pair,
    control: control.pair,
    displacement: displacement.pair,
    displacementControl: displacementControl.pair,
    treatedDays: treated.days,
    controlDays: control.days,
    inputDigest: hash.digest('hex'),
    batchIds: [...batches].toSorted(),
    precisions: [...precisions].toSorted(),
  };
}

/** Crimes a week of the window from `from` on, in steps of seven days, whole weeks only. */
export function weeklySeries(
  days: readonly number[],
  from: string,
  to: string,
): readonly { readonly weekOf: string; readonly count: number }[] {
  const first = toDayNumber(from);
  const weeks = Math.floor((toDayNumber(to) - first) / 7);
  const counts = Array<number>(weeks).fill(0);
  for (const day of days) {
    const week = Math.floor((day - first) / 7);
    if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts.map((count, week) => ({ weekOf: addDays(from, week * 7), count }));
}
