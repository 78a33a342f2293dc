import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { StoredRecord } from '../record/record.ts';

/** Nominations this person may see, newest first: for one document, or all. */
export async function nominationsOf(
  tx: ActorTx,
  documentId: string | undefined,
  part: { readonly after?: { readonly at: string; readonly id: string } | undefined; readonly limit: number },
): Promise<readonly (StoredRecord & { readonly sort_at: string })[]> {
  let query = tx.db
    .selectFrom('nomination')
    .selectAll()
    .select(sql<string>`recorded_at::text`.as('sort_at'))
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(part.limit);
  if (documentId !== undefined) query = query.where(sql<boolean>`body ->> 'documentId' = ${documentId}`);
  if (part.after)
    query = query.where(sql<boolean>`(recorded_at, id) < (${part.after.at}::timestamptz, ${part.after.id}::uuid)`);
  return query.execute();
}
