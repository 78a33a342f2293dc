import { listDocuments } from '@reeve/contract';
import { listRecords, staffNames } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { handle } from '../call/operation.ts';
import { documentRow } from './document-row.ts';
import { translationFacts } from './translation/translation-state.ts';

/** Lists documents under review that the reader can see, newest first, with what waits for them in each. */
export const listDocumentsHandler = handle(listDocuments, (call) =>
  call.read(async (tx) => {
    const { stage, cursor, limit } = call.query;
    const rows = await listRecords(tx, 'document', { state: stage, after: decodeCursor(cursor), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const names = await staffNames(tx);
    const items = [];
    for (const row of shown)
      items.push({ ...(await documentRow(tx, row, names)), translation: await translationFacts(tx, row) });
    call.consulted({ action: 'search', objectKind: 'document', objectIds: shown.map((row) => row.id) });
    return { items, next: last ? encodeCursor(last.sort_at, last.id) : null };
  }),
);
