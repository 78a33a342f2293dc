import { breakSilence } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { changeRound, requireParticipant, stateOfRound } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';

/**
 * Breaks an open silence procedure for a delegation, with a reason, so that the text is not agreed.
 *
 * @throws ReeveError stale_version; state_forbids — there is no silence to break; not_permitted — for observers and
 * members of no delegation
 */
export const breakSilenceHandler = handle(breakSilence, (call) =>
  telling(call, async (tx, tell) => {
    const { version, reason } = call.input;
    const round = await changeRound(tx, call.params.id, version, (one) => {
      if (one.kind !== 'silence' || stateOfRound(tx, one) !== 'open')
        throw new ReeveError('state_forbids', 'There is no silence here that could be broken now.');
      const extension = { closedAt: one.closes_at.toISOString(), by: tx.name, at: tx.now().toISOString(), reason };
      return { broken: true, extension };
    });
    const member = await requireParticipant(tx, round.document_id);
    if (member.role === 'observer' || member.delegation === '')
      throw new ReeveError(
        'not_permitted',
        'A delegation breaks the silence, and you speak for none. Nothing was changed.',
        {
          because: 'no_delegation',
        },
      );
    tell(round.document_id, round.label_id);
    tx.audit({ action: 'alter', objectKind: 'review_round', objectIds: [round.id], because: 'silence_broken' });
    return { version: version + 1 };
  }),
);
