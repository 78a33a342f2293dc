import { listDataSets } from '@reeve/contract';
import { listDataSets as storedSets, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { setReply } from './set-reply.ts';

/** Lists the data sets that the reader can see. */
export const listDataSetsHandler = handle(listDataSets, (call) =>
  call.read(async (tx) => {
    const rows = await storedSets(tx);
    const names = await staffNames(tx);
    call.consulted({ action: 'view', objectKind: 'data_set', objectIds: rows.map((row) => row.id) });
    return { items: rows.map((row) => setReply(tx, row, names, call.language)) };
  }),
);
