import { carryByIds, type Placement } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { insertRows } from '../database/bulk-insert.ts';
import type { Located } from '../schema/document.ts';
import { blocksOf, type StoredBlock } from './block.ts';
import type { StoredEdition } from './edition.ts';

/** The position of a comment in an edition. */
export interface StoredPlacement {
  readonly commentId: string;
  /** `unplaced`: imported from a file without a position that the text has. */
  readonly state: Placement['state'] | 'unplaced';
  /** The block it is in; if its text is gone, the block it was after, or empty at the beginning. */
  readonly blockId: string;
  readonly range: readonly [number, number] | undefined;
  readonly confidence: Placement['confidence'];
}

interface Placed {
  readonly id: string;
  readonly label_id: number;
  readonly edition_id: string;
  readonly block_id: string;
  readonly quote: string;
  readonly quote_from: number;
  readonly located: Located;
}

/**
 * Returns the positions of comments of one document in an edition: as stored when the edition was frozen, or computed now for
 * the working edition and for comments only their author sees. Every comment has a position.
 */
export async function placementsIn(
  tx: ActorTx,
  edition: Pick<StoredEdition, 'id'>,
  comments: readonly Placed[],
): Promise<ReadonlyMap<string, StoredPlacement>> {
  const places = new Map<string, StoredPlacement>();
  const elsewhere = comments.filter((comment) => comment.edition_id !== edition.id);
  for (const comment of comments) if (comment.edition_id === edition.id) places.set(comment.id, ownPlace(comment));
  for (const comment of elsewhere) if (comment.located === 'none') places.set(comment.id, unplaced(comment));
  if (places.size === comments.length) return places;
  const kept = await tx.db
    .selectFrom('placement')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', edition.id)
    .where('comment_id', '=', sql<string>`any(${elsewhere.map((comment) => comment.id)}::uuid[])`)
    .execute();
  for (const row of kept)
    places.set(row.comment_id, {
      commentId: row.comment_id,
      state: row.state as Placement['state'], // written only by placeComments
      blockId: row.block_id,
      range: row.range_from === null || row.range_to === null ? undefined : [row.range_from, row.range_to],
      confidence: row.confidence as Placement['confidence'], // as above
    });
  const missing = elsewhere.filter((comment) => !places.has(comment.id));
  if (missing.length > 0) {
    const blocks = await blocksOf(tx, edition.id);
    for (const place of await carry(tx, missing, blocks)) places.set(place.commentId, place);
  }
  return places;
}

function ownPlace(comment: Placed): StoredPlacement {
  if (comment.located === 'none') return unplaced(comment);
  const range = [comment.quote_from, comment.quote_from + comment.quote.length] as const;
  return { commentId: comment.id, state: 'placed', blockId: comment.block_id, range, confidence: comment.located };
}

function unplaced(comment: Placed): StoredPlacement {
  return { commentId: comment.id, state: 'unplaced', blockId: '', range: undefined, confidence: 'unsure' };
}

/** Carries comments, edition by edition, into these blocks. */
async function carry(
  tx: ActorTx,
  comments: readonly Placed[],
  later: readonly StoredBlock[],
): Promise<readonly StoredPlacement[]> {
  const places: StoredPlacement[] = [];
  for (const editionId of new Set(comments.map((comment) => comment.edition_id))) {
    const of = comments.filter((comment) => comment.edition_id === editionId);
    const earlier = await blocksOf(tx, editionId);
    const at = new Map(earlier.map((block, index) => [block.id, index]));
    const anchors = of.flatMap((comment) => {
      const block = at.get(comment.block_id);
      return block === undefined
        ? []
        : [{ comment, anchor: { block, quote: comment.quote, from: comment.quote_from } }];
    });
    const found = carryByIds(
      anchors.map((one) => one.anchor),
      earlier,
      later,
    );
    const placed = new Map(anchors.map((one, i) => [one.comment.id, found[i]]));
    for (const comment of of) {
      const place = placed.get(comment.id);
      places.push({
        commentId: comment.id,
        state: place?.state ?? 'orphaned',
        blockId: later[place?.block ?? -1]?.id ?? '',
        range: place?.range,
        // An uncertain position does not become certain by being carried.
        confidence: comment.located === 'sure' ? (place?.confidence ?? 'unsure') : 'unsure',
      });
    }
  }
  return places;
}

/** Stores the positions of the comments this person sees in an edition that is being frozen. */
export async function placeComments(
  tx: ActorTx,
  edition: StoredEdition,
  blocks: readonly StoredBlock[],
): Promise<void> {
  const comments = await tx.db
    .selectFrom('comment')
    .select(['id', 'label_id', 'edition_id', 'block_id', 'quote', 'quote_from', 'located'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', edition.document_id)
    .where('state', '<>', 'draft')
    .where('located', '<>', 'none')
    .orderBy('id')
    .execute();
  const labels = new Map(comments.map((comment) => [comment.id, comment.label_id]));
  const places = await carry(tx, comments, blocks);
  await insertRows(
    tx,
    'placement',
    places.flatMap((place) => {
      const labelId = labels.get(place.commentId);
      if (labelId === undefined) return [];
      return [
        {
          agency_id: tx.person.agencyId,
          id: tx.uuid(),
          label_id: labelId,
          comment_id: place.commentId,
          edition_id: edition.id,
          state: place.state,
          block_id: place.blockId,
          range_from: place.range?.[0] ?? null,
          range_to: place.range?.[1] ?? null,
          confidence: place.confidence,
        },
      ];
    }),
  );
}
