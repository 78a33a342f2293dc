import { isReeveError } from '@reeve/domain';
import {
  appliedMigrations,
  checkDatabaseServer,
  knownMigrations,
  lintCatalogue,
  refuseMightyRole,
  asNobody,
  type Store,
} from '@reeve/store';
import { statisticsNote } from '../boot/schema-check.ts';
import type { Reached } from './reach.ts';

/** One item that was checked. */
export interface CheckResult {
  readonly name: 'server' | 'role' | 'schema' | 'catalogue';
  readonly ok: boolean;
  /** The result, as sentences. */
  readonly says: readonly string[];
}

/**
 * Checks a database as the server does before it serves, without changing anything: the release of PostgreSQL, the rights of the
 * application's role, the schema, and the catalogue against the rules of need-to-know.
 */
export async function checkDatabase(reached: Reached, store: Store): Promise<readonly CheckResult[]> {
  const server = await attempt('server', async () => {
    const { note, warnings } = await (reached.ownerUrl === undefined
      ? checkDatabaseServer(reached.appUrl, 'app')
      : checkDatabaseServer(reached.ownerUrl));
    return [`${note.replace(/,.*$/, '')} is safe to keep data in.`, ...warnings];
  });
  const role = await attempt('role', async () => {
    const open = await refuseMightyRole(reached.appUrl);
    return [
      'The application’s role owns nothing and cannot step around row-level security.',
      ...(open === undefined ? [] : [open]),
    ];
  });
  return [server, role, await checkSchema(store), await checkCatalogue(store, reached.database)];
}

async function attempt(name: CheckResult['name'], look: () => Promise<readonly string[]>): Promise<CheckResult> {
  try {
    return { name, ok: true, says: await look() };
  } catch (error) {
    if (!isReeveError(error)) return { name, ok: false, says: ['This could not be looked at: the database refused.'] };
    return { name, ok: false, says: [error.message] };
  }
}

async function checkSchema(store: Store): Promise<CheckResult> {
  const known = knownMigrations();
  const applied = await appliedMigrations(store);
  if (applied === undefined) {
    return { name: 'schema', ok: false, says: ['There is no schema yet; run reeve-admin migrate.'] };
  }
  const names = new Set(applied.map((row) => row.name));
  const missing = [...known].filter((name) => !names.has(name));
  const newer = applied.filter((row) => !known.has(row.name));
  return {
    name: 'schema',
    ok: missing.length === 0 && newer.every((row) => !row.breaking),
    says: [
      ...(missing.length > 0 ? [`Not applied yet: ${missing.join(', ')}; run reeve-admin migrate.`] : []),
      ...newer.map((row) => `A newer Reeve has applied ${row.name}${row.breaking ? '; this one may not serve' : ''}.`),
      ...(missing.length + newer.length === 0 ? [`The schema is the newest: ${known.size} migrations.`] : []),
    ],
  };
}

async function checkCatalogue(store: Store, database: string): Promise<CheckResult> {
  let problems: readonly string[] = [];
  const looked = await attempt('catalogue', async () => {
    problems = await asNobody(store, (db) => lintCatalogue(db, database));
    const open = await statisticsNote(store);
    return ['Every table keeps need-to-know.', ...(open === undefined ? [] : [open])];
  });
  return problems.length === 0 ? looked : { name: 'catalogue', ok: false, says: problems };
}
