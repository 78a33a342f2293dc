import { adoptDefinition } from '@reeve/contract';
import { mayAdopt, ReeveError, type AdoptionRefusal } from '@reeve/domain';
import { citesOf, insertTransition, relabelSheets, replaceCites, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { conceptAt, conceptBody, requireKeeper } from './body.ts';

const SENTENCES: Readonly<Record<AdoptionRefusal, string>> = {
  no_such_definition: 'This concept has no such definition. Nothing was changed.',
  before_earlier_decision: 'An earlier decision was taken after that day. Nothing was changed.',
  in_the_future: 'What has not been decided yet cannot be recorded. Nothing was changed.',
  dissents_twice: 'One person is named twice among those who dissented. Nothing was changed.',
};

/** Records a decision on the common definition. It follows earlier ones and overwrites none; dissents stay with it. */
export const adoptDefinitionHandler = handle(adoptDefinition, (call) =>
  call.write(async (tx) => {
    const { version, cites, ...adoption } = call.input;
    const row = await conceptAt(tx, call.params.id, version);
    requireKeeper(tx);
    if (row.state === 'retired')
      throw new ReeveError('state_forbids', 'This concept has been retired. Nothing was changed.');
    const body = conceptBody(row);
    const verdict = mayAdopt(adoption, body, tx.today);
    if (!verdict.allowed)
      throw new ReeveError('invalid_input', SENTENCES[verdict.because], { fields: ['definitionId'] });
    const all = [...(await citesOf(tx, row.id)), ...cites].map(({ kind, id }) => ({ kind, id }));
    const labelId = cites.length === 0 ? row.label_id : await replaceCites(tx, 'concept', row, all);
    if (labelId !== row.label_id) await relabelSheets(tx, row.id, labelId);
    const saved = await updateRecord(tx, 'concept', row, {
      state: 'adopted',
      labelId,
      body: {
        ...body,
        definitions: body.definitions.map((one) =>
          one.id === adoption.definitionId ? { ...one, status: 'agreed' as const } : one,
        ),
        adoptions: [...body.adoptions, adoption],
      },
    });
    await insertTransition(tx, {
      labelId,
      kind: 'concept',
      id: row.id,
      from: row.state,
      to: 'adopted',
      reason: `${adoption.definitionId}, ${adoption.decidedBy}`,
    });
    tx.audit({ action: 'alter', objectKind: 'concept', objectIds: [row.id], because: 'adopted' });
    return { version: saved, savedAt: tx.recordedAt().toISOString() };
  }),
);
