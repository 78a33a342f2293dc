import type { ReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ReeveError } from '@reeve/domain';
import { storageFull, writeBackup, type BackupRecipients, type BackupSummary } from '@reeve/store';
import type { Config } from '../boot/config.ts';
import { reach } from './reach.ts';

/** A backup that was made, as its file describes it. */
export interface MadeBackup extends BackupSummary {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Backs up an installation's database into a new file, whether the server runs or not. The file gets its name only once it is complete and
 * on the disk; until then it is `<file>.partial`, encrypted like the rest.
 *
 * @throws ReeveError conflict — the file exists; storage_full; else as `reach` and `writeBackup`
 */
export async function backUp(
  config: Config,
  file: string,
  recipients: BackupRecipients,
  madeAt: Date,
  say: (sentence: string) => void,
): Promise<MadeBackup> {
  if (await stat(file).catch(() => undefined))
    throw new ReeveError('conflict', `There is a file ${file} already. Nothing was written.`);
  const reached = await reach(config, say);
  const partial = `${file}.partial`;
  try {
    const sink = (await open(partial, 'w', 0o600)).createWriteStream({ flush: true });
    const summary = await writeBackup(await reached.backupUrl(), recipients, sink, madeAt);
    await rename(partial, file);
    await syncFolder(dirname(file));
    return { ...summary, file, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw explain(error, file);
  } finally {
    await reached.close();
  }
}

/** Flushes the folder, so that the new file name survives a power cut too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined); // Windows cannot open folders
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Returns an error of the file system as a sentence. */
export function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageFull(error);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'EROFS')
    return new ReeveError('invalid_input', `${file} cannot be opened (${code}).`, {}, { cause: error });
  return error;
}

/** The bytes of a backup's file. @throws ReeveError invalid_input — it cannot be read */
export async function readBackupFile(file: string): Promise<ReadStream> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw explain(error, file);
  });
  return handle.createReadStream({ highWaterMark: 262_144 });
}
