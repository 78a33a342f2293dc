import { putWording } from '@reeve/contract';
import { insertWording } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { acted, discussed, onFloor } from './act.ts';

/**
 * Puts a wording for a comment on the table, for a member of the session; it gets the next letter.
 *
 * @throws ReeveError not_permitted, state_forbids — as `onFloor`; invalid_input, state_forbids — as `discussed`
 */
export const putWordingHandler = handle(putWording, (call) =>
  telling(call, async (tx, tell) => {
    const seat = await onFloor(tx, call.params.id, 'wording');
    const comment = await discussed(tx, seat, call.input.commentId);
    const session = { id: seat.row.id, labelId: seat.row.label_id };
    const made = await insertWording(tx, session, comment.id, call.input.text);
    acted(tx, tell, seat, 'wording');
    return made;
  }),
);
