import { positionOnWording } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadWording, setPosition } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { acted, discussed, onFloor } from './act.ts';

/**
 * Stores the position of a member on a wording; a later position replaces it.
 *
 * @throws ReeveError not_permitted, state_forbids — as `onFloor`; invalid_input — an objection without a reason;
 * state_forbids — the wording was withdrawn, or its comment is decided
 */
export const positionOnWordingHandler = handle(positionOnWording, (call) =>
  telling(call, async (tx, tell) => {
    const wording = await loadWording(tx, call.params.id);
    const seat = await onFloor(tx, wording.session_id, 'position');
    const { position, reason } = call.input;
    if (position === 'object' && reason.length < 3)
      throw new ReeveError('invalid_input', 'An objection needs a reason. Nothing was saved.', { fields: ['reason'] });
    if (wording.withdrawn) throw new ReeveError('state_forbids', 'This wording was withdrawn. Nothing was saved.');
    await discussed(tx, seat, wording.comment_id);
    const about = { kind: 'wording' as const, id: wording.id, labelId: wording.label_id };
    await setPosition(tx, about, { position, reason, delegation: seat.member.delegation });
    acted(tx, tell, seat, position);
    return { position };
  }),
);
