import type { ActorTx } from './actor.ts';

/** The newest version of each of the agency's lists. */
export async function readCodeLists(
  tx: ActorTx,
): Promise<ReadonlyMap<string, { readonly version: number; readonly body: unknown }>> {
  const rows = await tx.db
    .selectFrom('code_list')
    .select(['name', 'version', 'body'])
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('name')
    .orderBy('version')
    .execute();
  return new Map(rows.map((row) => [row.name, { version: row.version, body: row.body }]));
}
