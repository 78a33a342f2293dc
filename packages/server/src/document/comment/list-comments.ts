import { listComments, type ReviewComment } from '@reeve/contract';
import {
  blockIndexes,
  commentsOf,
  loadEdition,
  loadRecord,
  readPlacing,
  type ActorTx,
  type StoredComment,
  type StoredPlacement,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../../call/cursor.ts';
import { handle } from '../../call/operation.ts';
import { carried } from './carry.ts';
import { shownComments } from './comment-shape.ts';

/** Lists the comments on a document that the reader can see, with their positions in an edition if one is named. */
export const listCommentsHandler = handle(listComments, async (call) => {
  const { cursor, limit, editionId } = call.query;
  const { shown, next, placing, items } = await call.read(async (tx) => {
    const document = await loadRecord(tx, 'document', call.params.id);
    const rows = await commentsOf(tx, document.id, { after: decodeCursor(cursor), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const placing =
      editionId === undefined ? undefined : await readPlacing(tx, await loadEdition(tx, editionId), shown);
    call.consulted({ action: 'search', objectKind: 'comment', objectIds: [document.id] });
    const next = last ? encodeCursor(last.sort_at, last.id) : null;
    const isKnown = placing === undefined || placing.groups.length === 0;
    return { shown, next, placing, items: isKnown ? await listed(tx, shown, placing?.known, editionId) : undefined };
  });
  if (items || !placing) return { items: [...(items ?? [])], next };
  const places = await carried(call, placing);
  return { items: [...(await call.read((tx) => listed(tx, shown, places, editionId)))], next };
});

async function listed(
  tx: ActorTx,
  shown: readonly StoredComment[],
  places: ReadonlyMap<string, StoredPlacement> | undefined,
  editionId: string | undefined,
): Promise<readonly ReviewComment[]> {
  if (editionId === undefined || !places) return shownComments(tx, shown, undefined, undefined);
  const ids = [...places.values()].map((place) => place.blockId);
  return shownComments(tx, shown, places, await blockIndexes(tx, editionId, ids), editionId);
}
