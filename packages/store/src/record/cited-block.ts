import { blockStanding, type BlockStanding, type CitedBlock } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';

/** A cited block with its edition and its current state. */
export interface StandingBlock extends CitedBlock {
  readonly editionReference: string;
  readonly standing: BlockStanding;
}

/**
 * Returns cited blocks as they are in the newest frozen edition of their documents, as far as this person sees them. Citations of
 * an edition they do not see are left out.
 */
export async function currentBlocks(tx: ActorTx, cited: readonly CitedBlock[]): Promise<readonly StandingBlock[]> {
  const ids = [...new Set(cited.map((one) => one.editionId))];
  if (ids.length === 0) return [];
  const { agencyId } = tx.person;
  const own = await tx.db
    .selectFrom('edition')
    .select(['id', 'reference', 'document_id'])
    .where('agency_id', '=', agencyId)
    .where('id', 'in', ids)
    .execute();
  if (own.length === 0) return [];
  const editions = await tx.db
    .selectFrom('edition')
    .select(['id', 'document_id', 'redirects'])
    .where('agency_id', '=', agencyId)
    .where('document_id', 'in', [...new Set(own.map((one) => one.document_id))])
    .where('frozen_at', 'is not', null)
    .orderBy('frozen_at')
    .orderBy('id')
    .execute();
  const newest = new Map(editions.map((one) => [one.document_id, one.id])); // a later one replaces an earlier one
  const blocks = await tx.db
    .selectFrom('block')
    .select(['edition_id', 'block_id', 'digest'])
    .where('agency_id', '=', agencyId)
    .where('edition_id', 'in', [...newest.values(), ...ids])
    .execute();
  return cited.flatMap((one): readonly StandingBlock[] => {
    const edition = own.find(({ id }) => id === one.editionId);
    if (!edition) return [];
    const last = newest.get(edition.document_id) ?? edition.id;
    const digests = blocks.filter((block) => block.edition_id === last);
    const redirects = editions
      .filter((other) => other.document_id === edition.document_id)
      .flatMap((other) => Object.entries(other.redirects as Readonly<Record<string, string>>)); // written with the edition
    const standing = blockStanding(
      one,
      new Map(digests.map((block) => [block.block_id, block.digest])),
      new Map(redirects),
    );
    return [{ ...one, editionReference: edition.reference, standing }];
  });
}

/** The digest of a block of an edition this person sees; `undefined` if there is none. */
export async function citedDigest(tx: ActorTx, editionId: string, blockId: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('block')
    .select('digest')
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .where('block_id', '=', blockId)
    .executeTakeFirst();
  return row?.digest;
}
