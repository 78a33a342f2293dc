import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { ReeveError } from '@reeve/domain';
import type pg from 'pg';
import { letBackupRead } from './backup-reach.ts';
import { expandSql, ROLE_KINDS, roleName, type RoleKind } from './macro.ts';
import { connectTo } from './server-connection.ts';
import { closeStatistics, forbidTemporaryTables } from './statistics.ts';

const FOLDER = new URL('../../sql/', import.meta.url);
/** Any constant: two migrators at once take turns. */
const MIGRATION_LOCK = 7_353_011;

export type RolePasswords = Readonly<Record<RoleKind, string>>;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
  /** First line `--! breaking`: older servers must stop. */
  readonly breaking: boolean;
  /** `--! refused: …`: the sentence for a database whose rows this file cannot convert. */
  readonly refused: string | undefined;
  /** `--! formerly: <checksum>`: its checksum before a fault in it was fixed; the schema it leaves is the same. */
  readonly formerly: readonly string[];
}

function migrations(): readonly Migration[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'));
  return files.toSorted().map((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return {
      name,
      text,
      checksum: createHash('sha256').update(text).digest('hex'),
      breaking: text.startsWith('--! breaking'),
      refused: /^--! refused: (.+)$/m.exec(text)?.[1],
      formerly: Array.from(text.matchAll(/^--! formerly: ([0-9a-f]{64})$/gm), ([, checksum]) => checksum ?? ''),
    };
  });
}

/**
 * Migrates a database to the newest schema as its owner, and gives the login roles their passwords.
 *
 * Forward only, one transaction per file, the file's row first. An applied file whose text has changed stops everything.
 * @param last the last file to apply, for a database of an earlier release; default: all
 * @returns names of the files applied now
 * @throws ReeveError misconfigured, in a sentence, when a role is missing and the owner may not create roles, or the database
 *         refuses its owner anything else; unavailable — no answer
 */
export async function migrate(ownerUrl: string, passwords: RolePasswords, last?: string): Promise<readonly string[]> {
  const client = await connectTo(ownerUrl, 'REEVE_OWNER_URL');
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = rows[0]?.name ?? '';
    await makeRoles(client, database, passwords);
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, breaking boolean not null, applied_at timestamptz not null default now())',
    );
    await client.query(`grant select on migration to "${roleName(database, 'app')}"`);
    const applied = await applyMissing(client, database, last);
    await letBackupRead(client, database);
    await forbidTemporaryTables(client, database);
    await closeStatistics(client);
    return applied;
  } catch (cause) {
    if (cause instanceof ReeveError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new ReeveError(
      'misconfigured',
      `The database could not be prepared: it refused its owner something${code}. The role of REEVE_OWNER_URL has to own the database and all that is in its schema public.`,
      {},
      { cause },
    );
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, database: string, last: string | undefined): Promise<readonly string[]> {
  const applied = new Map(
    (
      await client.query<{ name: string; checksum: string; breaking: boolean }>(
        'select name, checksum, breaking from migration',
      )
    ).rows.map((row) => [row.name, row]),
  );
  const newer = [...applied].find(([name, { breaking }]) => breaking && !knownMigrations().has(name));
  if (newer)
    throw new ReeveError(
      'misconfigured',
      `A newer Reeve has changed this database (${newer[0]}) so that this one may not use it; nothing was migrated.`,
    );
  const done: string[] = [];
  for (const migration of migrations()) {
    if (last !== undefined && migration.name > last) break;
    const before = applied.get(migration.name)?.checksum;
    if (before !== undefined) {
      if (before !== migration.checksum && !migration.formerly.includes(before)) {
        throw new ReeveError(
          'misconfigured',
          `Migration ${migration.name} was changed after it had been applied; nothing was migrated.`,
        );
      }
      continue;
    }
    await client.query('begin');
    try {
      await client.query('insert into migration (name, checksum, breaking) values ($1, $2, $3)', [
        migration.name,
        migration.checksum,
        migration.breaking,
      ]);
      await client.query(expandSql(migration.name, migration.text, database));
      await client.query('commit');
    } catch (cause) {
      await client.query('rollback');
      throw new ReeveError(
        'misconfigured',
        [
          `Migration ${migration.name} could not be applied; the database is as it was before it.`,
          ...(refusesRows(cause) ? [migration.refused ?? ''] : []),
        ]
          .join(' ')
          .trim(),
        {},
        { cause },
      );
    }
    done.push(migration.name);
  }
  return done;
}

async function makeRoles(client: pg.Client, database: string, passwords: RolePasswords): Promise<void> {
  const names = ROLE_KINDS.map((kind) => roleName(database, kind));
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    names,
  ]);
  const present = new Set(rows.map((row) => row.rolname));
  const wanted = [
    ...names.map((role) => `create role "${role}" login noinherit password '…'`),
    letDoorWork(database),
    ...searchSettings(database),
  ];
  for (const kind of ROLE_KINDS) {
    const name = roleName(database, kind);
    const secret = client.escapeLiteral(passwords[kind]);
    try {
      // No BYPASSRLS, no ownership, nothing inherited: the role can log in and use what it is granted, nothing else.
      const attributes = 'login nosuperuser nocreatedb nocreaterole noinherit';
      await client.query(
        `${present.has(name) ? 'alter' : 'create'} role "${name}" ${present.has(name) ? 'login' : attributes} password ${secret}`,
      );
      if (kind === 'search') for (const statement of searchSettings(database)) await client.query(statement);
    } catch (cause) {
      if (present.has(name)) continue; // created by an administrator, who keeps its password
      throw needsAdministrator(wanted, cause);
    }
  }
  const { rows: worker } = await client.query<{ may: boolean }>(`select pg_has_role($1, $2, 'member') as may`, [
    roleName(database, 'door'),
    roleName(database, 'app'),
  ]);
  if (worker[0]?.may === true) return;
  try {
    await client.query(letDoorWork(database));
  } catch (cause) {
    throw needsAdministrator([letDoorWork(database)], cause);
  }
}

function needsAdministrator(wanted: readonly string[], cause: unknown): ReeveError {
  return new ReeveError(
    'misconfigured',
    `The owner role may not create the login roles. Ask your database administrator to run: ${wanted.join('; ')};`,
    {},
    { cause },
  );
}

/** A transaction that changes group memberships begins with the sign-in role and continues as the application. */
function letDoorWork(database: string): string {
  return `grant "${roleName(database, 'app')}" to "${roleName(database, 'door')}"`;
}

/** Without these the planner would read the whole table for a common word. */
function searchSettings(database: string): readonly string[] {
  return ['enable_seqscan = off', 'plan_cache_mode = force_custom_plan'].map(
    (setting) => `alter role "${roleName(database, 'search')}" in database "${database}" set ${setting}`,
  );
}

/** True if existing rows violate a new constraint. */
function refusesRows(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === '23514' || cause.code === '23502');
}

/** Names of the migrations this program knows; the server refuses a database with a breaking migration it does not know. */
export function knownMigrations(): ReadonlySet<string> {
  return new Set(migrations().map((migration) => migration.name));
}

/** A migration, by its name and the digest of its text. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** The schema of a database, as its applied migrations in order. */
export async function schemaVersion(client: pg.ClientBase): Promise<readonly AppliedMigration[]> {
  return (await client.query<AppliedMigration>('select name, checksum from migration order by name')).rows;
}

/** The schema of this program. */
export function ownSchemaVersion(): readonly AppliedMigration[] {
  return migrations().map(({ name, checksum }) => ({ name, checksum }));
}
