import { giveFloor } from '@reeve/contract';
import { loadSpeaker, moveFloor } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { acted, onFloor } from './act.ts';

/**
 * Gives a member the floor, for the review lead; the turn of the speaker before them has ended.
 *
 * @throws ReeveError not_permitted, state_forbids — as `onFloor`
 */
export const giveFloorHandler = handle(giveFloor, (call) =>
  telling(call, async (tx, tell) => {
    const speaker = await loadSpeaker(tx, call.params.id);
    const seat = await onFloor(tx, speaker.session_id, 'give');
    await moveFloor(tx, seat.row.id, speaker.id, 'speaks');
    acted(tx, tell, seat, 'given');
    return { id: speaker.id };
  }),
);
