import { ReeveError } from '@reeve/domain';
import type pg from 'pg';
import { schemaVersion, type AppliedMigration } from '../database/migrate.ts';
import { brokenBackup } from './frame.ts';

/** The format of the file; a reader reports which it got and wanted. */
export const BACKUP_FORMAT = 'reeve-backup/1';

/** The state of an agency's log: numbered events, and events waiting for a number. */
export interface LogState {
  readonly agencyId: string;
  readonly lastSeq: number;
  readonly events: number;
  readonly waiting: number;
}

/** The header of a backup. */
export interface Manifest {
  readonly format: string;
  readonly madeAt: string;
  /** The migrations, oldest first, by name and text: only a program with exactly the same can restore it. */
  readonly schema: readonly AppliedMigration[];
  readonly tables: readonly BackedTable[];
  readonly sequences: readonly { readonly name: string; readonly last: string; readonly called: boolean }[];
  readonly log: readonly LogState[];
}

/** A table with its copied columns, without generated ones. */
export interface BackedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table except the list of migrations, each after those it references. */
export async function backedTables(client: pg.ClientBase): Promise<readonly BackedTable[]> {
  const { rows } = await client.query<BackedTable & { readonly needs: readonly string[] }>(`
    select relname as name,
      (select json_agg(attname order by attnum) from pg_attribute
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(json_agg(distinct confrelid::regclass::text), '[]') from pg_constraint
        where conrelid = pg_class.oid and contype = 'f' and confrelid <> conrelid) as needs
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence <> 'u' and relname <> 'migration'
    order by relname`);
  const done = new Set<string>();
  const ordered: BackedTable[] = [];
  while (ordered.length < rows.length) {
    const next = rows.find((row) => !done.has(row.name) && row.needs.every((name) => done.has(name)));
    if (!next)
      throw new ReeveError('internal', 'Tables refer to one another in a circle; they cannot be copied in turn.');
    done.add(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

async function readSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  );
  const sequences: Manifest['sequences'][number][] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value as last, is_called as called from ${client.escapeIdentifier(name)}`,
    );
    sequences.push({ name, last: state.rows[0]?.last ?? '1', called: state.rows[0]?.called ?? false });
  }
  return sequences;
}

/** The state of every agency's log, as seen by a reader of all of it. */
export async function readLogState(client: pg.ClientBase): Promise<readonly LogState[]> {
  const { rows } = await client.query<LogState>(`
    select id as "agencyId", coalesce(last, 0)::float8 as "lastSeq", coalesce(events, 0)::int as events, coalesce(waiting, 0)::int as waiting
    from agency
      left join (select agency_id, max(seq) as last, count(*) as events from audit_event group by agency_id) numbered on numbered.agency_id = id
      left join (select agency_id, count(*) as waiting from audit_journal group by agency_id) journal on journal.agency_id = id
    order by id`);
  return rows;
}

/** Returns the manifest of a backup of the database as this transaction sees it. */
export async function readManifest(client: pg.ClientBase, madeAt: Date): Promise<Manifest> {
  return {
    format: BACKUP_FORMAT,
    madeAt: madeAt.toISOString(),
    schema: await schemaVersion(client),
    tables: await backedTables(client),
    sequences: await readSequences(client),
    log: await readLogState(client),
  };
}

/**
 * Parses the manifest of a file.
 *
 * @throws ReeveError invalid_input — not a manifest, or of another format
 */
export function parseManifest(content: Buffer): Manifest {
  const manifest = JSON.parse(content.toString()) as Partial<Manifest>; // authenticated; written by `readManifest`
  if (manifest.format === undefined) throw brokenBackup();
  if (manifest.format !== BACKUP_FORMAT)
    throw new ReeveError(
      'invalid_input',
      `This backup has the format ${manifest.format.slice(0, 40)}; this Reeve reads ${BACKUP_FORMAT}. Restore it with the release that made it.`,
    );
  return manifest as Manifest; // that format has every field
}
