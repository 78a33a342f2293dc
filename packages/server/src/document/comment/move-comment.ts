import { moveComment } from '@reeve/contract';
import { mayMoveComment, ReeveError, stepNeedsReason, type CommentState } from '@reeve/domain';
import {
  commentLabel,
  isRoundOpen,
  loadComment,
  loadRecord,
  requireParticipant,
  updateComment,
  type ActorTx,
  type StoredComment,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';
import { refuseIncomplete, storedWords } from './comment-words.ts';

/**
 * Moves a comment to another state: its author and their delegation share, submit and withdraw it, review leads return
 * it.
 *
 * @throws ReeveError stale_version; not_permitted, state_forbids — as `mayMoveComment`; invalid_input — it is
 * incomplete, a reason is missing, or it cannot be folded into the other comment
 */
export const moveCommentHandler = handle(moveComment, (call) =>
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
);

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
