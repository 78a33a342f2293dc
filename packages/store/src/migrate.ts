import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { ReeveError } from '@reeve/domain';
import pg from 'pg';
import { expandSql, ROLE_KINDS, roleName, type RoleKind } from './macro.ts';

const FOLDER = new URL('../sql/', import.meta.url);
/** Any constant: two migrators at once take turns. */
const MIGRATION_LOCK = 7_353_011;

export type RolePasswords = Readonly<Record<RoleKind, string>>;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
  /** First line `--! breaking`: older servers must stop. */
  readonly breaking: boolean;
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
    };
  });
}

/**
 * Bring a database to the newest schema as its owner, and give the login roles their passwords.
 *
 * Forward only, one transaction a file, the file's row first. An applied file whose text has changed stops everything.
 * @returns names of the files applied now
 * @throws ReeveError misconfigured, in a sentence, when a role is missing and the owner may not create roles
 */
export async function migrate(ownerUrl: string, passwords: RolePasswords): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    const database = rows[0]?.name ?? '';
    await makeRoles(client, database, passwords);
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, breaking boolean not null, applied_at timestamptz not null default now())',
    );
    await client.query(`grant select on migration to "${roleName(database, 'app')}"`);
    return await applyMissing(client, database);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client, database: string): Promise<readonly string[]> {
  const applied = new Map(
    (await client.query<{ name: string; checksum: string }>('select name, checksum from migration')).rows.map((row) => [
      row.name,
      row.checksum,
    ]),
  );
  const done: string[] = [];
  for (const migration of migrations()) {
    const before = applied.get(migration.name);
    if (before !== undefined) {
      if (before !== migration.checksum) {
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
      // One statement a call: the scale-out database refuses several data definitions in one string.
      for (const statement of statementsOf(expandSql(migration.text, database))) await client.query(statement);
      await client.query('commit');
    } catch (cause) {
      await client.query('rollback');
      throw new ReeveError(
        'misconfigured',
        `Migration ${migration.name} could not be applied; the database is as it was before it.`,
        {},
        { cause },
      );
    }
    done.push(migration.name);
  }
  return done;
}

/** Statements end with a semicolon at the end of a line; the migrations hold no function bodies. */
function statementsOf(sql: string): readonly string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replaceAll(/^--.*$/gm, '').trim() !== '');
}

async function makeRoles(client: pg.Client, database: string, passwords: RolePasswords): Promise<void> {
  const names = ROLE_KINDS.map((kind) => roleName(database, kind));
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    names,
  ]);
  const present = new Set(rows.map((row) => row.rolname));
  for (const kind of ROLE_KINDS) {
    const name = roleName(database, kind);
    const secret = client.escapeLiteral(passwords[kind]);
    try {
      // No BYPASSRLS, no ownership, no membership: the role can log in and use what it is granted, nothing else.
      const attributes = 'login nosuperuser nocreatedb nocreaterole noinherit';
      await client.query(
        `${present.has(name) ? 'alter' : 'create'} role "${name}" ${present.has(name) ? 'login' : attributes} password ${secret}`,
      );
      if (kind === 'search') for (const statement of searchSettings(database)) await client.query(statement);
    } catch (cause) {
      if (present.has(name)) continue; // an administrator made it and keeps its password
      const wanted = [
        ...names.map((role) => `create role "${role}" login noinherit password '…'`),
        ...searchSettings(database),
      ];
      throw new ReeveError(
        'misconfigured',
        `The owner role may not create the login roles. Ask your database administrator to run: ${wanted.join('; ')};`,
        {},
        { cause },
      );
    }
  }
}

/** Without these the planner would read the whole table for a common word. */
function searchSettings(database: string): readonly string[] {
  return ['enable_seqscan = off', 'plan_cache_mode = force_custom_plan'].map(
    (setting) => `alter role "${roleName(database, 'search')}" in database "${database}" set ${setting}`,
  );
}

/** Names of the migrations this program knows; the server refuses a database with a breaking migration it does not know. */
export function knownMigrations(): ReadonlySet<string> {
  return new Set(migrations().map((migration) => migration.name));
}
