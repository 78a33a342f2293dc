import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { exportLog, logCheckpointPdf, proveLogEvent } from '@reeve/contract';
import { printLogProof, ReeveError } from '@reeve/domain';
import { CHECKPOINT_NOW, exportLog as writeLog, makeCheckpoint, proveEvent, readLogStatus } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepingOf, requireReaderOfLog } from './reader.ts';

/** An exported log is signed to its end, as far as it is numbered. */
export const exportLogHandler = handle(exportLog, async (call) => {
  const { deps, person, signedIn, query } = call;
  requireReaderOfLog(signedIn);
  const texts = query.texts === 'yes';
  await makeCheckpoint(deps.store, keepingOf(deps).keys, person.agencyId, CHECKPOINT_NOW);
  call.consulted({
    action: 'export',
    objectKind: 'log',
    recipients: [person.accountId],
    fieldsShown: texts ? ['events', 'texts'] : ['events'],
  });
  const file = new PassThrough();
  const write = async (lines: readonly string[]): Promise<void> => {
    if (file.destroyed) throw new ReeveError('unavailable', 'Whoever asked for the log went away.');
    if (!file.write(lines.join(''))) await Promise.race([once(file, 'drain'), once(file, 'close')]);
  };
  // Starts when the first bytes are read: by then this export is itself on the record.
  file.once('resume', () => {
    writeLog(deps.store, person.agencyId, { texts }, write).then(
      () => file.end(),
      (error: unknown) => file.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  });
  return call.file('text/plain; charset=utf-8', `log-${signedIn.agency.code}.reeve-log`, file);
});

export const proveLogEventHandler = handle(proveLogEvent, async (call) => {
  const { deps, person, signedIn, params } = call;
  requireReaderOfLog(signedIn);
  const { leaf, index, path, checkpoint } = await proveEvent(deps.store, person.agencyId, params.seq);
  call.consulted({ action: 'log_view', objectKind: 'log', objectIds: [String(params.seq)] });
  return { leaf, proof: printLogProof({ index, path, checkpoint: checkpoint.note }) };
});

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
