import { markSavedSearchSeen } from '@reeve/contract';
import { markSavedSearchSeen as mark } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Marks the results of a saved search as seen up to a moment.
 *
 * @throws ReeveError not_found — it is not the reader’s own
 */
export const markSavedSearchSeenHandler = handle(markSavedSearchSeen, (call) =>
  call.write(async (tx) => {
    const { id } = call.params;
    const lastSeenAt = (await mark(tx, id, new Date(call.input.until))).toISOString();
    tx.audit({ action: 'alter', objectKind: 'saved_search', objectIds: [id], fieldsShown: ['lastSeenAt'] });
    return { lastSeenAt };
  }),
);
