import { createHash } from 'node:crypto';
import { assessWeek, countByWeek, mondayOf, publicCount } from '@reeve/analysis';
import type { weeklyParameters, weeklyResult } from '@reeve/contract';
import { fromDayNumber, ReeveError, toDayNumber, type Titled } from '@reeve/domain';
import { countedCrimes, type ActorTx } from '@reeve/store';
import type { z } from 'zod';
import { coveredSet, notCovered } from '../coverage/covered.ts';
import type { WeeklySentenceParts } from './sentence-parts.ts';

export type WeeklyParameters = z.output<typeof weeklyParameters>;
export type WeeklyResult = z.output<typeof weeklyResult>;

export const WEEKLY_METHOD = 'weekly-count';
export const WEEKLY_VERSION = '2';

/** A run's result with the digests that make it reproducible. */
export interface WeeklyRun {
  readonly result: WeeklyResult;
  readonly inputDigest: string;
  readonly inputCount: number;
  readonly resultDigest: string;
  readonly batchIds: readonly string[];
  readonly dataSetId: string;
}

/** Years before the week in which the same weeks are read, as far as the data reach. */
const YEARS_BACK = 5;

/** Counts and assesses, under this person's rights. Refused in a sentence if times are only known to the month. */
export async function runWeekly(tx: ActorTx, parameters: WeeklyParameters): Promise<WeeklyRun> {
  const monday = mondayOf(toDayNumber(parameters.weekOf));
  const end = fromDayNumber(monday + 7);
  const { offenceType: type, areas } = parameters;
  const set = await coveredSet(tx, parameters.dataSetId, { areas, offenceTypes: [type] });
  // The covered period around the whole week: a baseline must not span days without known coverage.
  const stretch = set.days.find(([first, before]) => first <= monday && monday + 7 <= before);
  if (!stretch) throw notCovered(set, fromDayNumber(monday), end);
  const earliest = monday - Math.max(parameters.baselineWeeks * 7, YEARS_BACK * 366);
  const from = fromDayNumber(Math.max(stretch[0], earliest));
  const counted = await countedCrimes(tx, { dataSetId: set.dataSet.id, type, areas, from, to: end });
  if (counted.days.length === 0)
    throw new ReeveError(
      'invalid_input',
      'There are no crimes of this type in these areas that you may see. Nothing was run.',
      { fields: ['offenceType', 'areas'], because: 'no_such_crimes' },
    );
  const weekly = countByWeek(
    counted.days.map((one) => one.day),
    { fromDay: toDayNumber(from), toDay: monday + 7 },
    counted.precisions.includes('month') ? 'month' : 'day',
  );
  const assessed = assessWeek(weekly, { monday, baselineWeeks: parameters.baselineWeeks });
  if (!assessed.allowed) {
    const months = assessed.because === 'months_only';
    throw new ReeveError(
      'state_forbids',
      months
        ? 'Times are only months, so the week test was not run.'
        : 'The data do not hold this week and its whole baseline, so the week test was not run.',
      { because: assessed.because },
    );
  }
  const { comparison, baseline, sameWeeks } = assessed;
  const mondays = [
    ...baseline.counts.map((count, index) => ({
      weekOf: fromDayNumber(monday - 7 * (baseline.counts.length - index)),
      count,
    })),
    { weekOf: fromDayNumber(monday), count: comparison.observed },
  ];
  const result: WeeklyResult = {
    observed: comparison.observed,
    mean: comparison.mean,
    z: comparison.z ?? null,
    p: comparison.pOneTailed,
    level: comparison.level,
    method: comparison.method,
    dispersion: comparison.dispersion,
    bounds: comparison.bounds,
    weeks: mondays,
    sameWeeks: sameWeeks
      ? {
          years: sameWeeks.weeks.map((week) => ({
            weekOf: `${week.year}-W${String(week.week).padStart(2, '0')}`,
            count: week.count,
          })),
          median: sameWeeks.median,
        }
      : null,
  };
  return {
    result,
    inputDigest: counted.digest,
    inputCount: counted.days.length,
    resultDigest: createHash('sha256').update(JSON.stringify(result)).digest('hex'),
    batchIds: counted.batchIds,
    dataSetId: set.dataSet.id,
  };
}

/** Returns the sentence parts of the run: codes and numbers with the agency's present words for them. */
export function weeklySentenceParts(
  parameters: WeeklyParameters,
  run: WeeklyRun,
  named: { readonly offenceTypes: readonly Titled[]; readonly areas: readonly string[] },
): WeeklySentenceParts {
  const { observed, mean, z, p, level, weeks } = run.result;
  const code = parameters.offenceType;
  const offence = named.offenceTypes.find((type) => type.code === code);
  return {
    form: 'weekly_count',
    offence: offence ?? { code, title: code.replaceAll('_', ' ') },
    areas: named.areas,
    weekOf: weeks.at(-1)?.weekOf ?? parameters.weekOf,
    observed,
    mean,
    baselineWeeks: parameters.baselineWeeks,
    z,
    p,
    level,
  };
}

/** Returns the weeks for the public: all of them, or undefined if one counts fewer than five (I17). */
export function publicWeeks(result: WeeklyResult): WeeklyResult | null {
  const counts = [result.observed, ...[...result.weeks, ...(result.sameWeeks?.years ?? [])].map(({ count }) => count)];
  return counts.every((count) => publicCount(count) !== undefined) ? result : null;
}
