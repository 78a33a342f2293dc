import { listFindings } from '@reeve/contract';
import { listRecords, staffNames } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { handle } from '../call/operation.ts';
import { findingReply } from './finding-reply.ts';

/** Lists the findings that the reader can see, newest first. */
export const listFindingsHandler = handle(listFindings, (call) =>
  call.read(async (tx) => {
    const { query } = call;
    const rows = await listRecords(tx, 'finding', { after: decodeCursor(query.cursor), limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const names = await staffNames(tx);
    const items = [];
    for (const row of shown) items.push(await findingReply(tx, call.language, row, names));
    call.consulted({
      action: 'search',
      objectKind: 'finding',
      objectIds: shown.map((row) => row.id),
      resultCount: shown.length,
    });
    return { items, next: last ? encodeCursor(last.sort_at, last.id) : null };
  }),
);
