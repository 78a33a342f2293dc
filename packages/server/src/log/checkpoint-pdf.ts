import { logCheckpointPdf } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { readLogStatus } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireReaderOfLog } from './reader.ts';

export const logCheckpointPdfHandler = handle(logCheckpointPdf, async (call) => {
  const { deps, person, signedIn } = call;
  requireReaderOfLog(signedIn);
  const { last } = await readLogStatus(deps.store, person.agencyId);
  if (!last)
    throw new ReeveError('state_forbids', 'This log has no checkpoint yet; the first is made within a minute.');
  call.consulted({ action: 'print', objectKind: 'log', recipients: [person.accountId], channel: 'paper' });
  const { checkpointPdf } = await import('../print/checkpoint-pdf.ts');
  const bytes = await checkpointPdf(
    { agency: signedIn.agency.name, note: last.note, key: last.key, at: last.at, timeZone: signedIn.agency.timeZone },
    call.language,
  );
  return call.file('application/pdf', `checkpoint-${last.size}.pdf`, Buffer.from(bytes));
});
