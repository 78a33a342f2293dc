import { ReeveError } from '@reeve/domain';
import pg from 'pg';
import type { Cluster } from './cluster/cluster.ts';
import { judgeVersion } from './cluster/version.ts';

/** Make the database of a cluster of our own and its owner, a role that may make the login roles and nothing more. */
export async function makeDatabase(
  cluster: Cluster,
  of: { readonly database: string; readonly owner: string; readonly password: string },
): Promise<void> {
  const client = new pg.Client({
    host: cluster.host,
    port: cluster.port,
    user: cluster.superuser,
    password: cluster.superuserPassword,
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

/**
 * Check the agency's own server before anything is read from it.
 *
 * @returns a line for the start block
 * @throws ReeveError unavailable, or misconfigured when it is too old or would lose data in a power cut
 */
export async function checkDatabaseServer(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
  } catch (cause) {
    throw new ReeveError(
      'unavailable',
      'The database at REEVE_OWNER_URL does not answer, or refuses this user.',
      {},
      { cause },
    );
  }
  try {
    const { rows } = await client.query<{ version: string; fsync: string; pages: string }>(
      `select current_setting('server_version_num') as version, current_setting('fsync') as fsync, current_setting('full_page_writes') as pages`,
    );
    const { version = '0', fsync, pages } = rows[0] ?? {};
    const [major, minor] = [Math.floor(Number(version) / 10_000), Number(version) % 10_000];
    const verdict = judgeVersion({ major, minor, text: `${major}.${minor}` });
    if (!verdict.allowed)
      throw new ReeveError(
        'misconfigured',
        `Reeve does not start on PostgreSQL ${major}.${minor}: ${verdict.because}.`,
      );
    if (fsync !== 'on' || pages !== 'on')
      throw new ReeveError(
        'misconfigured',
        'This PostgreSQL runs with fsync or full_page_writes off: a power cut would destroy it. Reeve does not start on it.',
      );
    return `PostgreSQL ${major}.${minor}, your own`;
  } finally {
    await client.end();
  }
}

/** Refuse to serve when the application's role could step around row-level security. */
export async function refuseMightyRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ mighty: boolean; owns: boolean }>(
      `select (rolsuper or rolbypassrls) as mighty, exists (select 1 from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as owns
       from pg_roles where rolname = current_user`,
    );
    if (rows[0]?.mighty !== false || rows[0].owns) {
      throw new ReeveError(
        'misconfigured',
        'The role of REEVE_DATABASE_URL is owner, superuser or bypasses row-level security. Reeve does not start with it.',
      );
    }
  } finally {
    await client.end();
  }
}
