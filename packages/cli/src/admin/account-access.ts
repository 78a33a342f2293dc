import type { Command } from '../command.ts';
import { administrationOf, oneTimeSentences } from './administration.ts';

/** `reeve-admin account suspend` */
export const suspendAccount: Command = {
  about: 'Suspend an account. Its sessions end at once; its records stay.',
  example: 'reeve-admin account suspend new.officer',
  options: {},
  positionals: ['login'],
  run: async (_options, terminal, [login = '']) => {
    await (await administrationOf(terminal)).suspendAccount(login);
    terminal.out(`${login} is suspended, and every session ended.`);
    return 0;
  },
};

/** `reeve-admin account restore` */
export const restoreAccount: Command = {
  about: 'Reactivate a suspended or expired account. Its rights are unchanged; the person signs in again.',
  example: 'reeve-admin account restore new.officer',
  options: {},
  positionals: ['login'],
  run: async (_options, terminal, [login = '']) => {
    await (await administrationOf(terminal)).restoreAccount(login);
    terminal.out(`${login} may sign in again.`);
    return 0;
  },
};

/** `reeve-admin account password` */
export const resetPassword: Command = {
  about:
    'Set a new, generated password for an account, shown once, and end its sessions. You neither choose it nor see the old one;\n' +
    'its owner chooses another at the first sign-in.',
  example: 'reeve-admin account password new.officer',
  options: {},
  positionals: ['login'],
  run: async (_options, terminal, [login = '']) => {
    const password = await (await administrationOf(terminal)).resetPassword(login);
    terminal.out(`Every session of ${login} ended.\n${oneTimeSentences(password)}`);
    return 0;
  },
};
