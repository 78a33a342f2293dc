import { closeDisclosureReview } from '@reeve/contract';
import { closeDisclosureReview as storeClosing } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Records the outcome of a disclosure review.
 *
 * @throws ReeveError not_found — it is not visible, or was closed
 */
export const closeDisclosureReviewHandler = handle(closeDisclosureReview, (call) =>
  call.write(async (tx) => {
    const at = await storeClosing(tx, call.params.id, call.input.outcome);
    tx.audit({ action: 'review', objectKind: 'disclosure_review', objectIds: [call.params.id] });
    return { closedAt: at.toISOString() };
  }),
);
