import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { HAPPENED_ON } from './report-list.ts';

/** What a report is about, as its lists show it. */
export interface ReportEvent {
  readonly areaCode: string | null;
  readonly topic: string | null;
  readonly happenedOn: string | undefined;
}

/** Returns area, topic and day of the event of those reports that this person may see. */
export async function reportEvents(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, ReportEvent>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    area_code: string | null;
    topic: string | null;
    happened_on: string | null;
  }>`
    select r.id, r.area_code, r.topic, ${HAPPENED_ON}::text as happened_on from report r
    where r.agency_id = ${tx.person.agencyId} and r.id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(
    rows.map((row) => [
      row.id,
      { areaCode: row.area_code, topic: row.topic, happenedOn: row.happened_on ?? undefined },
    ]),
  );
}
