import { listNominations } from '@reeve/contract';
import { nominationsOf } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../../call/cursor.ts';
import { handle } from '../../call/operation.ts';
import { nominationRow } from './nomination-row.ts';

/** Lists the nominations that the reader can see, newest first: of one document, or all. */
export const listNominationsHandler = handle(listNominations, (call) =>
  call.read(async (tx) => {
    const { documentId, cursor, limit } = call.query;
    const rows = await nominationsOf(tx, documentId, { after: decodeCursor(cursor), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    call.consulted({ action: 'search', objectKind: 'nomination', objectIds: shown.map((row) => row.id) });
    return {
      items: shown.map((row) => nominationRow(tx, row)),
      next: last ? encodeCursor(last.sort_at, last.id) : null,
    };
  }),
);
