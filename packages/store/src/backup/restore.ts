import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isReeveError, ReeveError } from '@reeve/domain';
import type pg from 'pg';
import { ownSchemaVersion, schemaVersion, type AppliedMigration } from '../database/migrate.ts';
import { connectTo } from '../database/server-connection.ts';
import { copyIn } from '../database/copy.ts';
import { decrypted, type BackupOpener } from './encryption.ts';
import { brokenBackup, framesIn, type Frame, type FrameKind } from './frame.ts';
import {
  backedTables,
  parseManifest,
  readLogState,
  type BackedTable,
  type LogState,
  type Manifest,
} from './manifest.ts';

/** The content read from a backup, or restored from it. */
export interface RestoreSummary {
  readonly manifest: Manifest;
  readonly rows: Readonly<Record<string, number>>;
}

/** An opened backup whose manifest matches this program's schema. */
export interface OpenBackup {
  readonly manifest: Manifest;
  /** Reads all of it without a database: whether it is intact and what it contains. */
  check(): Promise<RestoreSummary>;
  /** Fills an empty, migrated database, completely or not at all. */
  restore(ownerUrl: string): Promise<RestoreSummary>;
}

/**
 * Opens a backup and reads its manifest. Nothing is changed yet.
 *
 * @throws ReeveError invalid_input — not a backup, not for this key, cut off, changed, or of another schema
 */
export async function openBackup(bytes: Readable, opener: BackupOpener): Promise<OpenBackup> {
  const plain = await decrypted(bytes, opener);
  const frames = framesIn(pipeline(plain, createGunzip(), () => undefined)); // a failure surfaces at the end of the pipeline
  const head = await next(frames, ['head']);
  const manifest = parseManifest(head.content);
  try {
    refuseOtherSchema(manifest.schema);
  } catch (error) {
    await frames.return(undefined);
    throw error;
  }
  return {
    manifest,
    check: () => readAll(frames, manifest, async (_table, pieces) => countRows(pieces)),
    restore: (ownerUrl) => restoreInto(ownerUrl, frames, manifest),
  };
}

function refuseOtherSchema(made: readonly AppliedMigration[]): void {
  const own = ownSchemaVersion();
  const at = Array.from({ length: Math.max(own.length, made.length) }, (_, index) => index).find(
    (index) => own[index]?.checksum !== made[index]?.checksum,
  );
  if (at === undefined) return;
  const [there, here] = [made[at]?.name.slice(0, 100) ?? 'nothing more', own[at]?.name ?? 'nothing more'];
  const difference = there === here ? `its ${there} has another text` : `it has ${there} where this Reeve has ${here}`;
  throw new ReeveError(
    'invalid_input',
    `This backup is of another schema: ${difference}. Restore it with the release that made it, and bring that up to date afterwards. Nothing was restored.`,
  );
}

/** The next frame, which must be of one of these kinds. */
async function next(frames: AsyncGenerator<Frame>, kinds: readonly FrameKind[]): Promise<Frame> {
  let frame: IteratorResult<Frame>;
  try {
    frame = await frames.next();
  } catch (error) {
    throw isReeveError(error) ? error : brokenBackup(error); // a damaged chunk, or a premature end of the file
  }
  if (frame.done || !kinds.includes(frame.value.kind)) throw brokenBackup();
  return frame.value;
}

type TakeTable = (table: BackedTable, pieces: AsyncIterable<Buffer>) => Promise<number>;

/** Processes all tables in order, to the last frame; the number of rows must match what was written. */
async function readAll(frames: AsyncGenerator<Frame>, manifest: Manifest, take: TakeTable): Promise<RestoreSummary> {
  const rows: Record<string, number> = {};
  for (const table of manifest.tables) {
    const begun = JSON.parse((await next(frames, ['table'])).content.toString()) as BackedTable; // authenticated
    if (begun.name !== table.name) throw brokenBackup();
    let written = -1;
    const pieces = async function* (): AsyncGenerator<Buffer> {
      for (;;) {
        const frame = await next(frames, ['rows', 'end']);
        if (frame.kind === 'rows') yield frame.content;
        else {
          written = (JSON.parse(frame.content.toString()) as { rows: number }).rows; // authenticated
          return;
        }
      }
    };
    const taken = await take(table, pieces());
    if (taken !== written) throw brokenBackup();
    rows[table.name] = taken;
  }
  await next(frames, ['tail']);
  // The end of the file is read as well: only then does the encryption prove that nothing is missing.
  if (!(await frames.next().catch((error: unknown) => Promise.reject(brokenBackup(error)))).done) throw brokenBackup();
  return { manifest, rows };
}

const NEW_LINE = 10;

async function countRows(pieces: AsyncIterable<Buffer>): Promise<number> {
  let rows = 0;
  for await (const piece of pieces) {
    for (let at = piece.indexOf(NEW_LINE); at >= 0; at = piece.indexOf(NEW_LINE, at + 1)) rows += 1;
  }
  return rows;
}

async function restoreInto(
  ownerUrl: string,
  frames: AsyncGenerator<Frame>,
  manifest: Manifest,
): Promise<RestoreSummary> {
  const client = await connectTo(ownerUrl, 'REEVE_OWNER_URL');
  try {
    await client.query(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set client_encoding = 'UTF8'`);
    await client.query('begin');
    await refuseOtherTarget(client, manifest);
    const names = manifest.tables.map((table) => client.escapeIdentifier(table.name));
    // The policies bind the owner too, and COPY cannot run under them: lifted and restored before anyone can read.
    for (const name of names) await client.query(`alter table ${name} no force row level security`);
    for (const table of manifest.tables.toReversed().filter((one) => !belongsToAgency(one)))
      await client.query(`delete from ${client.escapeIdentifier(table.name)}`); // rows that a new schema contains
    const summary = await readAll(frames, manifest, (table, pieces) => {
      const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ');
      return copyIn(client, `copy ${client.escapeIdentifier(table.name)} (${columns}) from stdin`, pieces);
    });
    for (const sequence of manifest.sequences) {
      const name = client.escapeIdentifier(sequence.name);
      await client.query('select setval($1, $2, $3)', [name, sequence.last, sequence.called]);
    }
    await refuseOtherLog(client, manifest.log);
    await endSessions(client);
    for (const name of names) await client.query(`alter table ${name} force row level security`);
    await client.query('commit');
    await client.query('analyze').catch(() => undefined); // only the planner's statistics; the database collects them itself in time
    return summary;
  } finally {
    await frames.return(undefined); // closes the file
    await client.end(); // without a commit nothing of it remains
  }
}

/**
 * Checks as its owner that a database is empty, without changing it. A database without a schema is empty.
 *
 * @throws ReeveError conflict — it is not empty
 */
export async function refuseFilledDatabase(ownerUrl: string): Promise<void> {
  const client = await connectTo(ownerUrl, 'REEVE_OWNER_URL');
  try {
    await client.query('begin');
    await refuseFilled(client, await backedTables(client));
  } finally {
    await client.end(); // without a commit nothing of it remains
  }
}

/** Only an empty database with the same schema is filled: existing data are never mixed or overwritten. */
async function refuseOtherTarget(client: pg.Client, manifest: Manifest): Promise<void> {
  const there = await schemaVersion(client);
  if (JSON.stringify(there) !== JSON.stringify(manifest.schema))
    throw new ReeveError('misconfigured', 'The database has not the schema of this program. Nothing was restored.');
  // Anyone with the public key can make a file: one that leaves out a table, or fills another, is none of this schema's backups.
  if (JSON.stringify(await backedTables(client)) !== JSON.stringify(manifest.tables)) throw brokenBackup();
  await refuseFilled(client, manifest.tables);
}

const belongsToAgency = (table: BackedTable): boolean => table.name === 'agency' || table.columns.includes('agency_id');

/** Rows of an agency count; rows of a new schema belong to none. */
async function refuseFilled(client: pg.Client, tables: readonly BackedTable[]): Promise<void> {
  await client.query(`set local lock_timeout = '5s'`); // users of the database must not be kept waiting by a mistake
  for (const { name } of tables.filter(belongsToAgency)) {
    const table = client.escapeIdentifier(name);
    await client.query(`alter table ${table} no force row level security`).catch((cause: unknown) => {
      if (cause instanceof Error && 'code' in cause && cause.code === LOCK_NOT_AVAILABLE) throw filled(cause);
      throw cause;
    });
    const { rowCount } = await client.query(`select 1 from ${table} limit 1`);
    if (rowCount !== 0) throw filled();
  }
}

/** PostgreSQL's code for a table locked by another session. */
const LOCK_NOT_AVAILABLE = '55P03';

function filled(cause?: unknown): ReeveError {
  return new ReeveError(
    'conflict',
    'This database is not empty, or it is in use. A backup is only restored into an empty database; nothing was changed.',
    {},
    { cause },
  );
}

/** The log must be complete: numbered from 1 without a gap, up to its recorded end. */
async function refuseOtherLog(client: pg.Client, expected: readonly LogState[]): Promise<void> {
  const arrived = await readLogState(client);
  const whole = arrived.every((log) => log.events === log.lastSeq);
  if (!whole || JSON.stringify(arrived) !== JSON.stringify(expected))
    throw new ReeveError('internal', 'The log did not arrive as it was. Nothing was restored.');
}

/** A session that ended after the backup must not become valid again: everyone signs in again. */
async function endSessions(client: pg.Client): Promise<void> {
  await client.query('update session set ended_at = now() where ended_at is null');
}
