import { changePassword } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { onServer } from '../api/connection.ts';
import { type Command, JSON_OPTION, type Terminal } from '../command.ts';
import { sessionSentences } from './sentence.ts';
import { sessionJson } from './whoami.ts';

/** `reeve password`: change your password. */
export const password: Command = {
  about:
    'Change your password, to fifteen characters or more. Required first after an administrator gave you one. Your other\n' +
    'sessions end; this one continues. The passwords are asked for and not shown; they are never options, because other users could\n' +
    'read them in the process list.',
  example: 'reeve password',
  options: {
    'password-stdin': { about: 'read the current and the new password from standard input, one per line' },
    json: JSON_OPTION,
  },
  network: true,
  run: (options, terminal) =>
    onServer(new Map(), terminal, async (client) => {
      const input = options.has('password-stdin') ? await readBoth(terminal) : await askForBoth(terminal);
      const session = await client.call(changePassword, { input });
      terminal.out(
        options.has('json')
          ? sessionJson(session)
          : `The password is changed, and your other sessions have ended.\n${sessionSentences(session, client.origin)}`,
      );
      return 0;
    }),
};

interface Both {
  readonly present: string;
  readonly chosen: string;
}

async function askForBoth(terminal: Terminal): Promise<Both> {
  const { ask } = terminal;
  if (!ask) throw new ReeveError('invalid_input', 'There is no terminal to ask at; use --password-stdin.');
  const present = await ask('Present password: ', { hidden: true });
  const chosen = await ask('New password: ', { hidden: true });
  if ((await ask('New password again: ', { hidden: true })) !== chosen)
    throw new ReeveError('invalid_input', 'The two new passwords are not the same. Nothing was changed.');
  return { present, chosen };
}

async function readBoth(terminal: Terminal): Promise<Both> {
  const text = ((await terminal.readInput?.()) ?? '').replace(/\r?\n$/, '');
  const [present, chosen, ...rest] = text.split(/\r?\n/);
  if (present === undefined || chosen === undefined || rest.length > 0)
    throw new ReeveError('invalid_input', 'Standard input holds two lines: the present password, and the new one.');
  return { present, chosen };
}
