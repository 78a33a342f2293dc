import { readFinding } from '@reeve/contract';
import { loadRecord, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { findingReply } from './finding-reply.ts';

/** Shows one finding. */
export const readFindingHandler = handle(readFinding, (call) =>
  call.read(async (tx) => {
    const row = await loadRecord(tx, 'finding', call.params.id);
    call.consulted({ action: 'view', objectKind: 'finding', objectIds: [row.id] });
    return findingReply(tx, call.language, row, await staffNames(tx));
  }),
);
