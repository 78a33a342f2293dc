import { CLASSIFICATIONS, LANGUAGES, ROLES } from '@reeve/domain';
import { textOf } from '../api/connection.ts';
import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { administrationOf, listOf, oneTimeSentences } from './administration.ts';

/** `reeve-admin account create` */
export const createAccount: Command = {
  about:
    'Create an account with its rights, valid from today. The password is generated, shown once and stored\n' +
    'nowhere: hand it over in person. It is valid for seven days and only allows choosing another. For a wrong code, the\n' +
    'refusal lists the valid ones.',
  example:
    'reeve-admin account create --agency RIV --login new.officer --name "New Officer" --unit NORRIN-PATROL --roles submitting_officer --clearance restricted --purposes P2 --groups NORRIN-BURG',
  options: {
    agency: { value: 'CODE', about: 'their agency', required: true },
    login: { value: 'LOGIN', about: 'what they sign in with', required: true },
    name: { value: 'NAME', about: 'as colleagues know them', required: true },
    unit: { value: 'CODE', about: 'their unit; they read its tray', required: true },
    roles: { value: 'ROLE,…', about: `what they may do: ${ROLES.join(', ')}`, required: true },
    clearance: {
      value: 'LEVEL',
      about: `the highest classification they may read: ${CLASSIFICATIONS.join(', ')}`,
      required: true,
    },
    purposes: { value: 'CODE,…', about: 'what they may work for; without one they read nothing' },
    groups: { value: 'CODE,…', about: 'need-to-know groups, raw files and other trays they may read' },
    language: {
      value: 'CODE',
      about: `of their screens, en by default; they may choose another: ${LANGUAGES.join(', ')}`,
    },
    json: { about: 'print one JSON object: login, password' },
  },
  run: async (options, terminal) => {
    const text = (name: string): string => textOf(options, name) ?? ''; // required, or refused earlier
    const made = await (
      await administrationOf(terminal)
    ).createAccount({
      agency: text('agency'),
      login: text('login'),
      name: text('name'),
      unit: text('unit'),
      roles: listOf(options, 'roles'),
      clearance: text('clearance'),
      language: textOf(options, 'language') ?? 'en',
      purposes: listOf(options, 'purposes'),
      groups: listOf(options, 'groups'),
    });
    terminal.out(
      options.has('json')
        ? plainJson(made)
        : `${made.login} may sign in from now on.\n${oneTimeSentences(made.password)}`,
    );
    return 0;
  },
};
