import type { Session } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import type { CommandOption, GivenOptions, Terminal } from '../command.ts';
import { DEFAULT_ADDRESS, parseAddress } from './address.ts';
import { makeClient, type Client } from './client.ts';
import { interruptible } from './interrupt.ts';
import { openPersona } from './persona.ts';
import { readKeptSession, type KeptSession } from './session-file.ts';

/** The options of every command that calls a server. */
export const CONNECTION_OPTIONS: Readonly<Record<string, CommandOption>> = {
  persona: { value: 'NAME', about: 'on a demo: do this one call as that person, without a session of your own' },
  purpose: {
    value: 'CODE',
    about: 'with --persona: the purpose of the call; default: the first purpose of that person',
  },
  because: { value: 'TEXT', about: 'with --persona: the justification for the log' },
  case: { value: 'REF', about: 'with --persona: the case reference for the log' },
};

/** A server with its session, if any. */
export interface Place {
  readonly origin: string;
  readonly token: string | undefined;
  readonly kept: KeptSession | undefined;
}

const environmentOf = (terminal: Terminal): Readonly<Record<string, string | undefined>> => terminal.env ?? {};

/**
 * Finds server and session: REEVE_URL and REEVE_TOKEN first, then what `reeve login` saved, then this machine. A saved
 * token is sent only to the server that issued it.
 *
 * @param options address: overrides all others, e.g. `--url`. withoutSession: an unusable session file
 *                counts as none
 * @throws ReeveError invalid_input — an address that cannot be used; not_signed_in — a session file that cannot
 */
export async function findPlace(
  terminal: Terminal,
  options: { readonly address?: string | undefined; readonly withoutSession?: boolean } = {},
): Promise<Place> {
  const env = environmentOf(terminal);
  const ownToken = env['REEVE_TOKEN'] || undefined;
  const address = options.address ?? (env['REEVE_URL'] || undefined);
  const origin = address && parseAddress(address, options.address === undefined ? 'REEVE_URL' : '--url');
  const kept = await readKeptSession(env).catch((error: unknown) => {
    if (options.withoutSession || (ownToken && origin)) return undefined;
    throw error;
  });
  const place = origin ?? (kept === undefined ? DEFAULT_ADDRESS : parseAddress(kept.url, 'The kept address'));
  return { origin: place, token: ownToken ?? (kept?.url === place ? kept.token : undefined), kept };
}

/** A client of a place; without a token unless one is given. */
export function clientOf(terminal: Terminal, origin: string, token?: string, signal?: AbortSignal): Client {
  return makeClient({ origin, token, caFile: environmentOf(terminal)['REEVE_CA'] || undefined, signal });
}

/**
 * Runs a command on a server as the signed-in user or, with `--persona`, as that demo person for this call.
 *
 * @throws ReeveError not_signed_in — no session; invalid_input — options that do not go together; Interrupted; else what
 *         of the work
 */
export async function onServer<T>(
  options: GivenOptions,
  terminal: Terminal,
  work: (client: Client, session?: Session) => Promise<T>,
): Promise<T> {
  const persona = textOf(options, 'persona');
  return interruptible(async (signal) => {
    if (persona !== undefined) return asPersona(persona, options, terminal, signal, work);
    refuseWithoutPersona(options);
    const { origin, token, kept } = await findPlace(terminal);
    if (token === undefined) {
      const elsewhere = kept === undefined ? '' : ` You are signed in at ${kept.url}, not there.`;
      throw new ReeveError(
        'not_signed_in',
        `You are not signed in at ${origin}.${elsewhere} Sign in with: reeve login`,
      );
    }
    return work(clientOf(terminal, origin, token, signal));
  });
}

function refuseWithoutPersona(options: GivenOptions): void {
  for (const name of ['purpose', 'because', 'case']) {
    if (options.has(name)) {
      throw new ReeveError(
        'invalid_input',
        `--${name} goes with --persona; the purpose of a session is set by: reeve purpose CODE --because TEXT`,
      );
    }
  }
}

async function asPersona<T>(
  persona: string,
  options: GivenOptions,
  terminal: Terminal,
  signal: AbortSignal,
  work: (client: Client, session: Session) => Promise<T>,
): Promise<T> {
  const { origin } = await findPlace(terminal, { withoutSession: true });
  const opened = await openPersona(clientOf(terminal, origin, undefined, signal), persona, (token) =>
    clientOf(terminal, origin, token, signal),
  );
  try {
    const session = await opened.choosePurpose(
      textOf(options, 'purpose'),
      textOf(options, 'because'),
      textOf(options, 'case'),
      (sentence) => terminal.err(sentence),
    );
    return await work(opened.client, session);
  } catch (error) {
    if (isReeveError(error, 'purpose_needed')) {
      throw new ReeveError('purpose_needed', `${opened.name} holds no purpose, so there is nothing to read.`);
    }
    throw error;
  } finally {
    // Ended even after Ctrl-C, whose signal would abort this too; without an answer, it expires within hours.
    await opened.end(clientOf(terminal, origin, opened.token, AbortSignal.timeout(5000)));
  }
}

/** An option's text; undefined if absent. */
export function textOf(options: GivenOptions, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
}
