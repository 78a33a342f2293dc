import { DISPOSITIONS, UNANSWERED, type CommentState, type DispositionCode, type ReviewCounts } from '@reeve/domain';
import { commentGroups, participantOf, type ActorTx, type CommentGroup } from '@reeve/store';

/** Counts of the comments a person sees; drafts are visible only to their author. */
export interface CommentCounts extends ReviewCounts {
  readonly submitted: number;
  readonly byDisposition: readonly { readonly disposition: DispositionCode; readonly comments: number }[];
  readonly ownDrafts: number;
  readonly ownSubmitted: number;
  /** Sent back to their author, or to the reader's delegation, because something is missing. */
  readonly returned: number;
  readonly toRespond: number;
}

export async function countComments(tx: ActorTx, documentId: string): Promise<CommentCounts> {
  const me = await participantOf(tx, documentId);
  return countsOf(await commentGroups(tx, documentId), me?.delegation ?? '');
}

/**
 * Returns the counts of comments of one document.
 *
 * @param delegation whose answers the reader also receives; empty for readers who speak for themselves
 */
export function countsOf(groups: readonly CommentGroup[], delegation: string): CommentCounts {
  const before = groups.filter(isBeforeReview);
  const decided = DISPOSITIONS.map((disposition) => ({
    disposition,
    comments: sum(before.filter((group) => group.disposition === disposition)),
  }));
  const own = groups.filter((group) => group.own);
  // An answer to a comment in the name of a delegation, also one imported by another person, goes to all of the delegation.
  const heard = groups.filter((group) => (group.delegation === '' ? group.own : group.delegation === delegation));
  return {
    submitted: sum(before),
    unanswered: sum(before.filter(isUnanswered)),
    unresolvedMajor: sum(before.filter((one) => one.severity !== 'minor' && (isUnanswered(one) || isMaintained(one)))),
    maintained: sum(before.filter(isMaintained)),
    byDisposition: decided.filter((one) => one.comments > 0),
    ownDrafts: sum(own.filter((group) => ['draft', 'in_delegation', 'returned'].includes(group.state))),
    ownSubmitted: sum(own.filter(isBeforeReview)),
    returned: sum(heard.filter((group) => group.state === 'returned')),
    toRespond: sum(heard.filter((group) => group.state === 'answered')),
  };
}

const sum = (groups: readonly CommentGroup[]): number => groups.reduce((all, group) => all + group.comments, 0);
const isBeforeReview = (group: CommentGroup): boolean => !['draft', 'in_delegation', 'withdrawn'].includes(group.state);
const isUnanswered = (group: CommentGroup): boolean => UNANSWERED.includes(group.state as CommentState); // written only through the machine
const isMaintained = (group: CommentGroup): boolean => group.response === 'objection_maintained';
