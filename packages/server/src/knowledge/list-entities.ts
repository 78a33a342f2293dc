import { listEntities } from '@reeve/contract';
import { listEntities as storedEntities } from '@reeve/store';
import { decodeTextCursor, encodeCursor } from '../call/cursor.ts';
import { handle } from '../call/operation.ts';

/** Lists the entities with a statement that the reader can see, by name: never ordered by a number about a person. */
export const listEntitiesHandler = handle(listEntities, (call) =>
  call.read(async (tx) => {
    const { query } = call;
    const rows = await storedEntities(tx, {
      kind: query.kind,
      q: query.q,
      after: decodeTextCursor(query.cursor),
      limit: query.limit + 1,
    });
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    call.consulted({
      action: 'search',
      objectKind: 'entity',
      objectIds: items.map((row) => row.id),
      resultCount: items.length,
    });
    return {
      items: items.map(({ id, kind, reference, title, summary }) => ({ id, kind, reference, title, summary })),
      next: last ? encodeCursor(last.at, last.id) : null,
    };
  }),
);
