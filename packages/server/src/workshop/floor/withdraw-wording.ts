import { withdrawWording } from '@reeve/contract';
import { loadWording, withdrawWording as withdraw } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { acted, onFloor } from './act.ts';

/**
 * Withdraws a wording from the table, for its author or the review lead; it stays on record.
 *
 * @throws ReeveError not_permitted, state_forbids — as `onFloor`
 */
export const withdrawWordingHandler = handle(withdrawWording, (call) =>
  telling(call, async (tx, tell) => {
    const wording = await loadWording(tx, call.params.id);
    const seat = await onFloor(tx, wording.session_id, 'withdraw', wording.author_id === tx.person.accountId);
    await withdraw(tx, wording.id);
    acted(tx, tell, seat, 'wording_withdrawn');
    return { id: wording.id };
  }),
);
