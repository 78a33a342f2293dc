import { readAreaSet } from '@reeve/contract';
import { areasOfSet, loadAreaSet, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { setReply } from './set-reply.ts';

/** Shows one set of areas with their boundaries. */
export const readAreaSetHandler = handle(readAreaSet, (call) =>
  call.read(async (tx) => {
    const row = await loadAreaSet(tx, call.params.id);
    call.consulted({ action: 'view', objectKind: 'area_set', objectIds: [row.id] });
    return { ...setReply(tx, row, await staffNames(tx)), areas: await areasOfSet(tx, row.id) };
  }),
);
