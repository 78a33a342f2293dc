import { confirmConceptLanguage } from '@reeve/contract';
import { confirmLanguage, ReeveError } from '@reeve/domain';
import { insertTransition, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { conceptAt, conceptBody, requireKeeper } from './body.ts';

export const confirmConceptLanguageHandler = handle(confirmConceptLanguage, (call) =>
  call.write(async (tx) => {
    const { version, language } = call.input;
    const row = await conceptAt(tx, call.params.id, version);
    requireKeeper(tx);
    const body = conceptBody(row);
    const languages = confirmLanguage(body.languages, language, { by: tx.name, on: tx.today });
    if (!languages)
      throw new ReeveError('state_forbids', 'This language is not behind the others. Nothing was changed.');
    const saved = await updateRecord(tx, 'concept', row, { body: { ...body, languages } });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'concept',
      id: row.id,
      from: row.state,
      to: row.state,
      reason: `${language}: still right`,
    });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id], because: 'language_confirmed' });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);
