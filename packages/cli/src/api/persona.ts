import { listPersonas, setPurpose, signInAsPersona, signOut, type Session } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { plainLine } from '../output/plain-text.ts';
import type { Client } from './client.ts';

/** A session as a fictional person of a demo. */
export interface PersonaSession {
  readonly client: Client;
  readonly token: string;
  readonly name: string;
  readonly session: Session;
  /** Sets the purpose; by default the first one the person has, if any. */
  choosePurpose(
    code: string | undefined,
    because: string | undefined,
    caseRef: string | undefined,
    note: (sentence: string) => void,
  ): Promise<Session>;
  /** End it. Never rejects. */
  end(client: Client): Promise<void>;
}

/** The default reason in the log of a demo. */
const EXERCISE = 'exercise, from the command line';

/**
 * Sign in as a person of a demo.
 *
 * @param open  a client without a token
 * @param named login or full name, in any case
 * @param as    a client with a token
 * @throws ReeveError not_found — no demo, or no such person; the sentence lists the persons
 */
export async function openPersona(open: Client, named: string, as: (token: string) => Client): Promise<PersonaSession> {
  const login = await loginOf(open, named);
  const { session, token } = await open.call(signInAsPersona, { input: { login, kind: 'cli' } });
  if (token === null) throw new ReeveError('internal', 'The server gave no token.');
  const client = as(token);
  return {
    client,
    token,
    name: session.account.name,
    session,
    async choosePurpose(code, because, caseRef, note) {
      const chosen = code ?? session.purposes[0]?.code;
      if (chosen === undefined) return session;
      if (code === undefined && session.purposes.length > 1) {
        const others = session.purposes.map((one) => one.code).join(', ');
        note(plainLine(`For the purpose ${chosen}; --purpose chooses another of ${others}.`));
      }
      return client.call(setPurpose, {
        input: { purpose: chosen, justification: because ?? EXERCISE, caseRef: caseRef ?? null },
      });
    },
    end: (last) =>
      last.call(signOut).then(
        () => undefined,
        () => undefined,
      ),
  };
}

async function loginOf(open: Client, named: string): Promise<string> {
  const { demo, personas } = await open.call(listPersonas);
  if (!demo) throw new ReeveError('not_found', `${open.origin} is no demo; --persona works on a demo only.`);
  const wanted = named.trim().toLocaleLowerCase();
  const found = personas.find((one) => [one.login, one.name].some((name) => name.toLocaleLowerCase() === wanted));
  if (found) return found.login;
  const logins = personas.map((one) => one.login).toSorted();
  throw new ReeveError('not_found', plainLine(`There is no persona of that name here, but: ${logins.join(', ')}.`));
}
