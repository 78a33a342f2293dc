import type { LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { boundaryName } from './crime.ts';
import type { Query } from '../database/read-together.ts';

/** Weeks in which crimes of a type in some areas are counted. */
export interface WeeksAsked {
  readonly dataSetId: string;
  readonly type: string;
  readonly areas: readonly string[];
  /** The first day of the first week, and the day after the last week. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only crimes recorded within this many days of their beginning, if the set has the recording date. */
  readonly recordedWithinDays: number;
}

/** Crimes of one week for the question at an index; weeks without any are omitted. */
interface WeekCount {
  readonly nth: number;
  readonly week: number;
  readonly crimes: number;
}

/** Counts the weeks of several questions. */
export function crimeWeeksQuery(asked: readonly WeeksAsked[]): Query<WeekCount> {
  const questions = JSON.stringify(asked.map((one, nth) => ({ ...one, nth })));
  return {
    text: sql<WeekCount>`
    select asked.nth, counted.week, count(*)::int as crimes
    from jsonb_to_recordset(${questions}::jsonb) as asked
      (nth int, "dataSetId" uuid, type text, areas text[], "from" date, "to" date, "recordedWithinDays" int)
    cross join lateral (select (from_at::date - asked."from") / 7 as week from crime
      where data_set_id = asked."dataSetId" and type = asked.type and area_code = any(asked.areas)
        and from_at >= asked."from" and from_at < asked."to"
        and (recorded_on is null or recorded_on <= from_at::date + asked."recordedWithinDays")) counted
    group by asked.nth, counted.week`,
    instants: [],
    show: (row) => row,
  };
}

interface AreaName {
  readonly nth: number;
  readonly name: string;
}

/** Names of the areas of several questions, in the order of the areas of each (`areaNames`). */
export function areaNamesQuery(
  tx: ActorTx,
  asked: readonly Pick<WeeksAsked, 'dataSetId' | 'areas'>[],
): Query<AreaName> {
  const questions = JSON.stringify(asked.map(({ dataSetId, areas }, nth) => ({ dataSetId, areas, nth })));
  return {
    text: sql<AreaName>`
    select asked.nth, coalesce(${boundaryName(tx, 'wanted.code')},
      (select area_name from crime where data_set_id = asked."dataSetId" and area_code = wanted.code and area_name <> ''
        order by from_at desc, id limit 1), wanted.code) as name
    from jsonb_to_recordset(${questions}::jsonb) as asked (nth int, "dataSetId" uuid, areas text[])
    cross join lateral unnest(asked.areas) with ordinality as wanted (code, place)
    order by asked.nth, wanted.place`,
    instants: [],
    show: (row) => row,
  };
}
