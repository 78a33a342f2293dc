import { CLASSIFICATIONS, ROLES } from '@reeve/domain';
import { textOf } from '../api/connection.ts';
import type { Command } from '../command.ts';
import { administrationOf, listOf } from './administration.ts';

const CODES = {
  purposes: { value: 'CODE,…', about: 'what the account may work for' },
  groups: { value: 'CODE,…', about: 'need-to-know groups, raw files and trays' },
} as const;

/** `reeve-admin account change` */
export const changeAccount: Command = {
  about:
    'Give an account another name, unit, roles or clearance, from the next request on. The roles given replace its present ones. With\n' +
    'another unit it loses the tray of the old one and reads that of the new one; other grants stay.',
  example: 'reeve-admin account change new.officer --roles tactical_analyst',
  options: {
    name: { value: 'NAME', about: 'as colleagues know the person from now on' },
    unit: { value: 'CODE', about: 'where the person works from now on' },
    roles: { value: 'ROLE,…', about: `what it may do: ${ROLES.join(', ')}` },
    clearance: { value: 'LEVEL', about: `the highest classification it may read: ${CLASSIFICATIONS.join(', ')}` },
  },
  positionals: ['login'],
  run: async (options, terminal, [login = '']) => {
    const roles = options.has('roles') ? listOf(options, 'roles') : undefined;
    await (
      await administrationOf(terminal)
    ).changeAccount(login, {
      name: textOf(options, 'name'),
      unit: textOf(options, 'unit'),
      roles,
      clearance: textOf(options, 'clearance'),
    });
    terminal.out(`${login} is changed, from the next request on.`);
    return 0;
  },
};

/** `reeve-admin account grant` */
export const grantRights: Command = {
  about: 'Grant an account further groups or purposes, from today until an optional last day.',
  example: 'reeve-admin account grant new.officer --groups SUND-DRUGS --until 2026-12-31',
  options: { ...CODES, until: { value: 'DATE', about: 'the last day, YYYY-MM-DD; no end by default' } },
  positionals: ['login'],
  run: async (options, terminal, [login = '']) => {
    const rights = { groups: listOf(options, 'groups'), purposes: listOf(options, 'purposes') };
    await (await administrationOf(terminal)).grant(login, { ...rights, until: textOf(options, 'until') });
    terminal.out(
      `Granted to ${login}, from the next request on: ${[...rights.groups, ...rights.purposes].join(', ')}.`,
    );
    return 0;
  },
};

/** `reeve-admin account revoke` */
export const revokeRights: Command = {
  about: 'Revoke groups or purposes of an account, from the next request on.',
  example: 'reeve-admin account revoke new.officer --groups SUND-DRUGS',
  options: CODES,
  positionals: ['login'],
  run: async (options, terminal, [login = '']) => {
    const rights = { groups: listOf(options, 'groups'), purposes: listOf(options, 'purposes') };
    await (await administrationOf(terminal)).revoke(login, rights);
    terminal.out(
      `Taken from ${login}, from the next request on: ${[...rights.groups, ...rights.purposes].join(', ')}.`,
    );
    return 0;
  },
};
