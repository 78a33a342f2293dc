import { readFinding } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { findingReplies } from './finding-reply.ts';

/** Shows one finding. */
export const readFindingHandler = handle(readFinding, async (call) => {
  const [reply] = await findingReplies(call, async (tx) => {
    const row = await loadRecord(tx, 'finding', call.params.id);
    call.consulted({ action: 'view', objectKind: 'finding', objectIds: [row.id] });
    return [row];
  });
  if (!reply) throw new ReeveError('internal', 'The finding was just read.');
  return reply;
});
