import { ReeveError } from '@reeve/domain';
import { openStore, type Store } from '@reeve/store';
import { readConfig, type Config } from '../config.ts';
import { REAL_FACTORIES } from '../start.ts';
import { listAccounts, resetPassword, setAccountStatus, type ListedAccount } from './account.ts';
import { checkDatabase, type CheckResult } from './check.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { migrateInstallation, type Migrated } from './migrate.ts';
import { reach, type Reached } from './reach.ts';
import { writeCertificates, type WrittenCertificates } from './tls/write-certificates.ts';

export type { CheckResult, ListedAccount, Migrated, NewAccount, WrittenCertificates };

/** What whoever keeps an installation running can do, at the machine it runs on. */
export interface Administration {
  readonly dataFolder: string;
  migrate(): Promise<Migrated>;
  check(): Promise<readonly CheckResult[]>;
  createUser(account: NewAccount): Promise<{ readonly login: string; readonly password: string }>;
  listUsers(): Promise<readonly ListedAccount[]>;
  suspendUser(login: string): Promise<void>;
  restoreUser(login: string): Promise<void>;
  /** @returns the new password */
  resetPassword(login: string): Promise<string>;
  /** Certificates in a folder, `tls` in the data folder unless given. */
  writeCertificates(hosts: string, folder?: string): Promise<WrittenCertificates>;
}

/**
 * The administration of the installation that the environment names, as the server reads it. Where the server listens does
 * not matter here, so that a missing certificate does not stand in the way of making one.
 *
 * @param say is told what happens on the way, in sentences
 * @throws ReeveError misconfigured — the environment. Each of its functions throws ReeveErrors with sentences.
 */
export function openAdministration(
  env: Readonly<Record<string, string | undefined>>,
  say: (sentence: string) => void,
): Administration {
  const { HOST: _host, PORT: _port, REEVE_TLS_CERT: _cert, REEVE_TLS_KEY: _key, ...rest } = env;
  const config = readConfig(rest);
  const onDatabase = <T>(work: (store: Store, reached: Reached) => Promise<T>): Promise<T> =>
    withStore(config, say, work);
  return {
    dataFolder: config.dataFolder,
    migrate: () => migrateInstallation(config, say),
    check: () => onDatabase((store, reached) => checkDatabase(reached, store)),
    createUser: (account) => onDatabase((store) => createAccount(store, account)),
    listUsers: () => onDatabase(listAccounts),
    suspendUser: (login) => onDatabase((store) => setAccountStatus(store, login, 'suspended')),
    restoreUser: (login) => onDatabase((store) => setAccountStatus(store, login, 'active')),
    resetPassword: (login) => onDatabase((store) => resetPassword(store, login)),
    writeCertificates: (hosts, folder = `${config.dataFolder}/tls`) =>
      writeCertificates(folder, hosts, REAL_FACTORIES.now()),
  };
}

async function withStore<T>(
  config: Config,
  say: (sentence: string) => void,
  work: (store: Store, reached: Reached) => Promise<T>,
): Promise<T> {
  const reached = await reach(config, say);
  try {
    // Accounts and rights need the application's role alone; nothing here searches or reads the log.
    const { appUrl } = reached;
    const store = openStore({ app: appUrl, search: appUrl, audit: appUrl }, REAL_FACTORIES, { app: 2, search: 1 });
    try {
      return await work(store, reached);
    } finally {
      await store.pools.end();
    }
  } catch (error) {
    // What PostgreSQL itself refuses carries its code: a schema that is not there yet, a password that was changed.
    if (error instanceof ReeveError || !(error instanceof Error) || !('code' in error)) throw error;
    throw new ReeveError(
      'unavailable',
      'The database did not do this. reeve-admin check says more; perhaps reeve-admin migrate has to be run first.',
      {},
      { cause: error },
    );
  } finally {
    await reached.close();
  }
}
