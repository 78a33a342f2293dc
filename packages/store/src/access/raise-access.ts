import { ReeveError } from '@reeve/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../schema/schema.ts';

/**
 * Raises the access version of an agency. Running servers cache rights until it rises: grants and revocations apply from the
 * next request on, and no other agency's rights are read again. Until the transaction ends, no other can raise it.
 */
export async function raiseAccess(db: Kysely<Database>, agencyId: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('agency_access')
    .set((eb) => ({ version: eb('version', '+', '1') }))
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ReeveError('internal', 'The agency has no access version. Nothing was changed.');
}
