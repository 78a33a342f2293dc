import { assessHarm } from '@reeve/analysis';
import { isReeveError, maturityOf, type Measure } from '@reeve/domain';
import { harmWeightSets, type ActorTx } from '@reeve/store';
import { coveredWithin } from '../coverage/covered.ts';
import { weightsOf } from '../threat-assessment/register/harm-weights.ts';
import { countMeasure, coverageOfMeasure, type MeasuredCounts } from './counts.ts';
import type { StoredDetail } from './detail.ts';

/** The result in harm over the kinds of crime fixed beforehand, and the batches it rests on. */
export interface HarmDetail {
  readonly harm: StoredDetail['harm'];
  readonly batchIds: readonly string[];
}

const NONE: HarmDetail = { harm: null, batchIds: [] };

/** Weighs a result by harm; none if nothing was fixed, or a kind is not covered over both windows. */
export async function harmOf(tx: ActorTx, measure: Measure): Promise<HarmDetail> {
  const types = measure.harmTypes ?? [];
  const row = (await harmWeightSets(tx)).find(({ id }) => id === measure.harmWeightsId);
  if (types.length === 0 || !row) return NONE;
  const { days } = weightsOf(row);
  const kinds: { readonly offenceType: string; readonly daysEach: number; readonly measured: MeasuredCounts }[] = [];
  for (const offenceType of types) {
    const measured = await countCovered(tx, { ...measure, offenceType });
    if (!measured) return NONE;
    kinds.push({ offenceType, daysEach: days[offenceType] ?? 0, measured });
  }
  const weighed = assessHarm(
    kinds.map(({ measured, daysEach }) => ({ question: measured.question, harmWeight: daysEach })),
  );
  return {
    harm: {
      weights: { id: row.id, code: row.code, version: row.version, name: row.name },
      all: changeOf(weighed),
      kinds: kinds.map(({ offenceType, daysEach, measured }, nth) => ({
        offenceType,
        daysEach,
        treated: measured.counts.treated,
        control: measured.counts.control,
        days: changeOf(weighed.kinds[nth] ?? weighed),
      })),
    },
    batchIds: [...new Set(kinds.flatMap(({ measured }) => measured.batchIds))].toSorted(),
  };
}

/** A change in the form of a reply. */
export const changeOf = ({
  difference,
  ci95,
}: {
  readonly difference: number;
  readonly ci95: readonly [number, number];
}): { difference: number; ci95: [number, number] } => ({ difference, ci95: [ci95[0], ci95[1]] });

async function countCovered(tx: ActorTx, measure: Measure): Promise<MeasuredCounts | undefined> {
  try {
    const set = await coverageOfMeasure(tx, measure, maturityOf(measure));
    const { uncovered } = coveredWithin(set, measure.beforeFrom, measure.afterTo);
    return uncovered.length === 0 ? await countMeasure(tx, measure) : undefined;
  } catch (error) {
    if (isReeveError(error, 'invalid_input')) return undefined;
    throw error;
  }
}
