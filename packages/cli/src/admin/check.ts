import type { Command } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { administrationOf } from './administration.ts';

/** `reeve-admin check` */
export const check: Command = {
  about:
    'Check the database as the server does at start, without changing anything: the release of PostgreSQL, the rights of\n' +
    'the application’s role, the schema, and whether every table enforces need-to-know. Exit code 0 if all is well, else 1.',
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
