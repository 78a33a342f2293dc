import type { AlignedBlock } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { insertRows } from '../database/bulk-insert.ts';
import type { StoredRecord } from '../record/record.ts';
import type { StoredComment } from './comment.ts';
import type { StoredEdition } from './edition.ts';

/** Ids and digests of an edition's blocks in their order: all that an alignment needs, for any length of text. */
export async function blockDigests(tx: ActorTx, editionId: string): Promise<readonly AlignedBlock[]> {
  return tx.db
    .selectFrom('block')
    .select(['block_id as id', 'digest'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .orderBy('place')
    .execute();
}

/** Translations of this document, as far as this person may see them, oldest first. */
export async function translationsOf(tx: ActorTx, documentId: string): Promise<readonly StoredRecord[]> {
  return tx.db
    .selectFrom('document')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`body ->> 'translationOf' = ${documentId}`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** The state of the source block that each block of a translation renders, by block id; null: copied but not translated yet. */
export async function renderingsOf(tx: ActorTx, editionId: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx.db
    .selectFrom('block_rendering')
    .select(['block_id', 'source_digest'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .execute();
  return new Map(rows.map((row) => [row.block_id, row.source_digest]));
}

/** Stores which state of the source these blocks of the working edition render. */
export async function keepRenderings(
  tx: ActorTx,
  working: StoredEdition,
  blocks: readonly { readonly id: string; readonly sourceDigest: string | null }[],
): Promise<void> {
  const rows = blocks.map((block) => ({ row_id: tx.uuid(), block_id: block.id, source_digest: block.sourceDigest }));
  await sql`insert into block_rendering (agency_id, id, label_id, edition_id, block_id, source_digest, changed_by, changed_at, frozen)
    select ${working.agency_id}::uuid, row_id, ${working.label_id}::int, ${working.id}::uuid, block_id, source_digest,
      ${tx.person.accountId}::uuid, ${tx.recordedAt()}::timestamptz, false
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (row_id uuid, block_id text, source_digest text)
    on conflict (agency_id, edition_id, block_id) do update set source_digest = excluded.source_digest,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx.db);
}

/** A frozen edition keeps the source states its blocks rendered when frozen: its readers see how far it is outdated. */
export async function freezeRenderings(
  tx: ActorTx,
  working: StoredEdition,
  frozen: { readonly id: string; readonly labelId: number },
): Promise<void> {
  const rows = await tx.db
    .selectFrom('block_rendering')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', working.id)
    .orderBy('block_id')
    .execute();
  const copies = rows.map((row) => ({
    ...row,
    id: tx.uuid(),
    label_id: frozen.labelId,
    edition_id: frozen.id,
    frozen: true,
  }));
  await insertRows(tx, 'block_rendering', copies);
}

/** Returns the texts of blocks of a document with these digests, from any edition this person may see, by id. */
export async function earlierTexts(
  tx: ActorTx,
  documentId: string,
  blocks: readonly AlignedBlock[],
): Promise<ReadonlyMap<string, string>> {
  if (blocks.length === 0) return new Map();
  const { rows } = await sql<{ block_id: string; text: string }>`
    select distinct on (block.block_id) block.block_id, block.text from block
      join edition on edition.agency_id = block.agency_id and edition.id = block.edition_id
      join json_to_recordset(${JSON.stringify(blocks)}::json) as wanted (id text, digest text)
        on wanted.id = block.block_id and wanted.digest = block.digest
    where block.agency_id = ${tx.person.agencyId} and edition.document_id = ${documentId} and edition.frozen_at is not null
    order by block.block_id, block.id`.execute(tx.db);
  return new Map(rows.map((row) => [row.block_id, row.text]));
}

/**
 * Comments on blocks of an edition that this person may see, in order of writing: made there, or carried there from
 * an earlier one. A comment not carried yet is on the block with its original id; one whose words are gone is on none.
 */
export async function commentsOnBlocks(
  tx: ActorTx,
  edition: Pick<StoredEdition, 'id' | 'document_id'>,
  blockIds: readonly string[],
): Promise<
  readonly (Pick<StoredComment, 'id' | 'reference' | 'text' | 'proposal' | 'state'> & { readonly on: string })[]
> {
  return tx.db
    .selectFrom('comment')
    .leftJoin('placement', (join) =>
      join
        .onRef('placement.agency_id', '=', 'comment.agency_id')
        .onRef('placement.comment_id', '=', 'comment.id')
        .on('placement.edition_id', '=', edition.id),
    )
    .select(['comment.id', 'comment.reference', 'comment.text', 'comment.proposal', 'comment.state'])
    .select(sql<string>`coalesce(placement.block_id, comment.block_id)`.as('on'))
    .where('comment.agency_id', '=', tx.person.agencyId)
    .where('comment.document_id', '=', edition.document_id)
    .where('comment.state', '<>', 'withdrawn')
    .where('comment.located', '<>', 'none')
    .where(sql<boolean>`coalesce(placement.state, 'placed') <> 'orphaned'`)
    .where(sql<boolean>`coalesce(placement.block_id, comment.block_id) = any(${[...blockIds]})`)
    .orderBy('comment.recorded_at')
    .orderBy('comment.id')
    .execute();
}
