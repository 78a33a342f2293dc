import { DISPOSITIONS, UNANSWERED, type CommentState, type DispositionCode, type ReviewCounts } from '@reeve/domain';
import { commentGroups, type ActorTx, type CommentGroup } from '@reeve/store';

/** What the comments a person sees come to; drafts are nobody's business but their author's. */
export interface CommentCounts extends ReviewCounts {
  readonly submitted: number;
  readonly byDisposition: readonly { readonly disposition: DispositionCode; readonly comments: number }[];
  readonly ownDrafts: number;
  readonly ownSubmitted: number;
  readonly toRespond: number;
}

export async function countComments(tx: ActorTx, documentId: string): Promise<CommentCounts> {
  return countsOf(await commentGroups(tx, [documentId]));
}

/** What comments of one document come to. */
export function countsOf(groups: readonly CommentGroup[]): CommentCounts {
  const before = groups.filter(isBeforeReview);
  const decided = DISPOSITIONS.map((disposition) => ({
    disposition,
    comments: sum(before.filter((group) => group.disposition === disposition)),
  }));
  const own = groups.filter((group) => group.own);
  return {
    submitted: sum(before),
    unanswered: sum(before.filter(isUnanswered)),
    unresolvedMajor: sum(before.filter((one) => one.severity !== 'minor' && (isUnanswered(one) || isMaintained(one)))),
    maintained: sum(before.filter(isMaintained)),
    byDisposition: decided.filter((one) => one.comments > 0),
    ownDrafts: sum(own.filter((group) => ['draft', 'in_delegation', 'returned'].includes(group.state))),
    ownSubmitted: sum(own.filter(isBeforeReview)),
    toRespond: sum(own.filter((group) => group.state === 'answered')),
  };
}

const sum = (groups: readonly CommentGroup[]): number => groups.reduce((all, group) => all + group.comments, 0);
const isBeforeReview = (group: CommentGroup): boolean => !['draft', 'in_delegation', 'withdrawn'].includes(group.state);
const isUnanswered = (group: CommentGroup): boolean => UNANSWERED.includes(group.state as CommentState); // written only through the machine
const isMaintained = (group: CommentGroup): boolean => group.response === 'objection_maintained';
