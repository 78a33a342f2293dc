import { listDisclosureReviews } from '@reeve/contract';
import type { OutwardRefusal } from '@reeve/domain';
import { listDisclosureReviews as storedReviews, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';

const REVIEWS_SHOWN = 200;

/** Lists blocked material that may help the defence, for the disclosure officers who review it. */
export const listDisclosureReviewsHandler = handle(listDisclosureReviews, (call) =>
  call.read(async (tx) => {
    const names = await staffNames(tx);
    const reviews = await storedReviews(tx, REVIEWS_SHOWN);
    call.consulted({ action: 'view', objectKind: 'disclosure_review', objectIds: reviews.map((one) => one.id) });
    return {
      items: reviews.map((one) => ({
        id: one.id,
        reference: one.object_reference,
        because: one.blocked_because as OutwardRefusal, // written only from a verdict
        recipient: one.recipient,
        originator: one.originator,
        openedBy: names.get(one.opened_by) ?? '',
        openedAt: one.opened_at.toISOString(),
        outcome: one.outcome,
        closedAt: one.closed_at?.toISOString() ?? null,
      })),
    };
  }),
);
