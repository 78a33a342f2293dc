import { randomBytes } from 'node:crypto';
import {
  checkDatabaseServer,
  keepSecret,
  makeDatabase,
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
    await makeDatabase(cluster, { database: DATABASE, owner: OWNER, password: passwords.owner });
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
  const note = await checkDatabaseServer(external.owner);
  const migrated = await migrate(external.owner, given);
  const urls = {
    app: external.app,
    search: external.search ?? derived('search'),
    audit: external.audit ?? derived('audit'),
  };
  return { urls, database, migrated, cluster: undefined, note };
}
