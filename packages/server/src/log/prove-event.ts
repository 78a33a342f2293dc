import { proveLogEvent } from '@reeve/contract';
import { printLogProof } from '@reeve/domain';
import { proveEvent } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireReaderOfLog } from './reader.ts';

export const proveLogEventHandler = handle(proveLogEvent, async (call) => {
  const { deps, person, signedIn, params } = call;
  requireReaderOfLog(signedIn);
  const { leaf, index, path, checkpoint } = await proveEvent(deps.store, person.agencyId, params.seq);
  call.consulted({ action: 'log_view', objectKind: 'log', objectIds: [String(params.seq)] });
  return { leaf, proof: printLogProof({ index, path, checkpoint: checkpoint.note }) };
});
