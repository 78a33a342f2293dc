import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** Crimes of a data set, of some types, in some areas within `[from, to)`; no type: every type, no area: everywhere. */
export interface MarkedSelection {
  readonly dataSetId: string;
  readonly types: readonly string[];
  readonly areas: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The files the crimes were imported from, and a mark that changes as soon as one of them does. */
export interface EventMark {
  readonly batchIds: readonly string[];
  /** Number of crimes and a sum over their contents: enough to detect a change, not to prove that there was none. */
  readonly mark: string;
}

/** The mark of the crimes of a selection that this person may see: one pass, unordered. */
export async function markEvents(tx: ActorTx, of: MarkedSelection): Promise<EventMark> {
  const { rows } = await sql<{ batch_id: string; n: string; sum: string }>`
    select batch_id, count(*) as n,
      sum(hashtextextended(concat_ws('|', source_key, type, from_at, to_at, time_precision, lon, lat, place_precision, detection), 0)::numeric) as sum
    from crime
    where data_set_id = ${of.dataSetId}::uuid and from_at >= ${of.from}::date and from_at < ${of.to}::date
      ${of.types.length === 0 ? sql`` : sql`and type = any(${[...of.types]}::text[])`}
      ${of.areas.length === 0 ? sql`` : sql`and area_code = any(${[...of.areas]}::text[])`}
    group by batch_id`.execute(tx.db);
  const sorted = rows.toSorted((a, b) => (a.batch_id < b.batch_id ? -1 : 1));
  const n = sorted.reduce((sum, row) => sum + Number(row.n), 0);
  const sum = sorted.reduce((total, row) => total + BigInt(row.sum), 0n);
  return { batchIds: sorted.map((row) => row.batch_id), mark: `${n} ${sum}` };
}
