import { clearDocument } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { hasWritten, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { telling } from '../live/telling.ts';
import { bodyOf } from './document-row.ts';
import { reviewRefusal } from './refusal.ts';
import { steered } from './steered.ts';

/**
 * Confirms that law, human rights and gender were checked, for a person who leads the review and wrote none of the
 * text.
 *
 * @throws ReeveError stale_version; state_forbids — the document is not under clearance; not_permitted — for others
 * and those who wrote in it
 */
export const clearDocumentHandler = handle(clearDocument, (call) =>
  telling(call, async (tx, tell) => {
    const row = await steered(tx, call.params.id, call.input.version);
    if (row.state !== 'clearance')
      throw new ReeveError('state_forbids', 'A text is cleared while it is under clearance. Nothing was changed.');
    if (await hasWritten(tx, row.id)) throw reviewRefusal('own_text');
    const cleared = { by: tx.name, at: tx.now().toISOString(), note: call.input.note };
    const version = await updateRecord(tx, 'document', row, { body: { ...bodyOf(row), cleared } });
    tell(row.id, row.label_id);
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [row.id], because: 'cleared' });
    return { version };
  }),
);
