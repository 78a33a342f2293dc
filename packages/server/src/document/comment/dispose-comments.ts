import { disposeComments } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import { commentsByIds, loadComment, lockWorking, type ResultingChange } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { requireUncontested } from '../../workshop/en-bloc.ts';
import { applyProposal } from './apply-proposal.ts';
import { comparisonsOf } from './carry.ts';
import { decidable, decide } from './decide.ts';

/**
 * Decides on several comments of one document in the same way, all or none. A suggestion that no longer fits the draft
 * is named in the answer and not applied.
 *
 * @throws ReeveError not_found — a comment on another document; stale_version, not_permitted, state_forbids — as
 * `decidable` and `requireUncontested`; invalid_input — as `decide`
 */
export const disposeCommentsHandler = handle(disposeComments, (call) =>
  telling(call, async (tx, tell) => {
    const { comments, apply, ...decision } = call.input;
    const notApplied: string[] = [];
    if (decision.sessionId !== undefined) {
      const ids = comments.map((comment) => comment.id);
      await requireUncontested(tx, decision.sessionId, await commentsByIds(tx, ids));
    }
    for (const { id, version } of comments) {
      const comment = await loadComment(tx, id);
      if (comment.document_id !== call.params.id)
        throw new ReeveError('not_found', 'There is nothing here that you may see.');
      const document = await decidable(tx, comment, version);
      const working = await lockWorking(tx, document.id);
      let changes: readonly ResultingChange[] = [];
      if (apply && comment.proposal !== null) {
        try {
          changes = await applyProposal(tx, working, comment, comparisonsOf(call).carry);
        } catch (error) {
          // Words that have changed since are corrected by hand; the decision remains valid.
          if (!isReeveError(error, 'state_forbids')) throw error;
          notApplied.push(id);
        }
      }
      await decide(tx, comment, decision, changes);
      tell(document.id, comment.label_id);
      if (changes.length > 0) tell(document.id, working.label_id);
    }
    const objectIds = comments.map((comment) => comment.id);
    tx.audit({ action: 'alter', objectKind: 'comment', objectIds, because: decision.code });
    return { decided: comments.length, notApplied };
  }),
);
