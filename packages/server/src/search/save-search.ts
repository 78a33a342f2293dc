import { saveSearch } from '@reeve/contract';
import { insertSavedSearch } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { inLog } from './logged-query.ts';

/** Saves a search in the reader’s own file. */
export const saveSearchHandler = handle(saveSearch, (call) =>
  call.write(async (tx) => {
    const id = await insertSavedSearch(tx, call.input);
    tx.audit({ action: 'create', objectKind: 'saved_search', objectIds: [id], query: inLog(call.input.query) });
    return { id };
  }),
);
