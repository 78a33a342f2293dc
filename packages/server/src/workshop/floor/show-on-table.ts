import { showOnTable } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadComment, putOnTable } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { onAgenda } from '../workshop-row.ts';
import { acted, onFloor } from './act.ts';

/**
 * Puts a comment from the agenda on the table, for the review lead; members who follow the chair see it.
 *
 * @throws ReeveError invalid_input — the comment is not on the agenda; not_permitted, state_forbids — as `onFloor`
 */
export const showOnTableHandler = handle(showOnTable, (call) =>
  telling(call, async (tx, tell) => {
    const seat = await onFloor(tx, call.params.id, 'table');
    const comment = await loadComment(tx, call.input.commentId);
    if (!(await onAgenda(tx, seat.row, seat.documentIds)).flat().some((one) => one.id === comment.id))
      throw new ReeveError('invalid_input', 'This comment is not on the agenda of the session. Nothing was changed.', {
        fields: ['commentId'],
      });
    await putOnTable(tx, { id: seat.row.id, labelId: seat.row.label_id }, comment.id);
    acted(tx, tell, seat, 'on_table');
    return { commentId: comment.id };
  }),
);
