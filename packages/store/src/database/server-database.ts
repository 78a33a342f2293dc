import { ReeveError } from '@reeve/domain';
import pg from 'pg';
import type { DatabaseServer } from '@reeve/postgres';
import { ageWarning, judgeVersion, parseVersion, type PostgresVersion } from '@reeve/postgres';
import { ROLE_KINDS, roleName } from './macro.ts';
import { connectTo } from './server-connection.ts';
import { closeStatistics } from './statistics.ts';

/** Creates the database on our own database server and its owner, a role that can create the login roles and nothing more. */
export async function makeDatabase(
  databaseServer: DatabaseServer,
  of: { readonly database: string; readonly owner: string; readonly password: string },
): Promise<void> {
  const client = new pg.Client({
    host: databaseServer.host,
    port: databaseServer.port,
    user: databaseServer.superuser,
    password: databaseServer.superuserPassword,
    database: 'postgres',
  });
  await client.connect();
  try {
    const owners = await client.query('select 1 from pg_roles where rolname = $1', [of.owner]);
    const verb = owners.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${of.owner} login createrole nosuperuser nobypassrls password ${client.escapeLiteral(of.password)}`,
    );
    const databases = await client.query('select 1 from pg_database where datname = $1', [of.database]);
    if (databases.rowCount === 0) await client.query(`create database ${of.database} owner ${of.owner}`);
  } finally {
    await client.end();
  }
}

/** Closes the statistics of a database on our own database server, which its owner cannot. */
export async function closeOwnStatistics(databaseServer: DatabaseServer, database: string): Promise<void> {
  const client = new pg.Client({
    host: databaseServer.host,
    port: databaseServer.port,
    user: databaseServer.superuser,
    password: databaseServer.superuserPassword,
    database,
  });
  await client.connect();
  try {
    await closeStatistics(client);
  } finally {
    await client.end();
  }
}

/** Facts about a database server, checked before data are stored in it. */
export interface ServerFacts {
  /** From `server_version`: `15.20 (Debian …)`. */
  readonly version: string;
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly synchronousCommit: string;
  readonly encoding: string;
  /** Checked for the owner only: no other role should be able to. */
  readonly mayMakeTables: boolean;
}

/** Returns the release if Reeve may store data there, or the reason why not. */
export function judgeServer(facts: ServerFacts): ServerVerdict {
  const version = parseVersion(`postgres (PostgreSQL) ${facts.version}`);
  if (!version) return { because: `Reeve does not start on ${facts.version}, which is no release of PostgreSQL.` };
  const number = `${version.major}.${version.minor}`;
  const verdict = judgeVersion(version);
  if (!verdict.allowed) return { because: `Reeve does not start on PostgreSQL ${number}: ${verdict.because}.` };
  if (facts.fsync !== 'on' || facts.fullPageWrites !== 'on')
    return {
      because:
        'This PostgreSQL runs with fsync or full_page_writes off: a power cut would destroy it. Reeve does not start on it.',
    };
  if (facts.synchronousCommit === 'off')
    return {
      because:
        'This PostgreSQL runs with synchronous_commit off: a power cut would lose what was said to be saved. Reeve does not start on it.',
    };
  if (facts.encoding !== 'UTF8')
    return {
      because: `This database keeps text as ${facts.encoding}, which does not hold all letters. Make one with encoding UTF8.`,
    };
  if (!facts.mayMakeTables)
    return { because: 'The role of REEVE_OWNER_URL may not make tables in this database. It has to own the database.' };
  return { version };
}

type ServerVerdict = { readonly version: PostgresVersion } | { readonly version?: undefined; readonly because: string };

/**
 * Checks the agency's own server before anything is read from it.
 *
 * @param as the role of the address: the owner's, which must be able to create tables, or the application's
 * @returns lines for the start block: what it is, and what should be improved
 * @throws ReeveError unavailable — no answer; misconfigured — it refuses this user, is too old, would lose data in a
 *         power cut, does not hold all letters, is not the owner's, or has a login role with too many rights
 */
export async function checkDatabaseServer(
  url: string,
  as: 'owner' | 'app' = 'owner',
): Promise<{ readonly note: string; readonly warnings: readonly string[] }> {
  const client = await connectTo(url, as === 'owner' ? 'REEVE_OWNER_URL' : 'REEVE_DATABASE_URL');
  try {
    const { rows } = await client.query<ServerFacts>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
         current_setting('full_page_writes') as "fullPageWrites", current_setting('synchronous_commit') as "synchronousCommit",
         current_setting('server_encoding') as encoding, has_schema_privilege('public', 'create') as "mayMakeTables"`,
    );
    const [facts] = rows;
    if (!facts) throw new ReeveError('internal', 'The database did not say what it is.');
    const verdict = judgeServer(as === 'owner' ? facts : { ...facts, mayMakeTables: true });
    if (!verdict.version) throw new ReeveError('misconfigured', verdict.because);
    await refuseMightyRoles(client);
    const { version } = verdict;
    const warning = ageWarning(version);
    return {
      note: `PostgreSQL ${version.major}.${version.minor}, your own`,
      warnings: warning === undefined ? [] : [warning],
    };
  } finally {
    await client.end();
  }
}

/**
 * Refuses to serve if the role of an address could bypass row-level security: directly, or as a role it may become.
 *
 * @param setting the name of the address setting
 * @returns a warning if data would cross a network unencrypted
 * @throws ReeveError misconfigured; unavailable — no answer
 */
export async function refuseMightyRole(url: string, setting = 'REEVE_DATABASE_URL'): Promise<string | undefined> {
  const client = await connectTo(url, setting);
  try {
    const { rows } = await client.query<{ role: string; open: boolean }>(
      `select current_user as role, not coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false)
         and not coalesce(inet_client_addr() <<= any (array['127.0.0.0/8', '::1/128']::inet[]), true) as open`,
    );
    await refuseMighty(client, rows[0]?.role ?? '');
    return rows[0]?.open === true
      ? `${setting}: what is read crosses the network in the clear. Add ?sslmode=verify-full to the address.`
      : undefined;
  } finally {
    await client.end();
  }
}

/** As `refuseMightyRole`, for the existing login roles of a database; any role can run it. */
async function refuseMightyRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  for (const kind of ROLE_KINDS) await refuseMighty(client, roleName(rows[0]?.name ?? '', kind));
}

async function refuseMighty(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ mighty: boolean; owns: boolean }>(
    `with reach as (
       select * from pg_roles where pg_has_role((select oid from pg_roles where rolname = $1), oid, 'member')
     )
     select
       (select coalesce(bool_or(rolsuper or rolbypassrls or rolcreaterole or rolreplication
         or rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')), false) from reach) as mighty,
       exists (select 1 from pg_class join reach on relowner = reach.oid where relnamespace = 'public'::regnamespace) as owns`,
    [role],
  );
  if (rows[0]?.mighty !== false || rows[0].owns)
    throw new ReeveError(
      'misconfigured',
      `The role ${role} owns tables, is a superuser or steps around row-level security, or may become such a role. Reeve does not start with it.`,
    );
}
