import { saveDocument } from '@reeve/contract';
import { citesOf, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { telling } from '../live/telling.ts';
import { bodyOf } from './document-row.ts';
import { keepMandate } from './mandate.ts';
import { steered } from './steered.ts';
import { sourceNamed } from './translation/translation-state.ts';

/**
 * Saves title, purpose and call of a document and adds to its mandate, for a person who leads its review.
 *
 * @throws ReeveError stale_version; not_permitted — for others; not_found, invalid_input — as `sourceNamed` and
 * `keepMandate`
 */
export const saveDocumentHandler = handle(saveDocument, (call) =>
  telling(call, async (tx, tell) => {
    const row = await steered(tx, call.params.id, call.input.version);
    const { title, body, cites } = call.input;
    const stands = new Set((await citesOf(tx, row.id)).map((card) => card.id));
    await keepMandate(
      tx,
      row,
      cites.filter((end) => !stands.has(end.id)),
    );
    const translationOf = await sourceNamed(tx, row, body.translationOf);
    const version = await updateRecord(tx, 'document', row, {
      title,
      body: { ...body, translationOf, cleared: bodyOf(row).cleared },
    });
    tell(row.id, row.label_id);
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [row.id], because: 'described' });
    return { version };
  }),
);
