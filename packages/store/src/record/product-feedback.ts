import type { FeedbackPurpose, FeedbackUse } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';

export interface FeedbackAnswer {
  readonly ofUse: FeedbackUse;
  readonly usedFor: FeedbackPurpose;
  readonly sentence: string;
}

/** Feedback on a product without who gave it, and which answer is this person's own. */
export async function productFeedback(
  tx: ActorTx,
  productId: string,
): Promise<readonly (FeedbackAnswer & { readonly own: boolean })[]> {
  const rows = await tx.db
    .selectFrom('product_feedback')
    .select(['of_use', 'used_for', 'sentence', 'given_by'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('product_id', '=', productId)
    .orderBy('sentence')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ofUse: row.of_use as FeedbackUse, // held by a constraint
    usedFor: row.used_for as FeedbackPurpose, // held by a constraint
    sentence: row.sentence,
    own: row.given_by === tx.person.accountId,
  }));
}

/** Saves this person's answer under the label of the product; an earlier one is replaced. */
export async function saveProductFeedback(
  tx: ActorTx,
  of: FeedbackAnswer & { readonly productId: string; readonly labelId: number },
): Promise<Date> {
  const at = tx.now();
  const given = {
    label_id: of.labelId,
    of_use: of.ofUse,
    used_for: of.usedFor,
    sentence: of.sentence,
    given_at: at,
  };
  await tx.db
    .insertInto('product_feedback')
    .values({
      ...given,
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      product_id: of.productId,
      given_by: tx.person.accountId,
    })
    .onConflict((conflict) => conflict.constraint('product_feedback_one_each').doUpdateSet(given))
    .execute();
  return at;
}
