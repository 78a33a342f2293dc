import { assessResult, costPerCrime, displacementQuotient, type ResultQuestion } from '@reeve/analysis';
import type { evaluation } from '@reeve/contract';
import type { Measure } from '@reeve/domain';
import { citesOf, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { chosenOption } from '../decision/body.ts';
import type { MeasuredCounts } from './counts.ts';
import { changeOf, harmOf } from './harm-detail.ts';
import { NO_PLACEBO, placebosInPlace, placebosInTime } from './placebos.ts';
import type { Registration } from './registration.ts';
import type { JudgedResult } from './result.ts';

type Shown = NonNullable<NonNullable<z.output<typeof evaluation.read.reply>['body']['result']>['detail']>;
/** What is stored of the detail of a result; its sentences are made for each reader. */
export type StoredDetail = Omit<Shown, 'registered'> & {
  readonly registered:
    | (Omit<NonNullable<Shown['registered']>, 'power' | 'powerNote'> & Pick<Registration, 'power'>)
    | null;
};

/** Everything of a result that its headline does not say, and the further batches of crimes that it rests on. */
export async function detailOf(
  tx: ActorTx,
  of: {
    readonly task: StoredRecord;
    readonly outcomeIds: readonly string[];
    readonly measure: Measure;
    readonly measured: MeasuredCounts;
    readonly result: JudgedResult;
  },
): Promise<{ readonly detail: StoredDetail; readonly batchIds: readonly string[] }> {
  const { task, measure, measured, result } = of;
  const { question, counts } = measured;
  const isStudied = question.displacement !== undefined;
  const quotient = isStudied ? displacementQuotient(counts.treated, counts.displacement, counts.control) : undefined;
  // An area chosen at its peak falls more than others and other times, which were not chosen.
  const places = question.chosenByItsPeak ? NO_PLACEBO : await placebosInPlace(tx, measure, measured);
  const { harm, batchIds } = await harmOf(tx, measure);
  const detail: StoredDetail = {
    registered: registeredWith(task, measured),
    areas: areasWith(measure, measured),
    treatedPart: changeOf(assessResult(pairOf(question, 'treated'))),
    displacementPart: isStudied ? changeOf(assessResult(pairOf(question, 'displacement'))) : null,
    quotient: quotient?.allowed === true ? { value: quotient.wdq, reading: quotient.reading } : null,
    cumulative: measured.soFar().map((one) => {
      const { difference, ci95 } = assessResult(one.question);
      return { weekOf: one.weekOf, difference, low: ci95[0], high: ci95[1] };
    }),
    places: places.test,
    times: question.chosenByItsPeak ? null : placebosInTime(measured),
    harm,
    cost: costOf(result, {
      hours: await hoursOf(tx, task, of.outcomeIds),
      money: await moneyOf(tx, task),
    }),
  };
  return { detail, batchIds: [...places.batchIds, ...batchIds] };
}

/** The part of a question about the treated or the displacement areas alone. */
function pairOf(question: ResultQuestion, which: 'treated' | 'displacement'): ResultQuestion {
  const { treated, control, displacement, displacementControl, weeks, chosenByItsPeak } = question;
  return which === 'displacement' && displacement && displacementControl
    ? { treated: displacement, control: displacementControl, weeks, chosenByItsPeak: false }
    : { treated, control, weeks, chosenByItsPeak };
}

function areasWith(measure: Measure, { areas, partOf }: MeasuredCounts): StoredDetail['areas'] {
  const rows = (role: StoredDetail['areas'][number]['role'], codes: readonly string[]): StoredDetail['areas'] =>
    codes.map((code) => {
      const question = role === 'treated' || role === 'displacement' ? partOf(code, role) : undefined;
      return {
        code,
        role,
        counts: areas.get(code) ?? [0, 0],
        change: question ? changeOf(assessResult(question)) : null,
      };
    });
  return [
    ...rows('treated', measure.treatedAreas),
    ...rows('comparison', measure.comparisonAreas),
    ...rows('displacement', measure.displacementAreas),
    ...rows('displacementComparison', measure.displacementComparisonAreas),
  ];
}

/** What was fixed with the decision; its numbers only if they rest on no crime that is not counted here. */
function registeredWith(task: StoredRecord, { batchIds }: MeasuredCounts): StoredDetail['registered'] {
  const { registration, registeredOn } = task.body as { registration?: Registration; registeredOn?: string }; // written only by this program
  if (!registration || registeredOn === undefined) return null;
  const counted = new Set(batchIds);
  const isWithin = registration.batchIds.every((id) => counted.has(id));
  return { digest: registration.digest, on: registeredOn, power: isWithin ? registration.power : null };
}

interface Hours {
  readonly hours: number | null;
  readonly isPlanned: boolean;
}

/** The hours of a task: what its outcomes recorded, else what was planned. */
async function hoursOf(tx: ActorTx, task: StoredRecord, outcomeIds: readonly string[]): Promise<Hours> {
  const outcomes = await recordsByIds(tx, 'outcome', [...outcomeIds]);
  const spent = outcomes.flatMap(({ body }) => (body as { hours?: number }).hours ?? []); // written only through the contract
  if (spent.length > 0) return { hours: spent.reduce((sum, hours) => sum + hours, 0), isPlanned: false };
  const { hours } = task.body as { hours?: number }; // as above
  return { hours: hours ?? null, isPlanned: hours !== undefined };
}

/** The money of the option that the decision of a task chose; null if it is closed to the evaluator. */
async function moneyOf(tx: ActorTx, task: StoredRecord): Promise<number | null> {
  const decided = (await citesOf(tx, task.id)).filter(({ kind }) => kind === 'decision').map(({ id }) => id);
  const [decision] = await recordsByIds(tx, 'decision', decided);
  return (decision && chosenOption(decision)?.cost) ?? null;
}

function costOf(
  { assessment }: JudgedResult,
  { hours: { hours, isPlanned }, money }: { readonly hours: Hours; readonly money: number | null },
): StoredDetail['cost'] {
  const each = (cost: number | null): StoredDetail['cost']['hoursPerCrime'] => {
    if (cost === null || cost <= 0) return null;
    const found = costPerCrime(cost, assessment);
    return found.allowed ? { best: found.best, low: found.low, high: found.high } : null;
  };
  return { hours, isPlanned, money, hoursPerCrime: each(hours), moneyPerCrime: each(money) };
}
