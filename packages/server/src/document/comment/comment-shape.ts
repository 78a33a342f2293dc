import type { ReviewComment } from '@reeve/contract';
import type {
  Capacity,
  CommentResponse,
  CommentState,
  CommentType,
  DispositionCode,
  Language,
  Severity,
} from '@reeve/domain';
import {
  blocksByIds,
  positionsOn,
  repliesOf,
  type ActorTx,
  type StoredBlock,
  type StoredComment,
  type StoredPlacement,
} from '@reeve/store';
import { linesOf } from './tabled-comment.ts';

/** Returns what is shown of a comment without the contributions of others. */
type CommentFacts = Omit<ReviewComment, 'replies' | 'supports' | 'objects' | 'place'>;

/** A comment as shown, with its position in the edition it was made on. */
export function commentFacts(tx: ActorTx, comment: StoredComment, block: StoredBlock | undefined): CommentFacts {
  return {
    id: comment.id,
    reference: comment.reference,
    version: comment.version,
    documentId: comment.document_id,
    editionId: comment.edition_id,
    // Codes below are written only from the lists of the domain.
    state: comment.state as CommentState,
    blockId: comment.block_id,
    quote: comment.quote,
    from: comment.quote_from,
    clause: block?.clause ?? '',
    number: block?.number ?? '',
    line: block ? linesOf(block, comment.quote_from, comment.quote).from : 0,
    type: comment.type as CommentType,
    severity: comment.severity as Severity,
    text: comment.text,
    proposal: comment.proposal,
    rationale: comment.rationale,
    language: comment.language as Language,
    author: comment.author_name,
    mine: comment.author_id === tx.person.accountId,
    delegation: comment.delegation,
    capacity: comment.capacity as Capacity,
    onBehalfOf: comment.on_behalf_of,
    duplicateOf: comment.duplicate_of,
    cluster: comment.cluster,
    disposition: comment.disposition as DispositionCode | null,
    response: comment.response as CommentResponse | null,
    submittedAt: comment.submitted_at?.toISOString() ?? null,
  };
}

/** Comments as a list shows them: with their blocks, the number of replies and of each position, and their places. */
export async function shownComments(
  tx: ActorTx,
  comments: readonly StoredComment[],
  places: ReadonlyMap<string, StoredPlacement> | undefined,
  indexes: ReadonlyMap<string, number> | undefined,
  editionId?: string,
): Promise<readonly ReviewComment[]> {
  const ids = comments.map((comment) => comment.id);
  const blocks = await blocksCommented(tx, comments);
  const shown = await blocksOfPlaces(tx, editionId, places);
  const replies = tally((await repliesOf(tx, ids)).map((reply) => reply.comment_id));
  const positions = await positionsOn(tx, ids);
  const holding = (position: string): ReadonlyMap<string, number> =>
    tally(positions.filter((one) => one.position === position).map((one) => one.about_id));
  const [supports, objects] = [holding('support'), holding('object')];
  return comments.map((comment) => {
    const place = places?.get(comment.id);
    return {
      ...commentFacts(tx, comment, blocks.get(`${comment.edition_id} ${comment.block_id}`)),
      replies: replies.get(comment.id) ?? 0,
      supports: supports.get(comment.id) ?? 0,
      objects: objects.get(comment.id) ?? 0,
      ...(place ? { line: lineOf(place, shown.get(place.blockId)) } : {}),
      place: place
        ? {
            state: place.state,
            blockId: place.blockId,
            index: indexes?.get(place.blockId) ?? -1,
            range: place.range ? [place.range[0], place.range[1]] : null,
            confidence: place.confidence,
          }
        : null,
    };
  });
}

/** The blocks of an edition that have comments in it, by id. */
async function blocksOfPlaces(
  tx: ActorTx,
  editionId: string | undefined,
  places: ReadonlyMap<string, StoredPlacement> | undefined,
): Promise<ReadonlyMap<string, StoredBlock>> {
  if (editionId === undefined || !places) return new Map();
  const ids = [...new Set([...places.values()].map((place) => place.blockId))];
  return new Map((await blocksByIds(tx, editionId, ids)).map((block) => [block.id, block]));
}

/** The line its words begin on; none if its words are gone, or the lines are not counted yet. */
function lineOf(place: StoredPlacement, block: StoredBlock | undefined): number {
  if (!block || !place.range) return 0;
  const [from, to] = place.range;
  return linesOf(block, from, block.text.slice(from, to)).from;
}

/** The blocks comments were made on, by edition and id. */
export async function blocksCommented(
  tx: ActorTx,
  comments: readonly StoredComment[],
): Promise<ReadonlyMap<string, StoredBlock>> {
  const blocks = new Map<string, StoredBlock>();
  for (const editionId of new Set(comments.map((comment) => comment.edition_id))) {
    const ids = comments.filter((comment) => comment.edition_id === editionId).map((comment) => comment.block_id);
    for (const block of await blocksByIds(tx, editionId, ids)) blocks.set(`${editionId} ${block.id}`, block);
  }
  return blocks;
}

function tally(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
