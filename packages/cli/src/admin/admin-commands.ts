import type { Program } from '../program.ts';

/** The command line of whoever keeps an installation running, at the machine it runs on. */
export const ADMIN: Program = {
  name: 'reeve-admin',
  commands: {
    check: {
      summary: 'would the server start on this database, and does every table keep need-to-know?',
      load: async () => (await import('./check.ts')).check,
    },
    migrate: {
      summary: 'bring the database to the newest schema',
      load: async () => (await import('./migrate.ts')).migrate,
    },
    tls: {
      summary: 'make a certificate for https, and a CA of your own that signs it',
      load: async () => (await import('./tls.ts')).tls,
    },
    'user create': {
      summary: 'enter somebody with his rights and a password that is shown once',
      load: async () => (await import('./user-create.ts')).createUser,
    },
    'user list': {
      summary: 'who there is, with which rights; no content',
      load: async () => (await import('./user-list.ts')).listUsers,
    },
    'user password': {
      summary: 'give somebody a new password, shown once',
      load: async () => (await import('./user-change.ts')).resetPassword,
    },
    'user restore': {
      summary: 'let somebody in again who was suspended',
      load: async () => (await import('./user-change.ts')).restoreUser,
    },
    'user suspend': {
      summary: 'keep somebody out from now on',
      load: async () => (await import('./user-change.ts')).suspendUser,
    },
  },
};
