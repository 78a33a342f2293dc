import { randomBytes } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import {
  judgeVersion,
  keepSecret,
  migrate,
  readSecrets,
  ROLE_KINDS,
  roleName,
  startCluster,
  type Cluster,
  type PoolUrls,
  type RoleKind,
  type RolePasswords,
} from '@reeve/store';
import pg from 'pg';
import type { Config, ExternalDatabase } from './config.ts';

/** A database brought to the newest schema, and how the server's own roles reach it. */
export interface ReadyDatabase {
  readonly urls: PoolUrls;
  readonly database: string;
  readonly migrated: readonly string[];
  readonly cluster: Cluster | undefined;
  readonly note: string;
}

const DATABASE = 'reeve';
const OWNER = 'reeve_owner';

/** Passwords of the owner and the login roles, made once and kept beside the data with mode 0600. */
async function rolePasswords(dataFolder: string): Promise<RolePasswords & { readonly owner: string }> {
  const kept = (await readSecrets(dataFolder))['roles'] as Partial<Record<RoleKind | 'owner', string>> | undefined; // written below
  const made = Object.fromEntries(
    [...ROLE_KINDS, 'owner'].map((kind) => [kind, kept?.[kind as RoleKind] ?? randomBytes(32).toString('base64url')]),
  ) as RolePasswords & { owner: string }; // one entry a kind
  if (!kept || Object.keys(kept).length < Object.keys(made).length) await keepSecret(dataFolder, 'roles', made);
  return made;
}

function addressOf(user: string, password: string, host: string, port: number | string, database: string): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`;
}

/** The embedded database of a data folder: started, its database made on the first start, migrated by its owner. */
export async function openEmbedded(config: Config, log: (sentence: string) => void): Promise<ReadyDatabase> {
  const cluster = await startCluster({
    dataFolder: config.dataFolder,
    durable: true,
    log,
    ...(config.postgresBin === undefined ? {} : { binFolder: config.postgresBin }),
  });
  try {
    const passwords = await rolePasswords(config.dataFolder);
    await makeDatabase(cluster, passwords.owner);
    const at = (user: string, password: string): string =>
      addressOf(user, password, cluster.host, cluster.port, DATABASE);
    const migrated = await migrate(at(OWNER, passwords.owner), passwords);
    const urls = {
      app: at(roleName(DATABASE, 'app'), passwords.app),
      search: at(roleName(DATABASE, 'search'), passwords.search),
      audit: at(roleName(DATABASE, 'audit'), passwords.audit),
    };
    return {
      urls,
      database: DATABASE,
      migrated,
      cluster,
      note: `PostgreSQL ${cluster.version.text}, ${cluster.origin === 'machine' ? 'found on this machine' : 'from the npm package'}`,
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

async function makeDatabase(cluster: Cluster, ownerPassword: string): Promise<void> {
  const client = new pg.Client({
    host: cluster.host,
    port: cluster.port,
    user: cluster.superuser,
    password: cluster.superuserPassword,
    database: 'postgres',
  });
  await client.connect();
  try {
    const owners = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    const verb = owners.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${OWNER} login createrole nosuperuser nobypassrls password ${client.escapeLiteral(ownerPassword)}`,
    );
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (databases.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** A database of the agency's own: checked before anything is read from it, migrated through the owner's address. */
export async function openExternal(config: Config, external: ExternalDatabase): Promise<ReadyDatabase> {
  const passwords = await rolePasswords(config.dataFolder);
  const app = new URL(external.app);
  const database = decodeURIComponent(app.pathname.slice(1));
  const derived = (kind: RoleKind): string => {
    const url = new URL(external.app);
    url.username = roleName(database, kind);
    url.password = passwords[kind];
    return url.toString();
  };
  const given = { ...passwords, app: decodeURIComponent(app.password) || passwords.app };
  const note = await refuseUnsafe(external);
  const migrated = await migrate(external.owner, given);
  const urls = {
    app: external.app,
    search: external.search ?? derived('search'),
    audit: external.audit ?? derived('audit'),
  };
  return { urls, database, migrated, cluster: undefined, note };
}

async function refuseUnsafe(external: ExternalDatabase): Promise<string> {
  const client = new pg.Client({ connectionString: external.owner });
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
