import { ReeveError } from '@reeve/domain';
import { readSecrets, startDatabaseServer } from '@reeve/postgres';
import { roleName, ROLE_KINDS, type RoleKind } from '@reeve/store';
import { databaseIn, type Config } from '../boot/config.ts';
import { externalAddress } from '../boot/database.ts';
import { holdsDatabase, runningPort } from './running-server.ts';

/** An installation's database in its present state: nothing has been migrated. */
export interface Reached {
  readonly database: string;
  /** Undefined if the agency's own database is used without REEVE_OWNER_URL. */
  readonly ownerUrl: string | undefined;
  readonly appUrl: string;
  /** @throws ReeveError misconfigured — the password of the sign-in role is not here */
  doorUrl(): Promise<string>;
  /** @throws ReeveError misconfigured — the password of the audit role is not here */
  auditUrl(): Promise<string>;
  /** @throws ReeveError misconfigured — the password of the backup role is not here */
  backupUrl(): Promise<string>;
  /**
   * As the superuser of the embedded database, else as the owner of the agency's own.
   * @throws ReeveError misconfigured — neither is known here
   */
  rewriterUrl(): Promise<string>;
  /** Leaves a server that was already running, and stops one started for this. */
  close(): Promise<void>;
}

/** Names as in `database.ts`. */
const DATABASE = 'reeve';
const OWNER = 'reeve_owner';

/**
 * Connects to the database of an installation: the agency's own, or the embedded one, which is started for the duration if `npm start` is
 * not running it.
 *
 * @param say receives a sentence if it was started
 * @throws ReeveError not_found — there is no database yet; misconfigured — its passwords are missing; conflict, unavailable — it cannot be
 * started
 */
export async function reach(config: Config, say: (sentence: string) => void): Promise<Reached> {
  if (config.database) {
    const external = config.database;
    const passwords = (await readSecrets(config.dataFolder))['roles'] as Partial<Record<RoleKind, string>> | undefined; // written by `database.ts`
    return {
      database: databaseIn(external.app),
      ownerUrl: external.owner,
      appUrl: externalAddress(external, 'app', passwords ?? {}),
      doorUrl: () => Promise.resolve(externalAddress(external, 'door', passwords ?? {})),
      auditUrl: () => Promise.resolve(externalAddress(external, 'audit', passwords ?? {})),
      backupUrl: () => Promise.resolve(externalAddress(external, 'backup', passwords ?? {})),
      rewriterUrl: async () => {
        if (external.owner === undefined)
          throw new ReeveError(
            'misconfigured',
            'Only the owner of the database may rewrite it: set REEVE_OWNER_URL. Nothing was rewritten.',
          );
        return external.owner;
      },
      close: () => Promise.resolve(),
    };
  }
  const { dataFolder } = config;
  if (!(await holdsDatabase(dataFolder))) {
    throw new ReeveError(
      'not_found',
      `There is no Reeve database in ${dataFolder} yet: npm start or reeve-admin migrate makes one; REEVE_DATA names another folder.`,
    );
  }
  const passwords = await keptPasswords(dataFolder);
  const at = (port: number, close: () => Promise<void>): Reached => ({
    database: DATABASE,
    ownerUrl: addressOf(OWNER, passwords.owner, port),
    appUrl: addressOf(roleName(DATABASE, 'app'), passwords.app, port),
    doorUrl: () => Promise.resolve(addressOf(roleName(DATABASE, 'door'), passwords.door, port)),
    auditUrl: () => Promise.resolve(addressOf(roleName(DATABASE, 'audit'), passwords.audit, port)),
    backupUrl: () => Promise.resolve(addressOf(roleName(DATABASE, 'backup'), passwords.backup, port)),
    rewriterUrl: async () => {
      const { user, password } = await keptSuperuser(dataFolder);
      return addressOf(user, password, port);
    },
    close,
  });
  const port = await runningPort(dataFolder);
  if (port !== undefined) return at(port, () => Promise.resolve());
  const databaseServer = await startDatabaseServer({
    dataFolder,
    durable: true,
    log: say,
    ...(config.postgresBin !== undefined && { binFolder: config.postgresBin }),
  });
  say('The database did not run; it has been started for this and is stopped again.');
  return at(databaseServer.port, () => databaseServer.stop());
}

async function keptSuperuser(dataFolder: string): Promise<{ readonly user: string; readonly password: string }> {
  const kept = (await readSecrets(dataFolder))['postgres'];
  if (typeof kept === 'object' && kept !== null && 'superuser' in kept && 'password' in kept)
    return { user: String(kept.superuser), password: String(kept.password) };
  throw new ReeveError(
    'misconfigured',
    `The password of the database's superuser is missing in secrets.json of ${dataFolder}. Nothing was rewritten.`,
  );
}

async function keptPasswords(dataFolder: string): Promise<Readonly<Record<RoleKind | 'owner', string>>> {
  const { roles } = await readSecrets(dataFolder);
  if (typeof roles === 'object' && roles !== null && 'owner' in roles && ROLE_KINDS.every((kind) => kind in roles)) {
    return roles as Record<RoleKind | 'owner', string>; // written by `database.ts`, all at once
  }
  throw new ReeveError(
    'misconfigured',
    `The passwords of the database are missing in secrets.json of ${dataFolder}. Run reeve-admin migrate, or restore that file.`,
  );
}

function addressOf(user: string, password: string, port: number): string {
  return `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
}

/** The passwords of every role, for migrating while the database runs. Throws as `reach`. */
export async function rolePasswordsOf(dataFolder: string): Promise<Readonly<Record<RoleKind, string>>> {
  return keptPasswords(dataFolder);
}
