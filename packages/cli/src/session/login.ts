import { signIn, signOut, type Session } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { clientOf, findPlace, textOf } from '../api/connection.ts';
import { interruptible } from '../api/interrupt.ts';
import { openPersona } from '../api/persona.ts';
import { keepSession, type KeptSession } from '../api/session-file.ts';
import type { Client } from '../api/client.ts';
import { type Command, type GivenOptions, JSON_OPTION, type Terminal } from '../command.ts';
import { choosePurpose, PURPOSE_OPTIONS } from './purpose.ts';
import { sessionSentences } from './sentence.ts';
import { sessionJson } from './whoami.ts';

/** `reeve login`: sign in with a password, or on a demo as one of its persons, and save the session. */
export const login: Command = {
  about:
    'Sign in and save the session for later commands, in ~/.config/reeve/session.json, readable only by you.\n' +
    'The password is asked for and not shown; it is never an option, because other users could read it in the process list.',
  example: 'reeve login --persona novak --purpose P1 --because "trying it out"',
  options: {
    url: { value: 'URL', about: 'the server; otherwise REEVE_URL, the last one, or http://localhost:4400' },
    login: { value: 'NAME', about: 'your login; asked for by default' },
    'password-stdin': { about: 'read the password from standard input' },
    persona: { value: 'NAME', about: 'on a demo: one of its persons, by login or name, without a password' },
    purpose: { value: 'CODE', about: 'what the work is for; needs --because' },
    ...PURPOSE_OPTIONS,
    json: JSON_OPTION,
  },
  network: true,
  run: (options, terminal) =>
    interruptible(async (signal) => {
      refuseContradictions(options);
      const env = terminal.env ?? {};
      const { origin, kept } = await findPlace(terminal, { address: textOf(options, 'url'), withoutSession: true });
      // It is no longer valid; it only shows the server that this client had a session, unlike a stranger guessing passwords.
      const last = kept?.url === origin ? kept.token : undefined;
      const { session, token } = await open(clientOf(terminal, origin, last, signal), options, terminal, (given) =>
        clientOf(terminal, origin, given, signal),
      );
      await keepSession(env, { url: origin, token, expiresAt: session.expiresAt });
      if (kept) await endQuietly(terminal, kept);
      if (env['REEVE_TOKEN'])
        terminal.err('REEVE_TOKEN is set and wins over the session kept now; unset it to use this.');

      const code = textOf(options, 'purpose');
      const client = clientOf(terminal, origin, token, signal);
      const now = code === undefined ? session : await choosePurpose(client, code, options);
      terminal.out(options.has('json') ? sessionJson(now) : sessionSentences(now, origin));
      return 0;
    }),
};

function refuseContradictions(options: GivenOptions): void {
  const refuse = (sentence: string): never => {
    throw new ReeveError('invalid_input', sentence);
  };
  if (options.has('persona') && (options.has('login') || options.has('password-stdin')))
    refuse('--persona needs neither --login nor a password.');
  if (options.has('purpose') && !options.has('because'))
    refuse('A purpose needs its reason in your own words: --because TEXT.');
  if (!options.has('purpose') && (options.has('because') || options.has('case')))
    refuse('--because and --case go with --purpose CODE.');
  if (options.has('password-stdin') && !options.has('login')) refuse('--password-stdin needs --login NAME.');
}

async function open(
  client: Client,
  options: GivenOptions,
  terminal: Terminal,
  as: (token: string) => Client,
): Promise<{ readonly session: Session; readonly token: string }> {
  const persona = textOf(options, 'persona');
  if (persona !== undefined) return openPersona(client, persona, as);
  const name = textOf(options, 'login') ?? (await ask(terminal, 'Login: ', false));
  const password = options.has('password-stdin')
    ? ((await terminal.readInput?.()) ?? '').replace(/\r?\n$/, '')
    : await ask(terminal, 'Password: ', true);
  const { session, token } = await client.call(signIn, { input: { login: name.trim(), password, kind: 'cli' } });
  if (token === null) throw new ReeveError('internal', 'The server gave no token.');
  return { session, token };
}

function ask(terminal: Terminal, question: string, hidden: boolean): Promise<string> {
  if (!terminal.ask) throw new ReeveError('invalid_input', 'There is no terminal to ask at; use --password-stdin.');
  return terminal.ask(question, { hidden });
}

/** Ends the replaced session; a server that does not answer is not a failure. */
async function endQuietly(terminal: Terminal, kept: KeptSession): Promise<void> {
  await clientOf(terminal, kept.url, kept.token, AbortSignal.timeout(5000))
    .call(signOut)
    .catch(() => undefined);
}
