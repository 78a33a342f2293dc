import { positionOnComment } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadComment, requireParticipant, setPosition } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';

/**
 * Stores the position of a reviewer on a comment; a later position replaces it.
 *
 * @throws ReeveError invalid_input — an objection without a reason
 */
export const positionOnCommentHandler = handle(positionOnComment, (call) =>
  telling(call, async (tx, tell) => {
    const comment = await loadComment(tx, call.params.id);
    const member = await requireParticipant(tx, comment.document_id);
    const { position, reason } = call.input;
    if (position === 'object' && reason.length < 3)
      throw new ReeveError('invalid_input', 'An objection needs a reason. Nothing was saved.', { fields: ['reason'] });
    await setPosition(
      tx,
      { kind: 'comment', id: comment.id, labelId: comment.label_id },
      { position, reason, delegation: member.delegation },
    );
    tell(comment.document_id, comment.label_id);
    tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: position });
    return { position };
  }),
);
