import { restoreSuggestion } from '@reeve/contract';
import { restoreSuggestion as storedRestoration } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { suggestedFrom, suggestionIn } from './suggested.ts';

export const restoreSuggestionHandler = handle(restoreSuggestion, (call) =>
  call.write(async (tx) => {
    const { key } = suggestionIn(await suggestedFrom(tx, call.params.id), call.input.key);
    await storedRestoration(tx, call.params.id, key);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [call.params.id], because: 'suggestion_restored' });
    return { key };
  }),
);
