import type { ListedAccount } from '@reeve/server';
import { type Command, widthOf } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { asTable } from '../output/table.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin account list` */
export const listAccounts: Command = {
  about:
    'Every account with its rights, by agency and login. Accounts without a way to sign in are Reeve’s own; one_time is a password\n' +
    'that its owner has not changed yet.',
  example: 'reeve-admin account list',
  options: { json: { about: 'print one JSON object: items, with groups and purposes as well' } },
  run: async (options, terminal) => {
    const items = await (await administrationOf(terminal)).listAccounts();
    terminal.out(options.has('json') ? plainJson({ items }) : asTable(COLUMNS, items.map(rowOf), widthOf(terminal)));
    return 0;
  },
};

const COLUMNS = [
  { title: 'LOGIN', whole: true },
  { title: 'AGENCY', whole: true },
  { title: 'STATUS', whole: true },
  { title: 'BY' },
  { title: 'CLEARANCE' },
  { title: 'PURPOSES' },
  { title: 'UNIT' },
  { title: 'ROLES' },
  { title: 'NAME' },
] as const;

function rowOf(account: ListedAccount): readonly string[] {
  return [
    account.login,
    account.agency,
    account.status,
    account.signsIn,
    account.clearance,
    account.purposes.join(','),
    account.unit,
    account.roles.join(','),
    account.name,
  ];
}
