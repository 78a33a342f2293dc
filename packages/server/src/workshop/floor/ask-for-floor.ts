import { askForFloor } from '@reeve/contract';
import { askForFloor as ask } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { acted, onFloor } from './act.ts';

/**
 * Adds a member to the end of the list of speakers, once until they have spoken.
 *
 * @throws ReeveError not_permitted, state_forbids — as `onFloor`
 */
export const askForFloorHandler = handle(askForFloor, (call) =>
  telling(call, async (tx, tell) => {
    const seat = await onFloor(tx, call.params.id, 'ask');
    const id = await ask(tx, { id: seat.row.id, labelId: seat.row.label_id }, seat.member.delegation);
    acted(tx, tell, seat, 'asked');
    return { id };
  }),
);
