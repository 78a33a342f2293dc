import { concept } from '@reeve/contract';
import { ANY_PURPOSE, firstLanguageStates } from '@reeve/domain';
import { allConcepts, insertRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { CONCEPT_MARKING, conceptTitle, requireKeeper, type ConceptBody } from './body.ts';
import { requireAdoptedUnchanged, requireSound } from './content.ts';
import { keptRelations } from './relations.ts';

/** A concept contains no personal data: it can be read under every purpose. */
export const createConceptHandler = handle(concept.create, (call) =>
  call.write(async (tx) => {
    requireKeeper(tx);
    const { marking, ...content } = call.input;
    const bank = await allConcepts(tx);
    const body: ConceptBody = {
      ...content,
      relations: keptRelations(content.relations, [], bank),
      adoptions: [],
      languages: firstLanguageStates(content),
      rounds: [],
    };
    requireSound('', body, bank);
    requireAdoptedUnchanged({ ...body, definitions: [] }, body.definitions);
    const chosen = chosenLabel(tx, marking);
    const made = await insertRecord(tx, 'concept', {
      title: conceptTitle(content.terms, 'en'),
      state: 'proposed',
      body,
      cites: [],
      marking: chosen ? { ...chosen, purposeGroup: ANY_PURPOSE } : CONCEPT_MARKING,
      ownerId: undefined,
      dueOn: undefined,
    });
    tx.audit({ action: 'create', objectKind: 'concept', objectIds: [made.id] });
    return { id: made.id, reference: made.reference, version: made.version };
  }),
);
