import { readLogStatus } from '@reeve/contract';
import { originOfLog, readCheckpoint, readNote, toBase64 } from '@reeve/domain';
import { readLogStatus as storedStatus } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireReaderOfLog } from './reader.ts';

export const readLogStatusHandler = handle(readLogStatus, async (call) => {
  const { deps, person, signedIn } = call;
  requireReaderOfLog(signedIn);
  const { size, last } = await storedStatus(deps.store, person.agencyId);
  const head = last && readCheckpoint(readNote(last.note)?.text ?? '');
  const witnesses = await Promise.all(
    (deps.logKeeping?.witnesses ?? []).map(async (witness) => ({
      name: witness.name,
      size: await witness.sizeOf(person.agencyId).catch(() => null),
    })),
  );
  call.consulted({ action: 'log_view', objectKind: 'log', objectIds: [originOfLog(person.agencyId)] });
  return {
    size,
    checkpoint: last
      ? {
          size: last.size,
          at: last.at.toISOString(),
          root: head ? toBase64(head.root) : '',
          note: last.note,
          key: last.key,
        }
      : null,
    witnesses,
  };
});
