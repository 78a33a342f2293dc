import { createHash } from 'node:crypto';
import {
  assessResult,
  dispersionIndex,
  relativeDispersion,
  weightedDisplacementDifference,
  type NotClaimedBecause,
  type ResultAssessment,
} from '@reeve/analysis';
import type { evaluation } from '@reeve/contract';
import { maturityOf, type Measure } from '@reeve/domain';
import type { z } from 'zod';
import type { MeasuredCounts } from './counts.ts';
import type { StoredDetail } from './detail.ts';
import { rememberedPower } from './remembered-power.ts';

export const METHOD = 'results (exact, two-sided) 3';

type Shown = NonNullable<z.output<typeof evaluation.read.reply>['body']['result']>;
export type StoredPower = Omit<Shown['power'], 'notClaimedBecause'> & {
  readonly notClaimedBecause: NotClaimedBecause[];
};
/** A result is stored as numbers; its sentences are made where the reader's language is known. */
export type StoredResult = Omit<Shown, 'sentence' | 'powerNote' | 'assessment' | 'power' | 'detail'> & {
  readonly power: StoredPower;
  readonly detail?: StoredDetail | undefined;
  readonly assessment: Omit<Shown['assessment'], 'sentences' | 'notClaimedBecause'> & {
    readonly notClaimedBecause: NotClaimedBecause[];
  };
};

/** A result before its detail is added. */
export type JudgedResult = Omit<StoredResult, 'resultDigest' | 'detail'>;

/** With fewer crimes the published interval is too narrow. */
const PUBLISHED_FROM = 20;

/** Assesses the counts of a task, in numbers. */
export function judge(
  { title }: { readonly title: string },
  measure: Measure,
  measured: MeasuredCounts,
  codeLists: string,
): JudgedResult {
  const { counts, question } = measured;
  const studied = measure.displacementAreas.length > 0;
  const all = [counts.treated, counts.control, ...(studied ? [counts.displacement, counts.displacementControl] : [])];
  const crimes = all.flat().reduce((sum, count) => sum + count, 0);
  const published =
    crimes < PUBLISHED_FROM
      ? null
      : weightedDisplacementDifference({
          treated: counts.treated,
          control: counts.control,
          ...(studied ? { displacement: counts.displacement, displacementControl: counts.displacementControl } : {}),
        });
  const assessment = assessResult(question);
  const dispersion = dispersionIndex(measured.weekly.map((week) => week.treated));
  return {
    of: title,
    ...counts,
    assessment: kept(assessment),
    published: published && {
      wdd: published.wdd,
      se: published.se,
      z: published.z,
      pOneTailed: published.pOneTailed,
      ci95: [published.ci95[0], published.ci95[1]] satisfies [number, number],
    },
    dispersionIndex: dispersion ?? null,
    power: powerOf(measured),
    weekly: measured.weekly.map((week) => ({ ...week })),
    measure: { ...filled(measure), dataSetId: measured.set.dataSet.id },
    dataSet: measured.set.dataSet.name,
    method: METHOD,
    inputDigest: measured.inputDigest,
    codeLists,
    cautions: [
      ...(question.chosenByItsPeak ? ['regression_to_the_mean'] : []),
      ...(assessment.ci95[0] <= 0 && assessment.ci95[1] >= 0 ? ['no_effect_not_excluded'] : []),
      ...(assessment.dispersion > 1 ? ['weekly_counts_cluster'] : []),
      ...(studied ? [] : ['displacement_not_studied']),
    ],
  };
}

/** A result with its detail and the digest of both. */
export function sealResult(judged: JudgedResult, detail: StoredDetail): StoredResult {
  const result = { ...judged, detail };
  return { ...result, resultDigest: createHash('sha256').update(JSON.stringify(result)).digest('hex') };
}

/** Returns what the design could have shown, from the counts before the action. */
export function powerOf({ counts, question }: Pick<MeasuredCounts, 'counts' | 'question'>, scale = 1): StoredPower {
  // The reasons against a claim do not depend on counts after the action.
  const { notClaimedBecause } = assessResult(question);
  const studied = question.displacement !== undefined;
  const expected = (pair: readonly [number, number]): number => Math.max(1, pair[0] * scale);
  if (notClaimedBecause.length > 0)
    return {
      expected: expected(counts.treated),
      smallestFall: null,
      ifAllPrevented: 0,
      notClaimedBecause: [...notClaimedBecause],
    };
  const dispersion = relativeDispersion(question.treated.earlierWeeks, question.control.earlierWeeks).index;
  const { smallestFall, ifAllPrevented } = rememberedPower({
    treated: expected(counts.treated),
    control: expected(counts.control),
    ...(studied
      ? { displacement: expected(counts.displacement), displacementControl: expected(counts.displacementControl) }
      : {}),
    windowWeeks: question.weeks.after,
    earlierWeeks: question.treated.earlierWeeks.length,
    dispersion,
  });
  return {
    expected: expected(counts.treated),
    smallestFall: smallestFall ?? null,
    ifAllPrevented,
    notClaimedBecause: [],
  };
}

function kept(of: ResultAssessment): StoredResult['assessment'] {
  return {
    difference: of.difference,
    ci95: [of.ci95[0], of.ci95[1]],
    claim: of.claim,
    notClaimedBecause: [...of.notClaimedBecause],
    comparedWith: of.comparedWith,
    ratio: { value: of.ratio.value ?? null, pFewer: of.ratio.pFewer, pMore: of.ratio.pMore },
    controlScale: of.controlScale ?? null,
    dispersion: of.dispersion,
    earlierWeeks: of.earlierWeeks,
  };
}

/** Returns a measure with the defaults of its contract. */
export function filled(measure: Measure): StoredResult['measure'] {
  return {
    offenceType: measure.offenceType,
    treatedAreas: [...measure.treatedAreas],
    comparisonAreas: [...measure.comparisonAreas],
    displacementAreas: [...measure.displacementAreas],
    displacementComparisonAreas: [...measure.displacementComparisonAreas],
    beforeFrom: measure.beforeFrom,
    startsOn: measure.startsOn,
    afterTo: measure.afterTo,
    maturityDays: maturityOf(measure),
    chosenByItsPeak: measure.chosenByItsPeak ?? true,
    harmTypes: [...(measure.harmTypes ?? [])],
    ...(measure.harmWeightsId === undefined ? {} : { harmWeightsId: measure.harmWeightsId }),
  };
}
