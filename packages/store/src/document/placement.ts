import type { Anchor, Placement, TextBlock } from '@reeve/domain';
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

/** Comments made on one edition, to be carried into another. */
export interface CommentsToCarry {
  /** Where they are there, each in one of `earlier`. */
  readonly anchors: readonly Anchor[];
  readonly earlier: readonly TextBlock[];
}

/**
 * Carries comments into the blocks of an edition and returns all placements, in the order of the groups and of their
 * anchors. It is given by the caller, who knows on which thread long texts are compared.
 */
export type Carry = (groups: readonly CommentsToCarry[], later: readonly TextBlock[]) => Promise<readonly Placement[]>;

/** Positions of comments in an edition as far as they are known, and what is needed to find the others. */
export interface Placing {
  readonly known: ReadonlyMap<string, StoredPlacement>;
  readonly groups: readonly (CommentsToCarry & {
    /** Those of the anchors. */
    readonly comments: readonly Carried[];
    /** Comments whose block is gone from their own edition. */
    readonly lost: readonly Carried[];
  })[];
  readonly later: readonly TextBlock[];
}

type Carried = Pick<Placed, 'id' | 'located'>;

/**
 * Reads what is known of the positions of comments of one document in an edition: those stored when the edition was
 * frozen. Those in the working edition, and those of comments only their author sees, are found by carrying.
 */
export async function readPlacing(
  tx: ActorTx,
  edition: Pick<StoredEdition, 'id'>,
  comments: readonly Placed[],
): Promise<Placing> {
  const known = new Map<string, StoredPlacement>();
  const elsewhere = comments.filter((comment) => comment.edition_id !== edition.id);
  for (const comment of comments) if (comment.edition_id === edition.id) known.set(comment.id, ownPlace(comment));
  for (const comment of elsewhere) if (comment.located === 'none') known.set(comment.id, unplaced(comment));
  if (known.size === comments.length) return { known, groups: [], later: [] };
  const kept = await tx.db
    .selectFrom('placement')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', edition.id)
    .where('comment_id', '=', sql<string>`any(${elsewhere.map((comment) => comment.id)}::uuid[])`)
    .execute();
  for (const row of kept)
    known.set(row.comment_id, {
      commentId: row.comment_id,
      state: row.state as Placement['state'], // written only by placeComments
      blockId: row.block_id,
      range: row.range_from === null || row.range_to === null ? undefined : [row.range_from, row.range_to],
      confidence: row.confidence as Placement['confidence'], // as above
    });
  const missing = elsewhere.filter((comment) => !known.has(comment.id));
  if (missing.length === 0) return { known, groups: [], later: [] };
  return { known, groups: await groupsOf(tx, missing), later: textsOf(await blocksOf(tx, edition.id)) };
}

/** Returns the position of every comment. @param found by a `Carry`, for the groups */
export function placed({ known, groups, later }: Placing, found: readonly Placement[]): Map<string, StoredPlacement> {
  const places = new Map(known);
  let nth = 0;
  const put = ({ id, located }: Carried, place: Placement | undefined): void => {
    places.set(id, {
      commentId: id,
      state: place?.state ?? 'orphaned',
      blockId: later[place?.block ?? -1]?.id ?? '',
      range: place?.range,
      // An uncertain position does not become certain by being carried.
      confidence: located === 'sure' ? (place?.confidence ?? 'unsure') : 'unsure',
    });
  };
  for (const { comments, lost } of groups) {
    for (const comment of comments) put(comment, found[nth++]);
    for (const comment of lost) put(comment, undefined);
  }
  return places;
}

/** Returns the positions of comments of one document in an edition. Every comment has a position. */
export async function placementsIn(
  tx: ActorTx,
  edition: Pick<StoredEdition, 'id'>,
  comments: readonly Placed[],
  carry: Carry,
): Promise<ReadonlyMap<string, StoredPlacement>> {
  const placing = await readPlacing(tx, edition, comments);
  return placed(placing, placing.groups.length === 0 ? [] : await carry(placing.groups, placing.later));
}

function ownPlace(comment: Placed): StoredPlacement {
  if (comment.located === 'none') return unplaced(comment);
  const range = [comment.quote_from, comment.quote_from + comment.quote.length] as const;
  return { commentId: comment.id, state: 'placed', blockId: comment.block_id, range, confidence: comment.located };
}

function unplaced(comment: Placed): StoredPlacement {
  return { commentId: comment.id, state: 'unplaced', blockId: '', range: undefined, confidence: 'unsure' };
}

/** Groups comments by their edition, with its blocks. */
async function groupsOf(tx: ActorTx, comments: readonly Placed[]): Promise<Placing['groups']> {
  const groups: Placing['groups'][number][] = [];
  for (const editionId of new Set(comments.map((comment) => comment.edition_id))) {
    const earlier = textsOf(await blocksOf(tx, editionId));
    const at = new Map(earlier.map((block, index) => [block.id, index]));
    const group = { comments: [] as Carried[], lost: [] as Carried[], anchors: [] as Anchor[], earlier };
    for (const { id, located, edition_id, block_id, quote, quote_from } of comments) {
      if (edition_id !== editionId) continue;
      const block = at.get(block_id);
      if (block !== undefined) group.anchors.push({ block, quote, from: quote_from });
      (block === undefined ? group.lost : group.comments).push({ id, located });
    }
    groups.push(group);
  }
  return groups;
}

const textsOf = (blocks: readonly StoredBlock[]): readonly TextBlock[] => blocks.map(({ id, text }) => ({ id, text }));

/** Stores the positions of the comments this person sees in an edition that is being frozen. */
export async function placeComments(
  tx: ActorTx,
  edition: StoredEdition,
  blocks: readonly StoredBlock[],
  carry: Carry,
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
  const placing = { known: new Map(), groups: await groupsOf(tx, comments), later: textsOf(blocks) };
  if (placing.groups.length === 0) return;
  const places = [...placed(placing, await carry(placing.groups, placing.later)).values()];
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
