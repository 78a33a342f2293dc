import type { ActorTx } from './actor.ts';

/** Names of those colleagues whose staff card this person may read, by id; all of the agency's, or the ones asked for. */
export async function staffNames(tx: ActorTx, ids?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids?.length === 0) return new Map();
  const all = tx.db.selectFrom('staff_card').select(['id', 'name']).where('agency_id', '=', tx.person.agencyId);
  const rows = await (ids === undefined ? all : all.where('id', 'in', [...ids])).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The staff cards this person may read, by name. */
export async function staffCards(
  tx: ActorTx,
): Promise<readonly { readonly id: string; readonly name: string; readonly unit: string }[]> {
  return tx.db
    .selectFrom('staff_card')
    .select(['id', 'name', 'unit_name as unit'])
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
