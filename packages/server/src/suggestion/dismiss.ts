import { dismissSuggestion } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { dismissSuggestion as storedDismissal } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { suggestedFrom, suggestionIn } from './suggested.ts';

export const dismissSuggestionHandler = handle(dismissSuggestion, (call) =>
  call.write(async (tx) => {
    const suggested = await suggestedFrom(tx, call.params.id);
    const { key } = suggestionIn(suggested, call.input.key);
    if (suggested.made.has(key))
      throw new ReeveError(
        'state_forbids',
        'A statement was made from it: retract the statement. Nothing was changed.',
      );
    await storedDismissal(tx, call.params.id, key);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [call.params.id], because: 'suggestion_dismissed' });
    return { key };
  }),
);
