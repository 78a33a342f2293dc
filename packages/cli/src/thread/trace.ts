import { listBrokenThreads, readThread } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CONNECTION_OPTIONS, onServer, textOf } from '../api/connection.ts';
import { type Command, widthOf } from '../command.ts';
import { plainJson } from '../output/plain-text.ts';
import { brokenTable } from './broken-table.ts';
import { chainOf } from './chain.ts';
import { readKind, resolve } from './resolve.ts';

/** `reeve trace`: the golden thread from one object. */
export const trace: Command = {
  about:
    'The golden thread from one object: what it rests on, down to the sources; with --forward what rests on it, up to the results.\n' +
    'What you cannot see is neither shown nor counted. With --broken and no object: the broken threads.',
  example: 'reeve trace RP-7K3QM --forward',
  options: {
    forward: { about: 'walk towards the results instead of the sources' },
    broken: {
      about: 'list decisions without a product, tasks without a decision, results without a measure fixed beforehand',
    },
    kind: { value: 'KIND', about: 'the kind of an id, such as report; a reference includes it' },
    ...CONNECTION_OPTIONS,
    json: { about: 'print one JSON object: start, nodes, edges, gaps, cut; with --broken: items, cut' },
  },
  positionals: ['reference or id?'],
  network: true,
  run: (options, terminal, [named]) => {
    const kind = readKind(textOf(options, 'kind'));
    const forward = options.has('forward');
    const asJson = options.has('json');
    if (options.has('broken')) {
      if (named !== undefined || forward || kind !== undefined)
        throw new ReeveError(
          'invalid_input',
          '--broken lists all broken threads: leave the object and its options out.',
        );
      return onServer(options, terminal, async (client) => {
        const list = await client.call(listBrokenThreads, {});
        terminal.out(asJson ? plainJson(list) : brokenTable(list, widthOf(terminal)));
        return 0;
      });
    }
    if (named === undefined) throw new ReeveError('invalid_input', 'The reference or id is missing.');
    return onServer(options, terminal, async (client) => {
      const params = await resolve(client, named, kind);
      const query = { direction: forward ? 'so_what' : 'why' } as const;
      const { start, why, soWhat, edges, gaps, cut } = await client.call(readThread, { params, query });
      const nodes = forward ? soWhat : why;
      const thread = { start, nodes, edges, gaps, cut };
      terminal.out(asJson ? plainJson(thread) : chainOf(thread, forward, widthOf(terminal)));
      return 0;
    });
  },
};
