import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { isReeveError, ReeveError } from '@reeve/domain';
import { keepSecret, readSecrets, startDatabaseServer, type DatabaseServer } from '@reeve/postgres';
import {
  checkDatabaseServer,
  closeOwnStatistics,
  dropExercise,
  makeDatabase,
  migrate,
  refuseMightyRole,
  ROLE_KINDS,
  roleName,
  type PoolUrls,
  type RoleKind,
  type RolePasswords,
} from '@reeve/store';
import { ADDRESSES, databaseIn, type Config, type ExternalDatabase } from './config.ts';
import { wasCutOff } from '../riverton/cut-off.ts';

/** A database with the newest schema, and how the server's own roles connect to it. */
export interface ReadyDatabase {
  readonly urls: PoolUrls;
  /** For migrations and restoring; the server itself never uses it, and starts without one if the schema is current. */
  readonly ownerUrl: string | undefined;
  readonly database: string;
  readonly migrated: readonly string[];
  readonly databaseServer: DatabaseServer | undefined;
  readonly note: string;
  /** Possible improvements, as sentences. */
  readonly warnings: readonly string[];
}

const DATABASE = 'reeve';
const OWNER = 'reeve_owner';

/** Returns the passwords of the owner and the login roles, made once and stored next to the data with mode 0600. */
async function rolePasswords(dataFolder: string): Promise<RolePasswords & { readonly owner: string }> {
  const kept = (await readSecrets(dataFolder))['roles'] as Partial<Record<RoleKind | 'owner', string>> | undefined; // written below
  const made = Object.fromEntries(
    [...ROLE_KINDS, 'owner'].map((kind) => [kind, kept?.[kind as RoleKind] ?? randomBytes(32).toString('base64url')]),
  ) as RolePasswords & { owner: string }; // one entry a kind
  if (!kept || Object.keys(kept).length < Object.keys(made).length) await keepSecret(dataFolder, 'roles', made);
  return made;
}

function addressOf(user: string, password: string, host: string, port: number | string, database: string): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${encodeURIComponent(database)}`;
}

/** Returns the embedded database of a data folder: started, created at the first start, migrated by its owner. */
export async function openEmbedded(config: Config, log: (sentence: string) => void): Promise<ReadyDatabase> {
  const databaseServer = await startDatabaseServer({
    dataFolder: config.dataFolder,
    durable: true,
    log,
    ...(config.postgresBin === undefined ? {} : { binFolder: config.postgresBin }),
  });
  try {
    const passwords = await rolePasswords(config.dataFolder);
    if ((await wasCutOff(config.dataFolder)) && (await dropExercise(databaseServer, DATABASE)))
      log('Loading the exercise was interrupted; it starts again.');
    await makeDatabase(databaseServer, { database: DATABASE, owner: OWNER, password: passwords.owner });
    const at = (user: string, password: string): string =>
      addressOf(user, password, databaseServer.host, databaseServer.port, DATABASE);
    const migrated = await migrate(at(OWNER, passwords.owner), passwords);
    await closeOwnStatistics(databaseServer, DATABASE);
    const urls = {
      app: at(roleName(DATABASE, 'app'), passwords.app),
      door: at(roleName(DATABASE, 'door'), passwords.door),
      search: at(roleName(DATABASE, 'search'), passwords.search),
      audit: at(roleName(DATABASE, 'audit'), passwords.audit),
    };
    return {
      urls,
      ownerUrl: at(OWNER, passwords.owner),
      database: DATABASE,
      migrated,
      databaseServer,
      note: `PostgreSQL ${databaseServer.version.text}, ${databaseServer.origin === 'machine' ? 'found on this machine' : 'from the npm package'}`,
      warnings: databaseServer.warnings,
    };
  } catch (error) {
    await databaseServer.stop();
    throw error;
  }
}

/**
 * Returns where a login role finds the agency's own database: the address of its setting, else that of the application; with the password
 * of its address, else with the one set at migration.
 *
 * @throws ReeveError misconfigured — there is no password for it
 */
export function externalAddress(
  external: ExternalDatabase,
  kind: RoleKind,
  passwords: Partial<Record<RoleKind, string>>,
): string {
  const url = new URL(external[kind] ?? external.app);
  if (external[kind] !== undefined && url.password !== '') return url.toString();
  const password = passwords[kind];
  if (password === undefined)
    throw new ReeveError(
      'misconfigured',
      `There is no password of ${roleName(databaseIn(url), kind)} in ${ADDRESSES[kind]} nor in secrets.json. Run reeve-admin migrate, or set ${ADDRESSES[kind]}.`,
    );
  url.username = roleName(databaseIn(url), kind);
  url.password = encodeURIComponent(password);
  return url.toString();
}

/** A password in an address takes precedence over the stored one, so that several servers can share one. */
function chosenPasswords(external: ExternalDatabase, kept: RolePasswords): RolePasswords {
  const chosen = ROLE_KINDS.map((kind) => {
    const given = external[kind];
    return [kind, (given && decodeURIComponent(new URL(given).password)) || kept[kind]] as const;
  });
  return Object.fromEntries(chosen) as RolePasswords; // one entry a kind
}

/**
 * A database of the agency's own: checked before anything is read from it, and migrated if the owner's address is given. Callers that open
 * it without that address check its schema next, with `refuseOldSchema`.
 */
export async function openExternal(config: Config, external: ExternalDatabase): Promise<ReadyDatabase> {
  await mkdir(config.dataFolder, { recursive: true, mode: 0o700 });
  const { passwords, migrated, note, warnings } = await (external.owner === undefined
    ? asItIs(config, external)
    : broughtUp(config, external, external.owner));
  const urls = {
    app: externalAddress(external, 'app', passwords),
    door: externalAddress(external, 'door', passwords),
    search: externalAddress(external, 'search', passwords),
    audit: externalAddress(external, 'audit', passwords),
  };
  const open = [
    await refuseLoginRole(external, 'app', urls.app),
    await refuseLoginRole(external, 'door', urls.door),
    await refuseLoginRole(external, 'search', urls.search),
    await refuseLoginRole(external, 'audit', urls.audit),
  ].filter((sentence) => sentence !== undefined);
  return {
    urls,
    ownerUrl: external.owner,
    database: databaseIn(external.app),
    migrated,
    databaseServer: undefined,
    note,
    warnings: [...warnings, ...open],
  };
}

interface Opened {
  readonly passwords: Partial<Record<RoleKind, string>>;
  readonly migrated: readonly string[];
  readonly note: string;
  readonly warnings: readonly string[];
}

async function broughtUp(config: Config, external: ExternalDatabase, owner: string): Promise<Opened> {
  const verdict = await checkDatabaseServer(owner);
  const passwords = chosenPasswords(external, await rolePasswords(config.dataFolder));
  return { passwords, migrated: await migrate(owner, passwords), ...verdict };
}

/** Passwords that are neither in an address nor stored cannot be generated: only the owner can set them for the roles. */
async function asItIs(config: Config, external: ExternalDatabase): Promise<Opened> {
  const kept = (await readSecrets(config.dataFolder))['roles'] as Partial<Record<RoleKind, string>> | undefined; // written above
  const passwords = kept ?? {};
  return {
    passwords,
    migrated: [],
    ...(await checkDatabaseServer(externalAddress(external, 'app', passwords), 'app')),
  };
}

/** Returns the owner's address, for tasks that need it. @throws ReeveError misconfigured */
export function needOwner(ownerUrl: string | undefined): string {
  if (ownerUrl !== undefined) return ownerUrl;
  throw new ReeveError(
    'misconfigured',
    'REEVE_OWNER_URL is missing: migrating and restoring need the address of the owner of the tables. Nothing was changed.',
    { setting: 'REEVE_OWNER_URL' },
  );
}

/** Throws and returns as `refuseMightyRole`; a stored password that does not match has a reason of its own. */
async function refuseLoginRole(external: ExternalDatabase, kind: RoleKind, url: string): Promise<string | undefined> {
  try {
    return await refuseMightyRole(url, ADDRESSES[kind]);
  } catch (error) {
    const named = external[kind] !== undefined && new URL(external[kind]).password !== '';
    if (named || !isReeveError(error, 'misconfigured') || error.cause === undefined) throw error;
    throw new ReeveError(
      'misconfigured',
      `The role ${roleName(databaseIn(url), kind)} has a password that Reeve did not give it. Set ${ADDRESSES[kind]} to an address with that password.`,
      { setting: ADDRESSES[kind] },
      { cause: error },
    );
  }
}
