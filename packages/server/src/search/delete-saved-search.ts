import { deleteSavedSearch } from '@reeve/contract';
import { deleteSavedSearch as remove } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Removes one of the reader’s own saved searches.
 *
 * @throws ReeveError not_found — it is not the reader’s own
 */
export const deleteSavedSearchHandler = handle(deleteSavedSearch, (call) =>
  call.write(async (tx) => {
    const { id } = call.params;
    await remove(tx, id);
    tx.audit({ action: 'alter', objectKind: 'saved_search', objectIds: [id], fieldsShown: ['removed'] });
    return {};
  }),
);
