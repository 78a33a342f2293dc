import { giveReason } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { onServer, textOf } from '../api/connection.ts';
import { type Command, JSON_OPTION } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { resolve } from '../thread/resolve.ts';
import { PURPOSE_OPTIONS } from './purpose.ts';

/** `reeve reason`: give a reason for one object that the purpose of the session does not cover. */
export const reason: Command = {
  about: 'State why you need one report or entity outside your case, or with a minor, a victim or a colleague in it.',
  example: 'reeve reason report RP-7K3QM --because "the boy is the key witness"',
  options: { because: PURPOSE_OPTIONS.because, json: JSON_OPTION },
  positionals: ['report or entity', 'reference or id'],
  network: true,
  run: (options, terminal, [kind = '', named = '']) =>
    onServer(new Map(), terminal, async (client) => {
      if (kind !== 'report' && kind !== 'entity')
        throw new ReeveError('invalid_input', 'A reason is given for a report or an entity.');
      const justification = textOf(options, 'because')?.trim() ?? '';
      if (justification.length < 3) throw new ReeveError('invalid_input', 'Say why: --because TEXT.');
      const { id } = await resolve(client, named, kind);
      const given = await client.call(giveReason, { input: { kind, id, justification } });
      terminal.out(options.has('json') ? plainJson(given) : 'The reason is on the record and holds for four hours.');
      return 0;
    }),
};
