import { countDays, toDayNumber, type Measure } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { coveredWithin } from '../coverage/covered.ts';
import { countMeasure, coverageOfMeasure, type MeasuredCounts } from './counts.ts';
import { powerOf, type StoredPower } from './result.ts';

/** What is known of a design before its action starts, under this person's rights. */
export interface Design {
  readonly measured: MeasuredCounts;
  /** Covered days of the before-window, and all of its days. */
  readonly coveredDays: number;
  readonly days: number;
  /** From the covered days, scaled to the whole window; null if no day is covered. */
  readonly power: StoredPower | null;
}

/** @throws ReeveError invalid_input — there is no recorded crime that this person can see */
export async function readDesign(tx: ActorTx, measure: Measure): Promise<Design> {
  const set = await coverageOfMeasure(tx, measure, 0);
  const { beforeFrom, startsOn } = measure;
  const coveredDays = countDays(coveredWithin(set, beforeFrom, startsOn).covered);
  const days = toDayNumber(startsOn) - toDayNumber(beforeFrom);
  const measured = await countMeasure(tx, measure);
  return { measured, coveredDays, days, power: coveredDays === 0 ? null : powerOf(measured, days / coveredDays) };
}
