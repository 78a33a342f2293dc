import { replyToComment } from '@reeve/contract';
import { insertReply, loadComment, requireParticipant } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';

/** Adds the reply of a reviewer to a comment they can see. */
export const replyToCommentHandler = handle(replyToComment, (call) =>
  telling(call, async (tx, tell) => {
    const comment = await loadComment(tx, call.params.id);
    await requireParticipant(tx, comment.document_id);
    const id = await insertReply(tx, comment, call.input.text);
    tell(comment.document_id, comment.label_id);
    tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: 'reply' });
    return { id };
  }),
);
