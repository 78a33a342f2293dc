import { moveComment, saveComment } from '@reeve/contract';
import { mayEditComment, mayMoveComment, ReeveError, stepNeedsReason, type CommentState } from '@reeve/domain';
import {
  commentLabel,
  insertTransition,
  isRoundOpen,
  loadComment,
  loadRecord,
  requireParticipant,
  updateComment,
  type ActorTx,
  type StoredComment,
} from '@reeve/store';
import { telling } from '../../live/telling.ts';
import { handle } from '../../call/operation.ts';
import { refuseIncomplete, storedWords, wordsOf } from './comment-words.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';

/** Changes a comment's words, or its state. */
export const changeCommentHandlers = [
  handle(saveComment, (call) =>
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
  ),
  handle(moveComment, (call) =>
    telling(call, async (tx, tell) => {
      const comment = await loadComment(tx, call.params.id);
      expectSameVersion(comment.version, call.input.version);
      const { to, reason, sameAs } = call.input;
      const document = await loadRecord(tx, 'document', comment.document_id);
      const member = await requireParticipant(tx, document.id);
      const of = { authorId: comment.author_id, delegation: comment.delegation };
      const from = comment.state as CommentState; // stored only through the machine
      const verdict = mayMoveComment(from, to, member, of, { isOpen: await isRoundOpen(tx, document.id) });
      if (!verdict.allowed) throw reviewRefusal(verdict.because);
      if (to === 'submitted' || to === 'in_delegation') refuseIncomplete(storedWords(comment));
      if (stepNeedsReason(from, to) && reason.length < 3) {
        const sentence = to === 'returned' ? 'Say what is missing.' : 'It has been answered: say why it is withdrawn.';
        throw new ReeveError('invalid_input', `${sentence} Nothing was changed.`, { fields: ['reason'] });
      }
      if (sameAs !== undefined) await requireFoldable(tx, comment, to, sameAs);
      // A comment withdrawn before others saw it stays its author's.
      const labelId = to === 'withdrawn' ? comment.label_id : await commentLabel(tx, document, { state: to, ...of });
      const change = { state: to, labelId, ...(sameAs === undefined ? {} : { duplicateOf: sameAs }) };
      const version = await updateComment(tx, comment, change, reason);
      tell(document.id, comment.label_id);
      tell(document.id, labelId);
      tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: to });
      return { state: to, version };
    }),
  ),
];

/** A delegation submits once what two of its members wrote: both stay with it, and the withdrawn one names the other. */
async function requireFoldable(tx: ActorTx, comment: StoredComment, to: string, sameAs: string): Promise<void> {
  const other = await loadComment(tx, sameAs);
  const isOne =
    to === 'withdrawn' &&
    comment.state === 'in_delegation' &&
    other.state === 'in_delegation' &&
    other.id !== comment.id &&
    other.document_id === comment.document_id &&
    other.delegation === comment.delegation;
  if (!isOne)
    throw new ReeveError(
      'invalid_input',
      'Comments before one delegation are folded together, and no others. Nothing was changed.',
      { fields: ['sameAs'] },
    );
}
