import type { Command } from '../command.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin migrate` */
export const migrate: Command = {
  about:
    'Migrate the database of this installation to the newest schema; it is created if missing.\n' +
    'Back up first. npm start does the same.',
  example: 'reeve-admin migrate',
  options: {},
  run: async (_options, terminal) => {
    const { applied, running } = await (await administrationOf(terminal)).migrate();
    terminal.out(applied.length === 0 ? 'The schema is the newest already.' : `Applied: ${applied.join(', ')}.`);
    if (running && applied.length > 0) terminal.out('A Reeve server runs on this database; restart it now.');
    return 0;
  },
};
