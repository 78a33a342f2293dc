import { listAreaSets } from '@reeve/contract';
import { listAreaSets as storedSets, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { setReply } from './set-reply.ts';

/** Lists the sets of areas that the reader can see. */
export const listAreaSetsHandler = handle(listAreaSets, (call) =>
  call.read(async (tx) => {
    const rows = await storedSets(tx);
    const names = await staffNames(tx);
    call.consulted({ action: 'view', objectKind: 'area_set', objectIds: rows.map((row) => row.id) });
    return { items: rows.map((row) => setReply(tx, row, names)) };
  }),
);
