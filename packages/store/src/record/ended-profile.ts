import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/**
 * Returns the reference and last day of a subject profile whose authority has ended, for those who could have read it on that day;
 * undefined for everyone else, and for every other product. Its content is not read.
 */
export async function endedProfile(
  tx: ActorTx,
  id: string,
): Promise<{ readonly reference: string; readonly endedOn: string } | undefined> {
  const row = await tx.pastDue(() =>
    tx.db
      .selectFrom('product')
      .select(['reference', sql<string | null>`body -> 'nomination' ->> 'expiresOn'`.as('ended_on')])
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', '=', id)
      .executeTakeFirst(),
  );
  if (!row || row.ended_on === null || row.ended_on >= tx.today) return undefined;
  return { reference: row.reference, endedOn: row.ended_on };
}
