import { createHash } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';

/** Stores the bytes of a picture under a label, once. @returns its digest (SHA-256, hexadecimal) */
export async function keepPicture(
  tx: ActorTx,
  labelId: number,
  picture: { readonly bytes: Uint8Array; readonly mediaType: string },
): Promise<string> {
  const digest = createHash('sha256').update(picture.bytes).digest('hex');
  await tx.db
    .insertInto('picture')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: labelId,
      digest,
      media_type: picture.mediaType,
      bytes: Buffer.from(picture.bytes),
      recorded_at: tx.recordedAt(),
    })
    .onConflict((conflict) => conflict.columns(['agency_id', 'digest', 'label_id']).doNothing())
    .execute();
  return digest;
}

/** Returns a picture this person may see under any of its labels. */
export async function loadPicture(
  tx: ActorTx,
  digest: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  const row = await tx.db
    .selectFrom('picture')
    .select(['bytes', 'media_type'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return { bytes: row.bytes, mediaType: row.media_type };
}
