import { listComments } from '@reeve/contract';
import { blockIndexes, commentsOf, loadEdition, loadRecord, placementsIn } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../../call/cursor.ts';
import { handle } from '../../call/operation.ts';
import { shownComments } from './comment-shape.ts';

/** Lists the comments on a document that the reader can see, with their positions in an edition if one is named. */
export const listCommentsHandler = handle(listComments, (call) =>
  call.read(async (tx) => {
    const document = await loadRecord(tx, 'document', call.params.id);
    const { cursor, limit, editionId } = call.query;
    const rows = await commentsOf(tx, document.id, { after: decodeCursor(cursor), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const places =
      editionId === undefined ? undefined : await placementsIn(tx, await loadEdition(tx, editionId), shown);
    const indexes =
      editionId === undefined || !places
        ? undefined
        : await blockIndexes(
            tx,
            editionId,
            [...places.values()].map((place) => place.blockId),
          );
    call.consulted({ action: 'search', objectKind: 'comment', objectIds: [document.id] });
    return {
      items: [...(await shownComments(tx, shown, places, indexes, editionId))],
      next: last ? encodeCursor(last.sort_at, last.id) : null,
    };
  }),
);
