import { disposeComment, disposeComments } from '@reeve/contract';
import {
  dispositionFaults,
  isReeveError,
  mayDispose,
  mayMoveComment,
  ReeveError,
  type CommentState,
  type DispositionCode,
} from '@reeve/domain';
import {
  commentsByIds,
  insertDisposition,
  isRoundOpen,
  loadComment,
  loadRecord,
  lockWorking,
  requireParticipant,
  updateComment,
  type ActorTx,
  type ResultingChange,
  type StoredComment,
  type StoredRecord,
} from '@reeve/store';
import { telling } from '../../live/telling.ts';
import { handle } from '../../call/operation.ts';
import { requireSitting, requireUncontested } from '../../workshop/en-bloc.ts';
import { applyProposal, digestsOf } from './apply-proposal.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';

export interface Decision {
  readonly code: DispositionCode;
  readonly reason: string;
  readonly sessionId?: string | undefined;
  readonly wordingId?: string | undefined;
  readonly duplicateOf?: string | undefined;
}

/** Decisions on comments, one by one or several at once. */
export const dispositionHandlers = [
  handle(disposeComment, (call) =>
    telling(call, async (tx, tell) => {
      const { apply, blockIds, version: seen, ...decision } = call.input;
      const comment = await loadComment(tx, call.params.id);
      const document = await decidable(tx, comment, seen);
      if (decision.sessionId !== undefined) await requireSitting(tx, decision.sessionId, comment);
      const working = await lockWorking(tx, document.id);
      const applied = apply ? await applyProposal(tx, working, comment) : [];
      const byHand = await digestsOf(tx, working, blockIds);
      const changes = [...applied, ...byHand.filter((one) => !applied.some((other) => other.blockId === one.blockId))];
      const version = await decide(tx, comment, decision, changes);
      tell(document.id, comment.label_id);
      if (changes.length > 0) tell(document.id, working.label_id);
      tx.audit({ action: 'alter', objectKind: 'comment', objectIds: [comment.id], because: decision.code });
      return { version, changes };
    }),
  ),
  handle(disposeComments, (call) =>
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
            changes = await applyProposal(tx, working, comment);
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
  ),
];

/** Returns a comment that this person can decide on now, as they saw it; and its document. */
export async function decidable(tx: ActorTx, comment: StoredComment, version: number): Promise<StoredRecord> {
  expectSameVersion(comment.version, version);
  const document = await loadRecord(tx, 'document', comment.document_id);
  const member = await requireParticipant(tx, document.id);
  const round = { isOpen: await isRoundOpen(tx, document.id) };
  const of = { authorId: comment.author_id, delegation: comment.delegation };
  const step = mayMoveComment(comment.state as CommentState, 'answered', member, of, round); // stored only through the machine
  if (!step.allowed) throw reviewRefusal(step.because);
  const verdict = mayDispose(round);
  if (!verdict.allowed) throw reviewRefusal(verdict.because);
  return document;
}

/** Stores a decision on a comment; the caller has checked that this person can decide. */
export async function decide(
  tx: ActorTx,
  comment: StoredComment,
  decision: Decision,
  changes: readonly ResultingChange[],
): Promise<number> {
  const { code, reason, sessionId, wordingId, duplicateOf } = decision;
  const blockIds = changes.map((change) => change.blockId);
  const faults = dispositionFaults(comment.id, { code, reason, blockIds, duplicateOf });
  if (faults.length > 0)
    throw new ReeveError(
      'invalid_input',
      'A decision has a reason, and a duplicate names its original. Nothing was saved.',
      {
        fields: faults.includes('no_reason') ? ['reason'] : ['duplicateOf'],
      },
    );
  if (duplicateOf !== undefined) {
    const original = await loadComment(tx, duplicateOf);
    if (original.document_id !== comment.document_id)
      throw new ReeveError('invalid_input', 'The original is a comment on another document.', {
        fields: ['duplicateOf'],
      });
  }
  await insertDisposition(tx, comment, { code, reason, changes, duplicateOf, sessionId, wordingId });
  const version = await updateComment(
    tx,
    comment,
    // The author's response was to an earlier answer: it stays in the history.
    { state: 'answered', disposition: code, response: null, responseNote: '', duplicateOf: duplicateOf ?? null },
    reason,
  );
  return version;
}
