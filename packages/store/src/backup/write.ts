import { pipeline as join, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ReeveError } from '@reeve/domain';
import type pg from 'pg';
import { connectTo } from '../database/server-connection.ts';
import { copyOut } from '../database/copy.ts';
import { encrypted, type BackupRecipients } from './encryption.ts';
import { frame } from './frame.ts';
import { backedTables, readManifest, type Manifest } from './manifest.ts';

/** What a backup holds. */
export interface BackupSummary {
  readonly manifest: Manifest;
  readonly rows: Readonly<Record<string, number>>;
}

/** Little time for most of what there is to win; what is compressed need not be encrypted. */
const COMPRESSION = { level: 1 };

/** Texts of values are the same whatever the server is set to, and read back to the same values. */
const PLAIN_SETTINGS = `set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8'`;

/**
 * Write everything a database holds, as it is at one moment, compressed and encrypted; nothing is ever written in the clear,
 * and memory does not grow with the database. The server may go on working.
 *
 * @param backupUrl address of the backup role
 * @param sink      where the bytes go; not ended when this fails
 * @throws ReeveError conflict — the schema was being changed; invalid_input — no recipient
 */
export async function writeBackup(
  backupUrl: string,
  recipients: BackupRecipients,
  sink: NodeJS.WritableStream,
  madeAt: Date,
): Promise<BackupSummary> {
  const client = await connectTo(backupUrl, 'REEVE_BACKUP_URL');
  try {
    await client.query(PLAIN_SETTINGS);
    const manifest = await beginSnapshot(client, madeAt);
    const rows: Record<string, number> = {};
    const plain = Readable.from(framesOf(client, manifest, rows), { objectMode: false });
    const packed = join(plain, createGzip(COMPRESSION), () => undefined); // a failure arrives at the end of the line
    await pipeline(await encrypted(packed, recipients), sink);
    return { manifest, rows };
  } finally {
    await client.end();
  }
}

/** One moment for all tables, none of which can be changed in shape until the end. */
async function beginSnapshot(client: pg.Client, madeAt: Date): Promise<Manifest> {
  const names = async (): Promise<string> => {
    const tables = await backedTables(client);
    return ['migration', ...tables.map((table) => table.name)].map((name) => client.escapeIdentifier(name)).join(', ');
  };
  const before = await names();
  await client.query('begin transaction isolation level repeatable read, read only');
  await client.query(`lock table ${before} in access share mode`); // before the snapshot, which the first reading takes
  if ((await names()) !== before)
    throw new ReeveError('conflict', 'The schema was changed while the backup began. Start it again.');
  return readManifest(client, madeAt);
}

async function* framesOf(
  client: pg.Client,
  manifest: Manifest,
  counted: Record<string, number>,
): AsyncGenerator<Buffer> {
  yield frame('head', JSON.stringify(manifest));
  for (const table of manifest.tables) {
    yield frame('table', JSON.stringify(table));
    const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const pieces = copyOut(client, `copy ${client.escapeIdentifier(table.name)} (${columns}) to stdout`);
    let rows = 0;
    for (;;) {
      const next = await pieces.next();
      if (next.done) {
        rows = next.value;
        break;
      }
      yield frame('rows', next.value);
    }
    counted[table.name] = rows;
    yield frame('end', JSON.stringify({ rows }));
  }
  yield frame('tail', JSON.stringify({ rows: counted }));
}
