import type { LocalDate } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** Crimes of one area in one period, counted from 0; areas and periods without any are omitted. */
export interface AreaPeriod {
  readonly area: string;
  readonly period: number;
  readonly batchId: string;
  readonly crimes: number;
}

/** The most areas returned. */
const MOST_AREAS = 200;

/**
 * Counts crimes of a type by area in periods of equal length, as far as this person may see them: of some areas and of those
 * with the most, by area and period.
 */
export async function areaPeriods(
  tx: ActorTx,
  of: {
    readonly dataSetId: string;
    readonly type: string;
    /** The first day of the first period, and the day after the last. */
    readonly from: LocalDate;
    readonly before: LocalDate;
    readonly days: number;
    /** Only crimes recorded within this many days of their beginning, if the set has the recording date. */
    readonly recordedWithinDays: number;
    /** Areas that are counted however few crimes they have. */
    readonly always: readonly string[];
  },
): Promise<readonly AreaPeriod[]> {
  const { rows } = await sql<AreaPeriod>`
    with counted as (
      select area_code as area, (from_at::date - ${of.from}::date) / ${of.days}::int as period, batch_id, count(*)::int as crimes
      from crime
      where data_set_id = ${of.dataSetId}::uuid and type = ${of.type} and area_code > ''
        and from_at >= ${of.from}::date and from_at < ${of.before}::date
        and (recorded_on is null or recorded_on <= from_at::date + ${of.recordedWithinDays}::int)
      group by 1, 2, 3
    ), most as (
      select area from counted group by area
      order by area = any(${[...of.always]}::text[]) desc, sum(crimes) desc, area limit ${MOST_AREAS}
    )
    select area, period, batch_id as "batchId", crimes from counted join most using (area)
    order by area, period, batch_id`.execute(tx.db);
  return rows;
}
