import type { Program } from '../program.ts';

/** The command line for the administrators of an installation, on the machine it runs on. */
export const ADMIN: Program = {
  name: 'reeve-admin',
  commands: {
    'account change': {
      summary: 'give an account another name, unit, roles or clearance',
      load: async () => (await import('./account-rights.ts')).changeAccount,
    },
    'account create': {
      summary: 'create an account with its rights and a password that is shown once',
      load: async () => (await import('./account-create.ts')).createAccount,
    },
    'account grant': {
      summary: 'grant an account groups or purposes',
      load: async () => (await import('./account-rights.ts')).grantRights,
    },
    'account list': {
      summary: 'list accounts with their rights; no content',
      load: async () => (await import('./account-list.ts')).listAccounts,
    },
    'account password': {
      summary: 'set a new password, shown once, to be changed at the first sign-in',
      load: async () => (await import('./account-access.ts')).resetPassword,
    },
    'account restore': {
      summary: 'reactivate a suspended account',
      load: async () => (await import('./account-access.ts')).restoreAccount,
    },
    'account revoke': {
      summary: 'revoke groups or purposes of an account',
      load: async () => (await import('./account-rights.ts')).revokeRights,
    },
    'account suspend': {
      summary: 'suspend an account',
      load: async () => (await import('./account-access.ts')).suspendAccount,
    },
    'agency change': {
      summary: 'add units and groups to an agency, and new versions of its lists',
      load: async () => (await import('./agency.ts')).changeAgency,
    },
    'agency create': {
      summary: 'create an agency with its units, groups and lists',
      load: async () => (await import('./agency.ts')).createAgency,
    },
    'agency example': {
      summary: 'print an example file of an agency',
      load: async () => (await import('./agency.ts')).agencyExample,
    },
    'audit export': {
      summary: 'export an agency’s log as a file, for checking',
      load: async () => (await import('./audit.ts')).exportLogAtServer,
    },
    'audit key': {
      summary: 'the public keys of the logs',
      load: async () => (await import('./audit.ts')).showLogKeys,
    },
    'audit renew-key': {
      summary: 'give an agency’s log a new key',
      load: async () => (await import('./audit.ts')).renewLogKey,
    },
    check: {
      summary: 'would the server start on this database, and does every table keep need-to-know?',
      load: async () => (await import('./check.ts')).check,
    },
    'keys check': {
      summary: 'where the keyring is, and whether it is this database’s',
      load: async () => (await import('./keys.ts')).checkKeys,
    },
    'keys passphrase': {
      summary: 'close the keyring with a passphrase, or take it off',
      load: async () => (await import('./keys.ts')).changeKeysPassphrase,
    },
    'keys rotate': {
      summary: 'give every compartment a new key; the old ones still open what they sealed',
      load: async () => (await import('./keys.ts')).rotateKeys,
    },
    migrate: {
      summary: 'bring the database to the newest schema',
      load: async () => (await import('./migrate.ts')).migrate,
    },
    'retention sweep': {
      summary: 'erase what has reached its maximum period, or list it',
      load: async () => (await import('./retention.ts')).sweepRetention,
    },
    tls: {
      summary: 'create a certificate for https, and your own CA to sign it',
      load: async () => (await import('./tls.ts')).tls,
    },
  },
};
