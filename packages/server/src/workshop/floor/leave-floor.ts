import { leaveFloor } from '@reeve/contract';
import { loadSpeaker, moveFloor } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { acted, onFloor } from './act.ts';

/**
 * Removes a name from the list of speakers, for that member or the review lead.
 *
 * @throws ReeveError not_permitted, state_forbids — as `onFloor`
 */
export const leaveFloorHandler = handle(leaveFloor, (call) =>
  telling(call, async (tx, tell) => {
    const speaker = await loadSpeaker(tx, call.params.id);
    const seat = await onFloor(tx, speaker.session_id, 'leave', speaker.account_id === tx.person.accountId);
    await moveFloor(tx, seat.row.id, speaker.id, 'ended');
    acted(tx, tell, seat, 'left');
    return { id: speaker.id };
  }),
);
