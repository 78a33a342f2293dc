import type { Command } from '../command.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin user suspend` */
export const suspendUser: Command = {
  about: 'Keep somebody out from now on. His sessions end at once; what he wrote stays.',
  example: 'reeve-admin user suspend new.officer',
  options: {},
  positionals: ['login'],
  run: async (_options, terminal, [login = '']) => {
    await (await administrationOf(terminal)).suspendUser(login);
    terminal.out(`${login} is suspended, and every session ended.`);
    return 0;
  },
};

/** `reeve-admin user restore` */
export const restoreUser: Command = {
  about: 'Let somebody in again who was suspended or had expired. His rights are as they were; he signs in anew.',
  example: 'reeve-admin user restore new.officer',
  options: {},
  positionals: ['login'],
  run: async (_options, terminal, [login = '']) => {
    await (await administrationOf(terminal)).restoreUser(login);
    terminal.out(`${login} may sign in again.`);
    return 0;
  },
};

/** `reeve-admin user password` */
export const resetPassword: Command = {
  about:
    'Give somebody a new password, made by chance and shown once, and end his sessions. You never choose or see the old one.',
  example: 'reeve-admin user password new.officer',
  options: {},
  positionals: ['login'],
  run: async (_options, terminal, [login = '']) => {
    const password = await (await administrationOf(terminal)).resetPassword(login);
    terminal.out(`Every session of ${login} ended. The new password, shown this once:\n\n  ${password}\n`);
    return 0;
  },
};
