import { concept, readConceptBank } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { CONCEPT_BANK, starterContent, type ConceptCode } from '@reeve/scenario';
import { CONNECTION_OPTIONS, onServer } from '../api/connection.ts';
import type { Command } from '../command.ts';

/** `reeve concepts begin` */
export const beginConcepts: Command = {
  about:
    'Fill an empty bank of concepts: the terms of intelligence-led policing in six languages with Reeve’s own definitions,\n' +
    'and the definitions that differ between States and authors. For the editors of the bank.',
  example: 'reeve concepts begin',
  options: { ...CONNECTION_OPTIONS },
  network: true,
  run: (options, terminal) =>
    onServer(options, terminal, async (client) => {
      const { items } = await client.call(readConceptBank);
      if (items.length > 0)
        throw new ReeveError('conflict', 'There are concepts in the bank already. Nothing was changed.');
      const ids = new Map<ConceptCode, string>();
      for (const one of CONCEPT_BANK) {
        const input = starterContent(one, (code) => ids.get(code) ?? '');
        ids.set(one.code, (await client.call(concept.create, { input })).id);
      }
      terminal.out(`${ids.size} concepts are in the bank.`);
      return 0;
    }),
};
