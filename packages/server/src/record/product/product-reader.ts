import type { ActorTx, StoredRecord } from '@reeve/store';
import { writingOn } from '../verdict.ts';

/** States in which a product has readers. */
const READ_STATES: readonly string[] = ['approved', 'disseminated', 'superseded', 'expired'];

/** True if this person is an author of a product. */
export const isAuthor = (tx: ActorTx, row: StoredRecord): boolean =>
  (row.body as { readonly authorIds?: readonly string[] }).authorIds?.includes(tx.person.accountId) ?? false;

/** True if a product has readers and this person is one of them: they did not write it. */
export const isReader = (tx: ActorTx, row: StoredRecord): boolean =>
  READ_STATES.includes(row.state) && !isAuthor(tx, row);

/** True if this reader can give feedback: they also write under its label, which needs its purpose in the session. */
export const mayGive = (tx: ActorTx, row: StoredRecord): boolean => isReader(tx, row) && writingOn(tx, row).allowed;
