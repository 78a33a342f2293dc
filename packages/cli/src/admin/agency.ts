import { textOf } from '../api/connection.ts';
import type { Command } from '../command.ts';
import { readJsonFile } from '../read-file.ts';
import { administrationOf } from './administration.ts';

const FILE = {
  value: 'FILE',
  about:
    'its units, groups and lists as JSON; reeve-admin agency example prints one to start from, - reads standard input',
  required: true,
} as const;

/** `reeve-admin agency example` */
export const agencyExample: Command = {
  about:
    'Print an example file of an agency: units with their raw files, need-to-know groups, purposes, legal bases, offence types,\n' +
    'retention. Units, groups, purposes and legal bases are yours to fill in; offence types and retention are those of the exercise.',
  example: 'reeve-admin agency example',
  options: {},
  run: async (_options, terminal) => {
    terminal.out((await administrationOf(terminal)).agencyExample());
    return 0;
  },
};

/** `reeve-admin agency create` */
export const createAgency: Command = {
  about:
    'Create an agency with its units, groups and lists, without people. Not possible in the database of an exercise.',
  example: 'reeve-admin agency create "Harbour Police" --code HARBOUR --time-zone Europe/Lisbon --file agency.json',
  options: {
    code: { value: 'CODE', about: 'short name, A–Z, digits and hyphens; it cannot change', required: true },
    'time-zone': { value: 'ZONE', about: 'where dates and due days are counted, e.g. Europe/Lisbon', required: true },
    file: FILE,
  },
  positionals: ['name'],
  run: async (options, terminal, [name = '']) => {
    const text = (option: string): string => textOf(options, option) ?? ''; // required, or refused earlier
    const file = await readJsonFile(text('file'), terminal);
    const administration = await administrationOf(terminal);
    const made = await administration.createAgency({ name, code: text('code'), timeZone: text('time-zone'), file });
    terminal.out(
      `${made.name} (${made.code}) is there, with ${made.units.length} units. Enter its people with reeve-admin account create.`,
    );
    return 0;
  },
};

/** `reeve-admin agency change` */
export const changeAgency: Command = {
  about:
    'Add the missing units and groups of a file to an agency, and update its lists from the file, as new\n' +
    'versions. Nothing is removed, because records may depend on it.',
  example: 'reeve-admin agency change HARBOUR --file agency.json',
  options: { file: FILE },
  positionals: ['code'],
  run: async (options, terminal, [code = '']) => {
    const file = await readJsonFile(textOf(options, 'file') ?? '', terminal);
    const { units, compartments, lists } = await (await administrationOf(terminal)).changeAgency({ code, file });
    const added = [...units, ...compartments, ...lists];
    terminal.out(added.length === 0 ? 'There was nothing to add.' : `Added to ${code}: ${added.join(', ')}.`);
    return 0;
  },
};
