import { remindRound } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { changeRound, stateOfRound } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { requireSteering } from './rounds-state.ts';

/**
 * Reminds those with outstanding work in an open round, for a person who leads the review.
 *
 * @throws ReeveError stale_version; not_permitted — for others; state_forbids — the round is not open
 */
export const remindRoundHandler = handle(remindRound, (call) =>
  telling(call, async (tx, tell) => {
    const { version, text } = call.input;
    const round = await changeRound(tx, call.params.id, version, (one) => {
      if (stateOfRound(tx, one) !== 'open')
        throw new ReeveError('state_forbids', 'This round is not open: nothing is owed to it now.');
      return { reminder: { by: tx.name, at: tx.now().toISOString(), text } };
    });
    await requireSteering(tx, round);
    tell(round.document_id, round.label_id);
    tx.audit({ action: 'alter', objectKind: 'review_round', objectIds: [round.id], because: 'reminded' });
    return { version: version + 1 };
  }),
);
