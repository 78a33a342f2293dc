import { addDays, ReeveError } from '@reeve/domain';
import { ownNotes, type ActorTx } from '../access/actor.ts';
import { digestOf, isDigestOf } from './digest.ts';

/** Returns the stored answer to this write, or undefined. The same key with another content is refused. */
export async function rememberedReply(tx: ActorTx, key: string, operation: string, input: string): Promise<unknown> {
  const row = await tx.db
    .selectFrom('idempotency')
    .select(['operation', 'input_digest', 'reply'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('account_id', '=', tx.person.accountId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.operation !== operation || !isDigestOf(tx, row.input_digest, input)) {
    throw new ReeveError('conflict', 'This key was used for another change; nothing was changed.');
  }
  return row.reply;
}

/** Stores the answer in the person's own file, in the transaction of its write. It has no text of another person (`writtenOnce` of the server). */
export async function rememberReply(
  tx: ActorTx,
  key: string,
  operation: string,
  input: string,
  reply: unknown,
): Promise<void> {
  const label_id = await tx.labelFor(ownNotes(tx.person.accountId));
  await tx.db
    .insertInto('idempotency')
    .values({
      agency_id: tx.person.agencyId,
      account_id: tx.person.accountId,
      key,
      label_id,
      operation,
      input_digest: digestOf(tx, input),
      reply: JSON.stringify(reply),
      at: tx.recordedAt(),
    })
    .execute();
}

/** A change is repeated under its key within minutes, or from a phone that was without connection within days. */
const DAYS_REMEMBERED = 30;

/**
 * Deletes the agency's answers older than 30 days: ids and versions under the keys of their senders. Called where
 * everything is within reach (`tx.sweeping`).
 *
 * @returns how many. Cost: reads them all; 150 ms of a million in which none is old enough.
 */
export async function forgetReplies(tx: ActorTx): Promise<number> {
  const gone = await tx.db
    .deleteFrom('idempotency')
    .where('agency_id', '=', tx.person.agencyId)
    .where('at', '<', new Date(`${addDays(tx.today, -DAYS_REMEMBERED)}T00:00:00Z`))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
