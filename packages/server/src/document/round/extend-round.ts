import { extendRound } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { changeRound, stateOfRound } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { requireSteering } from './rounds-state.ts';

/**
 * Moves the deadline of a round to a later moment, for a person who leads the review; the earlier one stays on record
 * with the reason.
 *
 * @throws ReeveError stale_version; not_permitted — for others; state_forbids — its silence is over; invalid_input —
 * the deadline is not later
 */
export const extendRoundHandler = handle(extendRound, (call) =>
  telling(call, async (tx, tell) => {
    const { version, closesAt, reason } = call.input;
    const until = new Date(closesAt);
    const round = await changeRound(tx, call.params.id, version, (one) => {
      if (['agreed_in_silence', 'silence_broken'].includes(stateOfRound(tx, one)))
        throw new ReeveError('state_forbids', 'This silence is over: open another round. Nothing was changed.');
      if (until <= one.closes_at || until <= tx.now())
        throw new ReeveError(
          'invalid_input',
          'The new deadline is not later than the present one and than now. Nothing was changed.',
          {
            fields: ['closesAt'],
          },
        );
      const extension = { closedAt: one.closes_at.toISOString(), by: tx.name, at: tx.now().toISOString(), reason };
      return { closesAt: until, extension };
    });
    await requireSteering(tx, round);
    tell(round.document_id, round.label_id);
    tx.audit({ action: 'alter', objectKind: 'review_round', objectIds: [round.id], because: 'extended' });
    return { version: version + 1 };
  }),
);
