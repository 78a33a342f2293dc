import { setPurpose, type Session } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import type { Client } from '../api/client.ts';
import { onServer, textOf } from '../api/connection.ts';
import { type Command, type GivenOptions, JSON_OPTION } from '../command.ts';
import { sessionSentences } from './sentence.ts';
import { sessionJson } from './whoami.ts';

/** The options that accompany `--purpose`. */
export const PURPOSE_OPTIONS = {
  because: { value: 'TEXT', about: 'why, in your own words; the log stores it with every access' },
  case: { value: 'REF', about: 'a case reference, if there is one' },
} as const;

/** `reeve purpose`: set the purpose of your work. */
export const purpose: Command = {
  about: 'Set the purpose of this session. It must be set again after some hours.',
  example: 'reeve purpose P1 --because "burglaries in Norrin"',
  options: { ...PURPOSE_OPTIONS, json: JSON_OPTION },
  positionals: ['code of the purpose'],
  network: true,
  run: (options, terminal, [code = '']) =>
    onServer(new Map(), terminal, async (client) => {
      const session = await choosePurpose(client, code, options);
      terminal.out(options.has('json') ? sessionJson(session) : sessionSentences(session, client.origin));
      return 0;
    }),
};

/**
 * Set the purpose of a session from `--because` and `--case`.
 *
 * @throws ReeveError invalid_input — no reason is given; else the server's refusal
 */
export async function choosePurpose(client: Client, code: string, options: GivenOptions): Promise<Session> {
  const because = textOf(options, 'because')?.trim();
  if (because === undefined || because.length < 3) {
    throw new ReeveError('invalid_input', 'A purpose needs its reason in your own words: --because TEXT.');
  }
  return client.call(setPurpose, {
    input: { purpose: code, justification: because, caseRef: textOf(options, 'case') ?? null },
  });
}
