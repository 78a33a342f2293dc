import { listImportBatches } from '@reeve/contract';
import { listRecords, staffNames } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../../call/cursor.ts';
import { handle } from '../../call/operation.ts';
import { importsUnderWay } from '../import.ts';
import { batchReply, dataSetNames } from './batch.ts';

/** Lists the imports that the reader can see, newest first. */
export const listImportBatchesHandler = handle(listImportBatches, (call) =>
  call.read(async (tx) => {
    const { query } = call;
    const underWay = importsUnderWay();
    const rows = await listRecords(tx, 'import_batch', { after: decodeCursor(query.cursor), limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    const names = await staffNames(tx);
    const dataSets = await dataSetNames(tx, call.language);
    call.consulted({
      action: 'search',
      objectKind: 'import_batch',
      objectIds: shown.map((row) => row.id),
      resultCount: shown.length,
    });
    return {
      items: shown.map((row) => batchReply(tx, row, names, underWay, dataSets)),
      next: last ? encodeCursor(last.sort_at, last.id) : null,
    };
  }),
);
