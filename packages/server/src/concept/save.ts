import { saveConcept } from '@reeve/contract';
import { flagLanguages, ReeveError } from '@reeve/domain';
import { allConcepts, insertTransition, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { conceptAt, conceptBody, conceptTitle, requireKeeper, type ConceptBody } from './body.ts';
import { requireAdoptedUnchanged, requireSound } from './content.ts';
import { keptRelations } from './relations.ts';

export const saveConceptHandler = handle(saveConcept, (call) =>
  call.write(async (tx) => {
    const { version, reason, ...content } = call.input;
    const row = await conceptAt(tx, call.params.id, version);
    requireKeeper(tx);
    if (row.state === 'retired')
      throw new ReeveError('state_forbids', 'This concept has been retired. Nothing was changed.');
    const before = conceptBody(row);
    const bank = await allConcepts(tx);
    const kept = { ...content, relations: keptRelations(content.relations, before.relations, bank) };
    requireSound(row.id, kept, bank);
    requireAdoptedUnchanged(before, kept.definitions);
    const languages = flagLanguages(before.languages, before, kept, row.version + 1);
    const body: ConceptBody = { ...before, ...kept, languages };
    const saved = await updateRecord(tx, 'concept', row, { title: conceptTitle(kept.terms, 'en'), body });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'concept',
      id: row.id,
      from: row.state,
      to: row.state,
      reason,
    });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id] });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);
