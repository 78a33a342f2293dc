import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import { exportLog } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CHECKPOINT_NOW, exportLog as writeLog, makeCheckpoint } from '@reeve/store';
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
    if (file.destroyed) throw new ReeveError('unavailable', 'The person who asked for the log went away.');
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
