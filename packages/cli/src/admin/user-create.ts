import { CLASSIFICATIONS, ROLES } from '@reeve/domain';
import { textOf } from '../api/connection.ts';
import type { Command, GivenOptions } from '../command.ts';
import { plainJson } from '../print/plain-text.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin user create` */
export const createUser: Command = {
  about:
    'Enter somebody who is to work with Reeve, with his rights from today on. His password is made by chance, shown once and kept\n' +
    'nowhere: hand it over in person. What is asked for wrongly is answered with the codes there are.',
  example:
    'reeve-admin user create --agency RIV --login new.officer --name "New Officer" --unit NORRIN-PATROL --roles submitting_officer --clearance restricted --purposes P2 --groups NORRIN-BURG',
  options: {
    agency: { value: 'CODE', about: 'his agency', required: true },
    login: { value: 'LOGIN', about: 'what he signs in with', required: true },
    name: { value: 'NAME', about: 'as colleagues know him', required: true },
    unit: { value: 'CODE', about: 'his unit; he reads its tray', required: true },
    roles: { value: 'ROLE,…', about: `what he may do: ${ROLES.join(', ')}`, required: true },
    clearance: { value: 'LEVEL', about: `how far up he may read: ${CLASSIFICATIONS.join(', ')}`, required: true },
    purposes: { value: 'CODE,…', about: 'what he may work for; without one he reads nothing' },
    groups: { value: 'CODE,…', about: 'need-to-know groups, raw files and other trays that he may enter' },
    json: { about: 'print one JSON object: login, password' },
  },
  run: async (options, terminal) => {
    const text = (name: string): string => textOf(options, name) ?? ''; // required, or refused before
    const made = await (
      await administrationOf(terminal)
    ).createUser({
      agency: text('agency'),
      login: text('login'),
      name: text('name'),
      unit: text('unit'),
      roles: listOf(options, 'roles'),
      clearance: text('clearance'),
      purposes: listOf(options, 'purposes'),
      groups: listOf(options, 'groups'),
    });
    terminal.out(
      options.has('json')
        ? plainJson(made)
        : `${made.login} may sign in from now on. The password, shown this once:\n\n  ${made.password}\n`,
    );
    return 0;
  },
};

function listOf(options: GivenOptions, name: string): readonly string[] {
  const text = textOf(options, name) ?? '';
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
