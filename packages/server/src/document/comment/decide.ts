import {
  dispositionFaults,
  mayDispose,
  mayMoveComment,
  ReeveError,
  type CommentState,
  type DispositionCode,
} from '@reeve/domain';
import {
  insertDisposition,
  isRoundOpen,
  loadComment,
  loadRecord,
  requireParticipant,
  updateComment,
  type ActorTx,
  type ResultingChange,
  type StoredComment,
  type StoredRecord,
} from '@reeve/store';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';

/** What is decided on a comment, why, and in which session. */
export interface Decision {
  readonly code: DispositionCode;
  readonly reason: string;
  readonly sessionId?: string | undefined;
  readonly wordingId?: string | undefined;
  readonly duplicateOf?: string | undefined;
}

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
