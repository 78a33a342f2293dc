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

/** The content of a backup. */
export interface BackupSummary {
  readonly manifest: Manifest;
  readonly rows: Readonly<Record<string, number>>;
}

/** A fast level with most of the gain; smaller data are also faster to encrypt. */
const COMPRESSION = { level: 1 };

/** Values are written independent of server settings, and read back unchanged. */
const PLAIN_SETTINGS = `set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set timezone = 'UTC'; set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8'`;

/**
 * Writes the whole database at one moment, compressed and encrypted; nothing is ever written in plain text,
 * and memory does not grow with the database. The server can keep running.
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
    const packed = join(plain, createGzip(COMPRESSION), () => undefined); // a failure surfaces at the end of the pipeline
    await pipeline(await encrypted(packed, recipients), sink);
    return { manifest, rows };
  } finally {
    await client.end();
  }
}

/** A snapshot of all tables, whose schema cannot change until the end. */
async function beginSnapshot(client: pg.Client, madeAt: Date): Promise<Manifest> {
  const names = async (): Promise<string> => {
    const tables = await backedTables(client);
    return ['migration', ...tables.map((table) => table.name)].map((name) => client.escapeIdentifier(name)).join(', ');
  };
  const before = await names();
  await client.query('begin transaction isolation level repeatable read, read only');
  await client.query(`lock table ${before} in access share mode`); // before the snapshot, which the first read takes
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
