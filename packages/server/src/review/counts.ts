import { UNANSWERED, type CommentState, type DispositionCode, type ReviewCounts } from '@reeve/domain';
import { commentsOf, type ActorTx, type StoredComment } from '@reeve/store';

/** Every comment of a document there can be in one look: more than a review of a million words has. */
const MOST = 50_000;

/** What the comments a person sees come to; drafts are nobody's business but their author's. */
export interface CommentCounts extends ReviewCounts {
  readonly submitted: number;
  readonly byDisposition: readonly { readonly disposition: DispositionCode; readonly comments: number }[];
  readonly ownDrafts: number;
  readonly toRespond: number;
}

export async function countComments(tx: ActorTx, documentId: string): Promise<CommentCounts> {
  const comments = await commentsOf(tx, documentId, { limit: MOST });
  const before = comments.filter(isBeforeReview);
  const decided = new Map<DispositionCode, number>();
  for (const { disposition } of before)
    if (disposition !== null) {
      const code = disposition as DispositionCode; // written only from DISPOSITIONS
      decided.set(code, (decided.get(code) ?? 0) + 1);
    }
  const own = comments.filter((comment) => comment.author_id === tx.person.accountId);
  return {
    submitted: before.length,
    unanswered: before.filter(isUnanswered).length,
    unresolvedMajor: before.filter((one) => one.severity !== 'minor' && (isUnanswered(one) || isMaintained(one)))
      .length,
    maintained: before.filter(isMaintained).length,
    byDisposition: [...decided].map(([disposition, n]) => ({ disposition, comments: n })),
    ownDrafts: own.filter((comment) => ['draft', 'in_delegation', 'returned'].includes(comment.state)).length,
    toRespond: own.filter((comment) => comment.state === 'answered').length,
  };
}

const isBeforeReview = (comment: StoredComment): boolean =>
  !['draft', 'in_delegation', 'withdrawn'].includes(comment.state);
const isUnanswered = (comment: StoredComment): boolean => UNANSWERED.includes(comment.state as CommentState); // written only through the machine
const isMaintained = (comment: StoredComment): boolean => comment.response === 'objection_maintained';
