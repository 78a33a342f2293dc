import { readSession, type Session } from '@reeve/contract';
import { CONNECTION_OPTIONS, onServer } from '../api/connection.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { asFields } from '../output/fields.ts';
import { localTime } from '../output/instant.ts';
import { wordsOf } from '../output/marking.ts';
import { plainJson } from '../output/plain-text.ts';

/** `reeve whoami`: the session, as the server reports it. */
export const whoami: Command = {
  about: 'Who you are signed in as, with which rights, for what purpose, and until when.',
  example: 'reeve whoami --json',
  options: { ...CONNECTION_OPTIONS, json: JSON_OPTION },
  network: true,
  run: (options, terminal) =>
    onServer(options, terminal, async (client) => {
      const session = await client.call(readSession);
      terminal.out(options.has('json') ? sessionJson(session) : asText(session, client.origin));
      return 0;
    }),
};

/** A session for programs. The CSRF secret is for browsers and is omitted. */
export function sessionJson(session: Session): string {
  const { csrf: _, ...shown } = session;
  return plainJson(shown);
}

function asText(session: Session, origin: string): string {
  const { account, purpose } = session;
  const coded = (list: readonly { readonly code: string }[]): string => list.map((one) => one.code).join(', ');
  return asFields([
    ['Name', account.name],
    ['Roles', account.roles.map(wordsOf).join(', ')],
    ['Unit', `${account.unit}, ${account.agency}`],
    ['Clearance', wordsOf(session.clearance)],
    ['Groups', session.groups.map((one) => one.name).join(', ')],
    ['Purposes', coded(session.purposes)],
    ['Working for', purpose === null ? '' : `${purpose.code}, ${purpose.title}: ${purpose.justification}`],
    ['Case', purpose?.caseRef ?? ''],
    ['Server', session.demo ? `${origin} (exercise)` : origin],
    ['Until', localTime(session.expiresAt)],
  ]);
}
