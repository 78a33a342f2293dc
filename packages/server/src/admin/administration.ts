import { ReeveError } from '@reeve/domain';
import {
  changeAccount,
  listAccounts,
  openStore,
  numberAllEvents,
  rewriteErased,
  sweepRetention,
  type Rewritten,
  type AgencyPlaces,
  type BackupOpener,
  type BackupRecipients,
  type Extension,
  type ListedAccount,
  type RestoreSummary,
  type Store,
  type Sweep,
} from '@reeve/store';
import { readConfig, type Config } from '../boot/config.ts';
import { REAL_FACTORIES } from '../boot/start.ts';
import {
  changePerson,
  grantRights,
  resetPassword,
  revokeRights,
  type GivenChange,
  type GivenCodes,
} from './account.ts';
import { agencyExample } from './agency-example.ts';
import { changeAgency, createAgency, type NewAgency } from './agency.ts';
import { backUp, type MadeBackup } from './backup.ts';
import { checkDatabase, type CheckResult } from './check.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { keyringAdministration, type KeyringAdministration } from './keys.ts';
import { agencyOf, logAdministration, type LogAdministration } from './log.ts';
import { migrateInstallation, type Migrated } from './migrate.ts';
import { reach, type Reached } from './reach.ts';
import { checkBackup, restoreBackup } from './restore.ts';
import { writeCertificates, type WrittenCertificates } from '../boot/tls/write-certificates.ts';

export type {
  CheckResult,
  Extension,
  Rewritten,
  Sweep,
  ListedAccount,
  Migrated,
  NewAccount,
  NewAgency,
  WrittenCertificates,
};

/** The administrative commands of an installation, run on its own machine. */
export interface Administration {
  readonly dataFolder: string;
  migrate(): Promise<Migrated>;
  check(): Promise<readonly CheckResult[]>;
  /** An example agency file, as JSON. */
  agencyExample(): string;
  createAgency(agency: NewAgency): Promise<AgencyPlaces>;
  changeAgency(change: Pick<NewAgency, 'code' | 'file'>): Promise<Extension>;
  createAccount(account: NewAccount): Promise<{ readonly login: string; readonly password: string }>;
  listAccounts(): Promise<readonly ListedAccount[]>;
  changeAccount(login: string, to: GivenChange): Promise<void>;
  grant(login: string, rights: GivenCodes & { readonly until: string | undefined }): Promise<void>;
  revoke(login: string, rights: GivenCodes): Promise<void>;
  suspendAccount(login: string): Promise<void>;
  restoreAccount(login: string): Promise<void>;
  /** @returns the new password, to be changed when its owner signs in */
  resetPassword(login: string): Promise<string>;
  /** Writes the whole content of the database into a new, encrypted file. */
  backUp(file: string, recipients: BackupRecipients): Promise<MadeBackup>;
  /** Reads a backup without restoring it. */
  checkBackup(file: string, opener: BackupOpener): Promise<RestoreSummary>;
  /** Restores a backup into the empty database of this installation. */
  restore(file: string, opener: BackupOpener): Promise<RestoreSummary>;
  readonly keyring: KeyringAdministration;
  readonly log: LogAdministration;
  /** Erases what an agency has kept to the end of its retention period, or lists what would be erased and what prevents erasure. */
  sweep(agency: string, dryRun: boolean): Promise<Sweep>;
  /** Rewrites the database, so that none of its files contains erased data. The server stops meanwhile. */
  rewriteErased(): Promise<Rewritten>;
  /** Writes certificates into a folder, `tls` in the data folder unless given. */
  writeCertificates(hosts: string, folder?: string): Promise<WrittenCertificates>;
}

/**
 * Returns the administration of the installation that the environment names, with the configuration that the server reads. The listening
 * address is ignored, so that a missing certificate does not prevent creating one.
 *
 * @param say receives progress messages, in sentences
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
    agencyExample: () => JSON.stringify(agencyExample(), null, 2),
    createAgency: (agency) => onDatabase((store) => createAgency(store, agency)),
    changeAgency: (change) => onDatabase((store) => changeAgency(store, change)),
    createAccount: (account) => onDatabase((store) => createAccount(store, account)),
    listAccounts: () => onDatabase(listAccounts),
    changeAccount: (login, to) => onDatabase((store) => changePerson(store, login, to)),
    grant: (login, rights) => onDatabase((store) => grantRights(store, login, rights)),
    revoke: (login, rights) => onDatabase((store) => revokeRights(store, login, rights)),
    suspendAccount: (login) => onDatabase((store) => changeAccount(store, login, { status: 'suspended' })),
    restoreAccount: (login) => onDatabase((store) => changeAccount(store, login, { status: 'active' })),
    resetPassword: (login) => onDatabase((store) => resetPassword(store, login)),
    backUp: (file, recipients) => backUp(config, file, recipients, REAL_FACTORIES.now(), say),
    checkBackup,
    restore: (file, opener) => restoreBackup(config, file, opener, say),
    keyring: keyringAdministration(config, onDatabase),
    log: logAdministration(config, (work) => withStore(config, say, work, (reached) => reached.auditUrl())),
    sweep: (code, dryRun) =>
      onDatabase(async (store) => sweepRetention(store, await agencyOf(store, code), { dryRun })),
    rewriteErased: () =>
      withStore(
        config,
        say,
        async (store, reached) => {
          // Texts still to be erased from the log are erased first.
          await numberAllEvents(store);
          return rewriteErased(await reached.rewriterUrl());
        },
        (reached) => reached.auditUrl(),
      ),
    writeCertificates: (hosts, folder = `${config.dataFolder}/tls`) =>
      writeCertificates(folder, hosts, REAL_FACTORIES.now()),
  };
}

async function withStore<T>(
  config: Config,
  say: (sentence: string) => void,
  work: (store: Store, reached: Reached) => Promise<T>,
  auditOf: (reached: Reached) => Promise<string> = (reached) => Promise.resolve(reached.appUrl),
): Promise<T> {
  const reached = await reach(config, say);
  try {
    // Accounts and rights need the role of the application and that of sign-in; only the export of a log needs the audit role.
    const { appUrl } = reached;
    const audit = await auditOf(reached);
    const store = openStore({ app: appUrl, door: await reached.doorUrl(), search: appUrl, audit }, REAL_FACTORIES, {
      app: 2,
      search: 1,
    });
    try {
      return await work(store, reached);
    } finally {
      await store.pools.end();
    }
  } catch (error) {
    // PostgreSQL's own refusals carry its code: a missing schema, a changed password.
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
