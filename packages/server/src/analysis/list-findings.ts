import { listFindings } from '@reeve/contract';
import { listRecords } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { handle } from '../call/operation.ts';
import { findingReplies } from './finding-reply.ts';

/** Lists the findings that the reader can see, newest first. */
export const listFindingsHandler = handle(listFindings, async (call) => {
  const { query } = call;
  let next: string | null = null;
  const items = await findingReplies(call, async (tx) => {
    const rows = await listRecords(tx, 'finding', { after: decodeCursor(query.cursor), limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    next = last ? encodeCursor(last.sort_at, last.id) : null;
    call.consulted({
      action: 'search',
      objectKind: 'finding',
      objectIds: shown.map((row) => row.id),
      resultCount: shown.length,
    });
    return shown;
  });
  return { items, next };
});
