import type { ActorTx, StoredRecord } from '@reeve/store';

/** States in which a product has readers. */
const READ_STATES: readonly string[] = ['approved', 'disseminated', 'superseded', 'expired'];

/** True if this person is an author of a product. */
export const isAuthor = (tx: ActorTx, row: StoredRecord): boolean =>
  (row.body as { readonly authorIds?: readonly string[] }).authorIds?.includes(tx.person.accountId) ?? false;

/** True if this person can give feedback on a product: it has readers, and they did not write it. */
export const mayGive = (tx: ActorTx, row: StoredRecord): boolean =>
  READ_STATES.includes(row.state) && !isAuthor(tx, row);
