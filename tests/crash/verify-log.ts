import { openAdministration } from '@reeve/server';
import { readNoteKey } from '@reeve/domain';
import { LOG_CRYPTO } from '@reeve/store';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyFile } from '../../packages/cli/src/log/verify.ts';
import type { Installation } from './installation.ts';

/** K3 in full: the log, exported as a file and checked event by event against its tree and its signatures. */
export async function signedLogFaults(installation: Installation): Promise<readonly string[]> {
  const { log } = openAdministration({ REEVE_DATA: installation.dataFolder }, () => undefined);
  const file = join(installation.folder, 'log.reeve-log');
  try {
    const { size } = await log.export('ONE', file, true);
    const keys = (await log.keys()).flatMap(({ key }) => {
      const read = key === undefined ? undefined : readNoteKey(LOG_CRYPTO, key);
      return read ? [read] : [];
    });
    const found = await verifyFile(file, { keys, held: [], textsMayBeLeftOut: false });
    if (found.problem) return [`K3: the log does not verify: ${found.problem.fault} at ${found.problem.seq}`];
    return found.size === size ? [] : [`K3: ${found.size} events verify of ${size}`];
  } finally {
    await rm(file, { force: true });
  }
}
