import { makeBlockId, numberBlocks, placeBetween, placesFor, ReeveError, type DocumentBlock } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { blockDigest, blocksOf, insertBlocks, type StoredBlock } from './block.ts';
import type { StoredEdition } from './edition.ts';

/** One change of the working edition. `base` is the digest of the block its writer saw. */
export type BlockChange =
  | {
      readonly op: 'put';
      readonly block: DocumentBlock;
      readonly base: string | null;
      readonly after?: string | null | undefined;
    }
  | { readonly op: 'remove'; readonly id: string; readonly base: string };

/** A block that another writer changed meanwhile: their text stays, and the new one is kept next to it. */
export interface BlockConflict {
  readonly id: string;
  readonly because: 'changed' | 'removed';
  readonly theirs: string | null;
  readonly mine: string;
}

export interface SavedBlocks {
  readonly saved: readonly { readonly id: string; readonly digest: string }[];
  readonly conflicts: readonly BlockConflict[];
}

/** A new id for a block of this installation. */
export function newBlockId(tx: ActorTx): string {
  return makeBlockId(tx.store.factories.random);
}

/**
 * Changes the working edition, which is locked. A block that differs from what its writer saw is left as it is, and the new text is
 * kept as its rival; all other changes are made.
 *
 * @throws ReeveError invalid_input — a block shows a picture that its writer cannot see
 */
export async function saveBlocks(
  tx: ActorTx,
  edition: StoredEdition,
  changes: readonly BlockChange[],
): Promise<SavedBlocks> {
  const before = await blocksOf(tx, edition.id);
  await requirePictures(tx, before, changes);
  const order: StoredBlock[] = [...before];
  const at = (id: string): number => order.findIndex((block) => block.id === id);
  const touched = new Set<string>();
  const removed = new Set<string>();
  const conflicts: BlockConflict[] = [];
  for (const change of changes) {
    const id = change.op === 'put' ? change.block.id : change.id;
    const index = at(id);
    const present = order[index];
    if (change.op === 'remove') {
      if (!present) continue;
      if (present.digest !== change.base) {
        conflicts.push({ id, because: 'changed', theirs: present.text, mine: '' });
        continue;
      }
      order.splice(index, 1);
      removed.add(id);
      continue;
    }
    const digest = blockDigest(change.block);
    if (change.base !== null && !present) {
      conflicts.push({ id, because: 'removed', theirs: null, mine: change.block.text });
      continue;
    }
    if (present && present.digest !== digest && present.digest !== change.base) {
      conflicts.push({ id, because: 'changed', theirs: present.text, mine: change.block.text });
      continue;
    }
    const placed = {
      ...change.block,
      digest,
      place: present?.place ?? '',
      number: '',
      clause: '',
      fromLine: 0,
      toLine: 0,
    };
    if (present && change.after === undefined) {
      order[index] = { ...present, ...change.block, digest };
    } else {
      if (present) order.splice(index, 1);
      const behind = change.after === undefined || change.after === null ? -1 : at(change.after);
      // If the block to follow is gone, the new one goes to the end and is not lost.
      const to = change.after === null ? 0 : behind < 0 ? order.length : behind + 1;
      order.splice(to, 0, { ...placed, place: placeBetween(order[to - 1]?.place ?? '', order[to]?.place) });
    }
    touched.add(id);
  }
  await writeBlocks(tx, edition, before, order, { touched, removed });
  await keepRivals(tx, edition, conflicts);
  const saved = order.filter((block) => touched.has(block.id)).map(({ id, digest }) => ({ id, digest }));
  return { saved, conflicts };
}

/** A picture is put into a text by those who see it: a frozen edition shows it to everyone who reads the text. */
async function requirePictures(
  tx: ActorTx,
  before: readonly StoredBlock[],
  changes: readonly BlockChange[],
): Promise<void> {
  const there = new Set(before.flatMap(({ image }) => image?.digest ?? []));
  const put = changes.flatMap((change) => (change.op === 'put' ? (change.block.image?.digest ?? []) : []));
  const added = new Set(put.filter((digest) => !there.has(digest)));
  if (added.size === 0) return;
  const seen = await tx.db
    .selectFrom('picture')
    .select('digest')
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('digest', 'in', [...added])
    .execute();
  if (seen.length < added.size)
    throw new ReeveError('invalid_input', 'There is no such picture that you may see. Nothing was saved.', {
      fields: ['changes'],
    });
}

const BLOCKS_AT_ONCE = 250;

/** Replaces the whole text of the working edition. */
export async function replaceBlocks(
  tx: ActorTx,
  edition: StoredEdition,
  blocks: readonly DocumentBlock[],
): Promise<void> {
  await tx.db
    .deleteFrom('block')
    .where('agency_id', '=', edition.agency_id)
    .where('edition_id', '=', edition.id)
    .execute();
  const places = placesFor(blocks.length);
  const numbers = numberBlocks(blocks);
  const into = { id: edition.id, labelId: edition.label_id, frozen: false };
  // In chunks, so that this process can answer other requests between them.
  for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE) {
    const some = blocks.slice(from, from + BLOCKS_AT_ONCE).map((block, i) => ({
      ...block,
      place: places[from + i] ?? '',
      digest: blockDigest(block),
      number: numbers[from + i]?.number ?? '',
      clause: numbers[from + i]?.clause ?? '',
      fromLine: 0,
      toLine: 0,
    }));
    await insertBlocks(tx, into, some);
  }
  await countBlocks(tx, edition, blocks.length);
  await noteWriter(tx, edition);
}

/** Writes the changes between two states of the working edition, with the resulting numbers. */
export async function writeBlocks(
  tx: ActorTx,
  edition: StoredEdition,
  before: readonly StoredBlock[],
  order: readonly StoredBlock[],
  { touched, removed }: { readonly touched: ReadonlySet<string>; readonly removed: ReadonlySet<string> },
): Promise<void> {
  const numbers = numberBlocks(order);
  const now = order.map((block, i) => ({
    ...block,
    number: numbers[i]?.number ?? '',
    clause: numbers[i]?.clause ?? '',
  }));
  const was = new Map(before.map((block) => [block.id, block]));
  if (new Set(now.map((block) => block.id)).size !== now.length)
    throw new ReeveError('invalid_input', 'Two blocks have one id. Nothing was saved.');
  const gone = [...removed].filter((id) => was.has(id) && !now.some((block) => block.id === id));
  if (gone.length > 0)
    await tx.db
      .deleteFrom('block')
      .where('agency_id', '=', edition.agency_id)
      .where('edition_id', '=', edition.id)
      .where('block_id', 'in', gone)
      .execute();
  const changed = now.filter((block) => {
    const old = was.get(block.id);
    if (!old) return false;
    return touched.has(block.id) || old.number !== block.number || old.clause !== block.clause;
  });
  if (changed.length > 0)
    await sql`update block set kind = to_be.kind, level = to_be.level, ordered = to_be.ordered, label = to_be.label, text = to_be.text,
        image = to_be.image, digest = to_be.digest, place = to_be.place, number = to_be.number, clause = to_be.clause,
        changed_by = case when to_be.digest = block.digest then block.changed_by else ${tx.person.accountId}::uuid end,
        changed_at = case when to_be.digest = block.digest then block.changed_at else ${tx.recordedAt()}::timestamptz end
      from json_to_recordset(${JSON.stringify(changed.map((block) => ({ ...block, image: block.image ?? null })))}::json)
        as to_be (id text, kind text, level int, ordered boolean, label text, text text, image jsonb, digest text, place text, number text, clause text)
      where block.agency_id = ${edition.agency_id} and block.edition_id = ${edition.id} and block.block_id = to_be.id`.execute(
      tx.db,
    );
  await insertBlocks(
    tx,
    { id: edition.id, labelId: edition.label_id, frozen: false },
    now.filter((block) => !was.has(block.id)),
  );
  if (order.length !== before.length) await countBlocks(tx, edition, order.length);
  if (touched.size > 0 || gone.length > 0) await noteWriter(tx, edition);
}

async function countBlocks(tx: ActorTx, edition: StoredEdition, blocks: number): Promise<void> {
  await tx.db
    .updateTable('edition')
    .set({ blocks })
    .where('agency_id', '=', edition.agency_id)
    .where('id', '=', edition.id)
    .execute();
}

/** Others may change every word of this person later: who has written is kept apart from the words. */
async function noteWriter(tx: ActorTx, edition: StoredEdition): Promise<void> {
  await sql`update edition set writers = writers || ${tx.person.accountId}::uuid
    where agency_id = ${edition.agency_id} and id = ${edition.id} and writers @> array[${tx.person.accountId}::uuid] is false`.execute(
    tx.db,
  );
}

async function keepRivals(tx: ActorTx, edition: StoredEdition, conflicts: readonly BlockConflict[]): Promise<void> {
  const rows = conflicts
    .filter((conflict) => conflict.mine !== '')
    .map((conflict) => ({
      agency_id: edition.agency_id,
      id: tx.uuid(),
      label_id: edition.label_id,
      document_id: edition.document_id,
      block_id: conflict.id,
      text: conflict.mine,
      written_by: tx.person.accountId,
      written_at: tx.recordedAt(),
      settled_by: null,
      settled_at: null,
    }));
  if (rows.length > 0) await tx.db.insertInto('block_rival').values(rows).execute();
}

/** Texts that lost an edit conflict and are not settled. */
export async function openRivals(tx: ActorTx, documentId: string) {
  return tx.db
    .selectFrom('block_rival')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', documentId)
    .where('settled_at', 'is', null)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}

/** Marks a conflict as settled after both texts were read; the rival stays readable. */
export async function settleRival(
  tx: ActorTx,
  id: string,
): Promise<{ readonly document_id: string; readonly label_id: number }> {
  const settled = await tx.db
    .updateTable('block_rival')
    .set({ settled_by: tx.person.accountId, settled_at: tx.recordedAt() })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning(['document_id', 'label_id'])
    .executeTakeFirst();
  if (!settled) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return settled;
}
