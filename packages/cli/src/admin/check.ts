import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin check` */
export const check: Command = {
  about:
    'Look at the database as the server does before it serves, and change nothing: the release of PostgreSQL, the rights of\n' +
    'the application’s role, the schema, and whether every table keeps need-to-know. Ends with code 0 when all is well, else 1.',
  example: 'reeve-admin check',
  options: { json: { about: 'print one JSON object: ok, and checks with name, ok, says' } },
  run: async (options, terminal) => {
    const checks = await (await administrationOf(terminal)).check();
    const ok = checks.every((one) => one.ok);
    if (options.has('json')) terminal.out(plainJson({ ok, checks }));
    else {
      for (const one of checks) for (const sentence of one.says) terminal.out(`${one.ok ? 'ok ' : 'NO '} ${sentence}`);
    }
    return ok ? 0 : 1;
  },
};
