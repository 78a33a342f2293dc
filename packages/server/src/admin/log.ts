import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ReeveError } from '@reeve/domain';
import {
  actAsAdministrator,
  asActor,
  CHECKPOINT_NOW,
  exportLog,
  listAgencies,
  makeCheckpoint,
  numberAllEvents,
  openLogKeys,
  readLogStatus,
  type Store,
} from '@reeve/store';
import { once } from 'node:events';
import type { Config } from '../boot/config.ts';
import { explain } from './backup.ts';

/** The logs of an installation, for its administrator. None of these functions shows their content. */
export interface LogAdministration {
  /** A log as a file, compressed where its name ends in `.gz`. */
  export(agency: string, file: string, texts: boolean): Promise<{ readonly size: number }>;
  /** The public keys of the logs; undefined if there are none yet. */
  keys(): Promise<readonly { readonly agency: string; readonly key: string | undefined }[]>;
  /** @returns the public half of the new key */
  renewKey(agency: string): Promise<string>;
}

type OnLog = <T>(work: (store: Store) => Promise<T>) => Promise<T>;

/** @param onLog opens the database with the role that keeps the logs */
export function logAdministration(config: Config, onLog: OnLog): LogAdministration {
  const keys = openLogKeys(config.logKeyFolder);
  return {
    export: (code, file, texts) =>
      onLog(async (store) => {
        const agency = await agencyOf(store, code);
        // Exporting the log is an event like any other, and is in the exported log.
        await asActor(
          store,
          await actAsAdministrator(store, agency),
          async (tx) =>
            tx.audit({
              action: 'export',
              objectKind: 'log',
              channel: 'file',
              fieldsShown: texts ? ['events', 'texts'] : ['events'],
            }),
          { write: true },
        );
        await numberAllEvents(store);
        await makeCheckpoint(store, keys, agency.id, CHECKPOINT_NOW);
        await writeLogFile(store, agency.id, file, texts);
        return { size: (await readLogStatus(store, agency.id)).last?.size ?? 0 };
      }),
    keys: () =>
      onLog(async (store) =>
        Promise.all(
          (await listAgencies(store)).map(async ({ id, code }) => ({
            agency: code,
            key: (await keys.signerOf(id, false))?.line,
          })),
        ),
      ),
    renewKey: (code) =>
      onLog(async (store) => {
        const agency = await agencyOf(store, code);
        await asActor(
          store,
          await actAsAdministrator(store, agency),
          async (tx) => tx.audit({ action: 'config_change', objectKind: 'log', fieldsShown: ['key'] }),
          { write: true },
        );
        return (await keys.renew(agency.id)).line;
      }),
  };
}

/** The file gets its name only once it is complete. */
async function writeLogFile(store: Store, agencyId: string, file: string, texts: boolean): Promise<void> {
  if (await stat(file).catch(() => undefined))
    throw new ReeveError('conflict', `There is a file ${file} already. Nothing was written.`);
  const partial = `${file}.partial`;
  try {
    const lines = new PassThrough();
    const sink = createWriteStream(partial, { mode: 0o600, flush: true });
    const written = file.endsWith('.gz') ? pipeline(lines, createGzip(), sink) : pipeline(lines, sink);
    const made = exportLog(store, agencyId, { texts }, async (piece) => {
      if (!lines.write(piece.join(''))) await Promise.race([once(lines, 'drain'), written]);
    }).then(
      () => void lines.end(),
      (error: unknown) => void lines.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    await Promise.all([written, made]);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw explain(error, file);
  }
}

/** Returns the agency with a code. @throws ReeveError invalid_input — there is none; the sentence lists the existing ones */
export async function agencyOf(store: Store, code: string): Promise<{ readonly id: string; readonly code: string }> {
  const agencies = await listAgencies(store);
  const agency = agencies.find((one) => one.code === code);
  if (agency) return agency;
  const known = agencies.map((one) => one.code).join(', ');
  throw new ReeveError('invalid_input', `There is no agency ${code}; there are: ${known}.`);
}
