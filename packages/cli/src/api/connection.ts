import type { Session } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import type { CommandOption, GivenOptions, Terminal } from '../command.ts';
import { DEFAULT_ADDRESS, parseAddress } from './address.ts';
import { makeClient, type Client } from './client.ts';
import { interruptible } from './interrupt.ts';
import { openPersona } from './persona.ts';
import { readKeptSession, type KeptSession } from './session-file.ts';

/** What every command that talks to a server takes. */
export const CONNECTION_OPTIONS: Readonly<Record<string, CommandOption>> = {
  persona: { value: 'NAME', about: 'on a demo: do this one call as that person, without a session of your own' },
  purpose: {
    value: 'CODE',
    about: 'with --persona: what the call is for; the first purpose of that person if left out',
  },
  because: { value: 'TEXT', about: 'with --persona: the justification that the log keeps' },
  case: { value: 'REF', about: 'with --persona: the case reference that the log keeps' },
};

/** A server and, where there is one, the session there. */
export interface Place {
  readonly origin: string;
  readonly token: string | undefined;
  readonly kept: KeptSession | undefined;
}

const environmentOf = (terminal: Terminal): Readonly<Record<string, string | undefined>> => terminal.env ?? {};

/**
 * Where to and with which session: REEVE_URL and REEVE_TOKEN first, then what `reeve login` kept, then this machine. A kept
 * token goes to the server it was given by and to no other.
 *
 * @param options address: wins over all, such as `--url`. anew: no session is needed, so a session file that may not be
 *                used counts as none
 * @throws ReeveError invalid_input — an address that may not be used; not_signed_in — a session file that may not
 */
export async function findPlace(
  terminal: Terminal,
  options: { readonly address?: string | undefined; readonly anew?: boolean } = {},
): Promise<Place> {
  const env = environmentOf(terminal);
  const ownToken = env['REEVE_TOKEN'] || undefined;
  const address = options.address ?? (env['REEVE_URL'] || undefined);
  const origin = address && parseAddress(address, options.address === undefined ? 'REEVE_URL' : '--url');
  const kept = await readKeptSession(env).catch((error: unknown) => {
    if (options.anew || (ownToken && origin)) return undefined;
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
 * Do what a command does on a server, as whoever is signed in or, with `--persona`, as that person of a demo for this once.
 *
 * @throws ReeveError not_signed_in — nobody is; invalid_input — options that do not go together; Interrupted; else what
 *         the work throws
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
  const { origin } = await findPlace(terminal, { anew: true });
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
    // Ended even after Ctrl-C, whose signal would stop this as well; without an answer it ends by itself within hours.
    await opened.end(clientOf(terminal, origin, opened.token, AbortSignal.timeout(5000)));
  }
}

/** An option's text; undefined where it is not given. */
export function textOf(options: GivenOptions, name: string): string | undefined {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
}
