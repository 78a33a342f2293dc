import type { readHome, ReplyOf } from '@reeve/contract';
import { mayDecideSpecialItem } from '@reeve/domain';
import { remindedItems, reviewedItemsQuery, type ActorTx, type Together, type WaitingSpecialItem } from '@reeve/store';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const READ = 50;

/** Approved items of special categories whose review date is near, from files that this person holds. */
export const specialReviewQueries = (tx: ActorTx) => ({
  specialReviews: tx.kinds.includes('report') ? reviewedItemsQuery(tx, READ) : undefined,
});
type Found = Together<ReturnType<typeof specialReviewQueries>>;

/** Reports with items that soon fall due, for the author's unit and for those who decide on a proposed retention. */
export function specialReviews(tx: ActorTx, { specialReviews: found }: Found): readonly Item[] {
  const items = remindedItems(tx, found).flatMap((item) => {
    const what = stepFor(tx, item);
    return what ? [{ what, item }] : [];
  });
  // One line a report, by the item that falls due first.
  const first = new Map(items.toReversed().map((one) => [one.item.report_id, one]));
  return [...first.values()].toReversed().map(({ what, item }) => itemOf(tx, what, item));
}

function stepFor(tx: ActorTx, item: WaitingSpecialItem): Item['what'] | undefined {
  const { kind, is_author: isAuthor } = item;
  const may = mayDecideSpecialItem(tx.actor.roles, { kind, state: 'proposed', isAuthor, isProposer: false });
  if (may.allowed) return 'review_special_item';
  return isAuthor || item.unit_name === tx.unit.name ? 'special_item_falls_due' : undefined;
}

const itemOf = (tx: ActorTx, what: Item['what'], item: WaitingSpecialItem): Item => ({
  stage: 'protect',
  what,
  kind: 'report',
  id: item.report_id,
  reference: item.reference,
  title: item.subject,
  grade: null,
  urgency: null,
  dueOn: item.review_on,
  since: null,
  reminder: null,
  marking: markingOf(tx.partsOf(item.label_id)),
});
