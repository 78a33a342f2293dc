import { ReeveError, type Classification } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { RecipientRow } from '../schema/recipient.ts';

export type StoredRecipient = Selectable<RecipientRow>;

/** The stored fields of a recipient. */
export type KeptRecipient = Pick<
  StoredRecipient,
  'name' | 'kind' | 'state' | 'contact' | 'rests_on' | 'valid_until' | 'partner_account_id'
>;

const GONE = 'This recipient is not in the register of recipients. Choose one from the register, or add it first.';

/** The register of recipients, by name, including ended ones. */
export async function listRecipients(tx: ActorTx): Promise<readonly StoredRecipient[]> {
  return tx.db
    .selectFrom('recipient')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** Names of the recipients of the register. */
export function recipientNamesQuery(tx: ActorTx): Query<Pick<StoredRecipient, 'name'>> {
  return {
    text: sql<Pick<StoredRecipient, 'name'>>`
    select name from recipient where agency_id = ${tx.person.agencyId} order by name, id`,
    instants: [],
    show: (row) => row,
  };
}

/** One recipient of the register. @throws ReeveError not_found */
export async function loadRecipient(tx: ActorTx, id: string): Promise<StoredRecipient> {
  const row = await tx.db
    .selectFrom('recipient')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', GONE, { fields: ['recipientId'] });
  return row;
}

/** Adds a recipient to the register. @returns its id */
export async function insertRecipient(tx: ActorTx, kept: KeptRecipient): Promise<string> {
  const id = tx.uuid();
  const at = tx.now();
  await tx.db
    .insertInto('recipient')
    .values({
      ...kept,
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(AGENCY_WIDE),
      kept_by: tx.person.accountId,
      kept_at: at,
      created_at: at,
      ended_by: null,
      ended_at: null,
      ended_because: '',
    })
    .execute();
  return id;
}

/** Changes a recipient that has not ended. Earlier sendings keep the name and kind. @throws ReeveError not_found, state_forbids */
export async function updateRecipient(tx: ActorTx, id: string, kept: KeptRecipient): Promise<void> {
  await change(tx, id, { ...kept, kept_by: tx.person.accountId, kept_at: tx.now() });
}

/** Ends a recipient: nothing is sent to it from now on. @throws ReeveError not_found, state_forbids */
export async function endRecipient(tx: ActorTx, id: string, because: string): Promise<Date> {
  const at = tx.now();
  await change(tx, id, { ended_at: at, ended_by: tx.person.accountId, ended_because: because });
  return at;
}

async function change(tx: ActorTx, id: string, to: Partial<StoredRecipient>): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('recipient')
    .set(to)
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  await loadRecipient(tx, id);
  throw new ReeveError('state_forbids', 'This recipient has ended. Nothing was changed; add it again if it is needed.');
}

/** Returns an active partner account of this agency; undefined if there is none. */
export async function partnerAccount(
  tx: ActorTx,
  accountId: string,
): Promise<{ readonly id: string; readonly clearance: Classification } | undefined> {
  const account = await tx.atDoor((db) =>
    db
      .selectFrom('account')
      .select(['id', 'roles', 'status', 'clearance'])
      .where('agency_id', '=', tx.person.agencyId)
      .where('id', '=', accountId)
      .executeTakeFirst(),
  );
  return account?.status === 'active' && account.roles.includes('partner')
    ? { id: account.id, clearance: account.clearance as Classification } // held by a constraint
    : undefined;
}
