import { disposeComment } from '@reeve/contract';
import { loadComment, lockWorking } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { requireSitting } from '../../workshop/en-bloc.ts';
import { applyProposal, digestsOf } from './apply-proposal.ts';
import { comparisonsOf } from './carry.ts';
import { decidable, decide } from './decide.ts';

/**
 * Decides on a comment, for a person who leads the review, once its round is over; an accepted suggestion can change
 * the working draft at once.
 *
 * @throws ReeveError stale_version, not_permitted, state_forbids — as `decidable`, `requireSitting` and
 * `applyProposal`; invalid_input — as `decide`
 */
export const disposeCommentHandler = handle(disposeComment, (call) =>
  telling(call, async (tx, tell) => {
    const { apply, blockIds, version: seen, ...decision } = call.input;
    const comment = await loadComment(tx, call.params.id);
    const document = await decidable(tx, comment, seen);
    if (decision.sessionId !== undefined) await requireSitting(tx, decision.sessionId, comment);
    const working = await lockWorking(tx, document.id);
    const applied = apply ? await applyProposal(tx, working, comment, comparisonsOf(call).carry) : [];
    const byHand = await digestsOf(tx, working, blockIds);
    const changes = [...applied, ...byHand.filter((one) => !applied.some((other) => other.blockId === one.blockId))];
    const version = await decide(tx, comment, decision, changes);
    tell(document.id, comment.label_id);
    if (changes.length > 0) tell(document.id, working.label_id);
    tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: decision.code });
    return { version, changes };
  }),
);
