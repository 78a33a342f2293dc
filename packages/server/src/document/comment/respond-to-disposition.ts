import { respondToDisposition } from '@reeve/contract';
import { mayMoveComment, ReeveError, type CommentState } from '@reeve/domain';
import { loadComment, requireParticipant, updateComment } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';

/**
 * Stores the response of a comment’s author, or their delegation, to its answer: satisfied, or the objection is
 * maintained. It closes the comment.
 *
 * @throws ReeveError stale_version; not_permitted, state_forbids — as `mayMoveComment`; invalid_input — a maintained
 * objection without a note
 */
export const respondToDispositionHandler = handle(respondToDisposition, (call) =>
  telling(call, async (tx, tell) => {
    const comment = await loadComment(tx, call.params.id);
    expectSameVersion(comment.version, call.input.version);
    const { response, note } = call.input;
    const member = await requireParticipant(tx, comment.document_id);
    const of = { authorId: comment.author_id, delegation: comment.delegation };
    const verdict = mayMoveComment(comment.state as CommentState, 'closed', member, of, { isOpen: false }); // stored only through the machine
    if (!verdict.allowed) throw reviewRefusal(verdict.because);
    if (response === 'objection_maintained' && note.length < 3)
      throw new ReeveError('invalid_input', 'Say why the objection stands. Nothing was saved.', { fields: ['note'] });
    const version = await updateComment(tx, comment, { state: 'closed', response, responseNote: note }, note);
    tell(comment.document_id, comment.label_id);
    tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: response });
    return { version };
  }),
);
