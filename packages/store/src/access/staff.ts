import { sql } from 'kysely';
import type { ActorTx } from './actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';

/** Names of colleagues whose staff card this person may read, by id; all of the agency, or the requested ones. */
export async function staffNames(tx: ActorTx, ids?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids?.length === 0) return new Map();
  const all = tx.db.selectFrom('staff_card').select(['id', 'name']).where('agency_id', '=', tx.person.agencyId);
  const rows = await (ids === undefined ? all : all.where('id', 'in', [...ids])).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface StaffCard {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** The staff cards this person may read, by name. */
export function staffCardsQuery(tx: ActorTx): Query<StaffCard> {
  return {
    text: sql<StaffCard>`
    select id, name, unit_name as unit from staff_card where agency_id = ${tx.person.agencyId} order by name, id`,
    instants: [],
    show: (row) => row,
  };
}

/** Reads `staffCardsQuery`. */
export const staffCards = (tx: ActorTx): Promise<readonly StaffCard[]> => readAlone(tx, staffCardsQuery(tx));
