import { conceptsJsonLd, conceptsTurtle, readConceptBank } from '@reeve/contract';
import { adoptionInForce, type ConceptState } from '@reeve/domain';
import { skosJsonLd, skosTurtle, type SkosBank, type SkosConcept } from '@reeve/formats';
import { allConcepts, type StoredRecord } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle, type Call } from '../call/operation.ts';
import { conceptBody, mayLeave } from './body.ts';

export const readConceptBankHandler = handle(readConceptBank, (call) =>
  call.read(async (tx) => {
    const bank = await allConcepts(tx);
    call.consulted({
      action: 'search',
      objectKind: 'concept',
      objectIds: bank.map((row) => row.id),
      resultCount: bank.length,
    });
    return {
      items: bank.map((row) => {
        const { terms, languages, definitions, adoptions } = conceptBody(row);
        return {
          id: row.id,
          reference: row.reference,
          state: row.state as ConceptState, // changed only through its contract
          terms: terms as never, // the same shape, read-only
          languages: languages as never, // as above
          definitions: definitions.length,
          adopted: adoptionInForce(adoptions)?.definitionId ?? null,
          marking: markingOf(tx.partsOf(row.label_id)),
        };
      }),
    };
  }),
);

/** Returns the bank for its export. Its addresses are names, not locations: nothing is served there. */
function skosBank(call: Call<typeof conceptsTurtle>, rows: readonly StoredRecord[]): SkosBank {
  const agency = call.signedIn.agency.code.toLowerCase();
  return {
    base: `urn:reeve:${agency}:concept:`,
    title: call.signedIn.agency.name,
    concepts: rows.map((row) => {
      const { rounds: _, languages: __, ...content } = conceptBody(row);
      const byId = new Map(rows.map((other) => [other.id, other.reference]));
      return {
        ...content,
        reference: row.reference,
        isRetired: row.state === 'retired',
        relations: content.relations.flatMap(({ type, conceptId, uri }): SkosConcept['relations'] => {
          const reference = conceptId === undefined ? undefined : byId.get(conceptId);
          if (conceptId !== undefined) return reference === undefined ? [] : [{ type, reference }];
          return uri === undefined ? [] : [{ type, uri }];
        }),
      };
    }),
  };
}

const exportHandler = (operation: typeof conceptsTurtle, name: string, write: (bank: SkosBank) => string) =>
  handle(operation, async (call) => {
    const bank = await call.read(async (tx) => {
      const rows = (await allConcepts(tx)).filter((row) => mayLeave(tx, row));
      call.consulted({
        action: 'export',
        objectKind: 'concept',
        objectIds: rows.map((row) => row.id),
        resultCount: rows.length,
        recipients: [call.person.accountId],
      });
      return skosBank(call, rows);
    });
    return call.file(operation.file ?? '', name, Buffer.from(write(bank)));
  });

export const conceptsTurtleHandler = exportHandler(conceptsTurtle, 'concepts.ttl', skosTurtle);
export const conceptsJsonLdHandler = exportHandler(conceptsJsonLd, 'concepts.jsonld', skosJsonLd);
