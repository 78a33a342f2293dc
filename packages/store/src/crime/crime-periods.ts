import type { LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';

/** Periods of equal length in which crimes of some types in some areas are counted. */
export interface PeriodsAsked {
  readonly dataSetId: string;
  readonly types: readonly string[];
  /** None: everywhere. */
  readonly areas: readonly string[];
  /** The first day of the first period, and the day after the last. */
  readonly from: LocalDate;
  readonly before: LocalDate;
  readonly days: number;
  /** Only crimes recorded within this many days of their beginning, if the set has the recording date. */
  readonly recordedWithinDays: number;
}

/** Crimes of one period, counted from 0, for the question at an index; periods without any are omitted. */
export interface PeriodCount {
  readonly nth: number;
  readonly period: number;
  readonly crimes: number;
}

/** Counts the periods of several questions, as far as this person may see the crimes. */
export const crimePeriods = (tx: ActorTx, asked: readonly PeriodsAsked[]): Promise<readonly PeriodCount[]> =>
  readAlone(tx, periodsQuery(asked));

function periodsQuery(asked: readonly PeriodsAsked[]): Query<PeriodCount> {
  const questions = JSON.stringify(asked.map((one, nth) => ({ ...one, nth })));
  return {
    text: sql<PeriodCount>`
    select asked.nth, counted.period, count(*)::int as crimes
    from jsonb_to_recordset(${questions}::jsonb) as asked
      (nth int, "dataSetId" uuid, types text[], areas text[], "from" date, before date, days int, "recordedWithinDays" int)
    cross join lateral (select (from_at::date - asked."from") / asked.days as period from crime
      where data_set_id = asked."dataSetId" and type = any(asked.types)
        and (cardinality(asked.areas) = 0 or area_code = any(asked.areas))
        and from_at >= asked."from" and from_at < asked.before
        and (recorded_on is null or recorded_on <= from_at::date + asked."recordedWithinDays")) counted
    group by asked.nth, counted.period`,
    instants: [],
    show: (row) => row,
  };
}
