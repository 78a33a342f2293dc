import { saveComment } from '@reeve/contract';
import { mayEditComment, type CommentState } from '@reeve/domain';
import { insertTransition, loadComment, requireParticipant, updateComment } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';
import { refuseIncomplete, wordsOf } from './comment-words.ts';

/**
 * Saves the words of a comment that can still be edited, for its author and the delegation it is shared with.
 *
 * @throws ReeveError stale_version; not_permitted, state_forbids — as `mayEditComment`; invalid_input — others see it
 * and it would be incomplete
 */
export const saveCommentHandler = handle(saveComment, (call) =>
  telling(call, async (tx, tell) => {
    const comment = await loadComment(tx, call.params.id);
    expectSameVersion(comment.version, call.input.version);
    const member = await requireParticipant(tx, comment.document_id);
    const of = { authorId: comment.author_id, delegation: comment.delegation };
    const verdict = mayEditComment(comment.state as CommentState, member, of); // stored only through the machine
    if (!verdict.allowed) throw reviewRefusal(verdict.because);
    const words = wordsOf(call.input);
    // A comment that others see or have returned gets a line of history with the editor.
    if (comment.state !== 'draft') {
      refuseIncomplete(words);
      const { id, label_id: labelId, state } = comment;
      await insertTransition(tx, { labelId, kind: 'comment', id, from: state, to: state, reason: '' });
    }
    const version = await updateComment(tx, comment, { words, onBehalfOf: call.input.onBehalfOf }, '');
    tell(comment.document_id, comment.label_id);
    tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id] });
    return { version };
  }),
);
