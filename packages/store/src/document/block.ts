import { createHash } from 'node:crypto';
import { blockContent, type BlockImage, type BlockKind, type DocumentBlock } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { insertRows } from '../database/bulk-insert.ts';
import type { BlockRow } from '../schema/document.ts';

/** A block of an edition. */
export interface StoredBlock extends DocumentBlock {
  readonly place: string;
  readonly digest: string;
  readonly number: string;
  readonly clause: string;
  readonly fromLine: number;
  readonly toLine: number;
}

export function blockDigest(block: Omit<DocumentBlock, 'id'>): string {
  return createHash('sha256').update(blockContent(block)).digest('hex');
}

/** What is read of a block; who changed it and when is not among it. */
const COLUMNS = [
  'block_id',
  'kind',
  'level',
  'ordered',
  'label',
  'text',
  'image',
  'place',
  'digest',
  'number',
  'clause',
  'from_line',
  'to_line',
] as const;

export function blockOf(row: Pick<Selectable<BlockRow>, (typeof COLUMNS)[number]>): StoredBlock {
  return {
    id: row.block_id,
    kind: row.kind as BlockKind, // written only from BLOCK_KINDS
    level: row.level,
    ordered: row.ordered,
    label: row.label,
    text: row.text,
    ...(row.image === null ? {} : { image: row.image as BlockImage }), // written only by rowsOf
    place: row.place,
    digest: row.digest,
    number: row.number,
    clause: row.clause,
    fromLine: row.from_line,
    toLine: row.to_line,
  };
}

/** Blocks of an edition in their order: all, or a number of them from the nth. */
export async function blocksOf(
  tx: ActorTx,
  editionId: string,
  part?: { readonly from: number; readonly limit: number },
): Promise<readonly StoredBlock[]> {
  let query = tx.db
    .selectFrom('block')
    .select(COLUMNS)
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .orderBy('place');
  if (part) query = query.offset(part.from).limit(part.limit);
  return (await query.execute()).map(blockOf);
}

/** Blocks of an edition by their ids, in their order. */
export async function blocksByIds(
  tx: ActorTx,
  editionId: string,
  ids: readonly string[],
): Promise<readonly StoredBlock[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('block')
    .select(COLUMNS)
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .where('block_id', 'in', [...new Set(ids)])
    .orderBy('place')
    .execute();
  return rows.map(blockOf);
}

/** Returns the number of blocks before each of these in its edition. */
export async function blockIndexes(
  tx: ActorTx,
  editionId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ block_id: string; nth: number }>`
    select block_id, nth from (
      select block_id, (row_number() over (order by place) - 1)::int as nth from block
      where agency_id = ${tx.person.agencyId} and edition_id = ${editionId}
    ) as numbered where block_id = any(${[...ids]})`.execute(tx.db);
  return new Map(rows.map((row) => [row.block_id, row.nth]));
}

/** Headings of an edition, each with the number of blocks before it. */
export async function outlineOf(
  tx: ActorTx,
  editionId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly index: number;
    readonly level: number;
    readonly number: string;
    readonly text: string;
  }[]
> {
  const rows = await tx.db
    .selectFrom('block')
    .select(['block_id', 'kind', 'level', 'number', 'text'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .orderBy('place')
    .execute();
  return rows.flatMap((row, index) =>
    row.kind === 'heading'
      ? [{ id: row.block_id, index, level: row.level, number: row.number, text: row.text.slice(0, 300) }]
      : [],
  );
}

/** Inserts any number of blocks into an edition with one query. */
export async function insertBlocks(
  tx: ActorTx,
  edition: { readonly id: string; readonly labelId: number; readonly frozen: boolean },
  blocks: readonly StoredBlock[],
): Promise<void> {
  const [changedAt, changedBy] = [tx.recordedAt(), tx.person.accountId];
  await insertRows(
    tx,
    'block',
    blocks.map((block) => ({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: edition.labelId,
      edition_id: edition.id,
      block_id: block.id,
      place: block.place,
      kind: block.kind,
      level: block.level,
      ordered: block.ordered,
      label: block.label,
      text: block.text,
      image: block.image ?? null,
      digest: block.digest,
      number: block.number,
      clause: block.clause,
      from_line: block.fromLine,
      to_line: block.toLine,
      changed_by: changedBy,
      changed_at: changedAt,
      frozen: edition.frozen,
    })),
  );
}

/** True if this person wrote in a document: in its draft, even if others have changed the words since, or in an edition. */
export async function hasWritten(tx: ActorTx, documentId: string): Promise<boolean> {
  const { accountId, agencyId } = tx.person;
  const { rows } = await sql<{ has: boolean }>`
    select bool_or(${accountId}::uuid = any(edition.writers) or exists (
      select from block
      where block.agency_id = edition.agency_id and block.edition_id = edition.id and block.changed_by = ${accountId}::uuid
    )) as has from edition where agency_id = ${agencyId} and document_id = ${documentId}`.execute(tx.db);
  return rows[0]?.has === true;
}
