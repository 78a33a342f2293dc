import { readThread } from '@reeve/contract';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { type Command, widthOf } from '../command.ts';
import { plainJson } from '../print/plain-text.ts';
import { chainOf } from './chain.ts';
import { readKind, resolve } from './resolve.ts';

/** `reeve trace`: the golden thread from one object. */
export const trace: Command = {
  about:
    'The golden thread from one object: what it rests on, down to the sources; with --forward what rests on it, up to the results.\n' +
    'What you may not see is not there and is not counted.',
  example: 'reeve trace RP-7K3QM --forward',
  options: {
    forward: { about: 'walk towards the results instead of the sources' },
    kind: { value: 'KIND', about: 'what an id names, such as report; a reference says it itself' },
    ...CONNECTION_OPTIONS,
    json: { about: 'print one JSON object: start, nodes, edges, cut' },
  },
  positionals: ['reference or id'],
  network: true,
  run: (options, terminal, [named = '']) => {
    const kind = readKind(textOf(options, 'kind'));
    const forward = options.has('forward');
    return onServer(options, terminal, async (client) => {
      const params = await resolve(client, named, kind);
      const query = { direction: forward ? 'so_what' : 'why' } as const;
      const { start, why, soWhat, edges, cut } = await client.call(readThread, { params, query });
      const nodes = forward ? soWhat : why;
      const thread = { start, nodes, edges, cut };
      terminal.out(options.has('json') ? plainJson(thread) : chainOf(thread, forward, widthOf(terminal)));
      return 0;
    });
  },
};
