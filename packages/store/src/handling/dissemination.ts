import { compartmentCode, ReeveError } from '@reeve/domain';
import type { Insertable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import type { ConsentRow, DisclosureReviewRow } from '../schema/recipient.ts';
import type { DisseminationRow } from '../schema/recipient.ts';
import { storedDisseminations, type StoredDissemination } from './dissemination-step.ts';

type Given<Row> = Omit<Row, 'agency_id' | 'id' | 'recorded_by' | 'recorded_at' | 'sent_by' | 'at'>;

/** Records the provider's permission, under the label of its object. @returns its id */
export async function insertConsent(tx: ActorTx, consent: Given<ConsentRow>): Promise<string> {
  byPerson(tx, 'N6');
  const id = tx.uuid();
  await tx.db
    .insertInto('consent')
    .values({
      ...consent,
      agency_id: tx.person.agencyId,
      id,
      recorded_by: tx.person.accountId,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** The permissions of the provider of an object. */
export async function consentsFor(tx: ActorTx, objectId: string): Promise<readonly ConsentRow[]> {
  return tx.db
    .selectFrom('consent')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('object_id', '=', objectId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/**
 * Records a sending in the transaction that sends it or proposes it to a second person. Never altered afterwards.
 * @returns its id
 */
export async function insertDissemination(tx: ActorTx, sent: Given<Insertable<DisseminationRow>>): Promise<string> {
  byPerson(tx, 'N6');
  const id = tx.uuid();
  await tx.db
    .insertInto('dissemination')
    .values({
      ...sent,
      agency_id: tx.person.agencyId,
      id,
      sent_by: tx.person.accountId,
      at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** The sendings of an object, oldest first, each with its steps. */
export async function disseminationsOf(tx: ActorTx, objectId: string): Promise<readonly StoredDissemination[]> {
  const rows = await tx.db
    .selectFrom('dissemination')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('object_id', '=', objectId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return storedDisseminations(tx, rows);
}

/** Notifies the disclosure officer that a handling code blocked material that may help the defence: the object and the contact. */
export async function openDisclosureReview(
  tx: ActorTx,
  officerId: string,
  review: Pick<
    DisclosureReviewRow,
    'object_kind' | 'object_id' | 'object_reference' | 'blocked_because' | 'recipient' | 'originator'
  >,
): Promise<void> {
  const label = { ...AGENCY_WIDE, compartments: [compartmentCode('personal', officerId)] };
  await tx.db
    .insertInto('disclosure_review')
    .values({
      ...review,
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(label),
      opened_by: tx.person.accountId,
      opened_at: tx.now(),
      outcome: null,
      closed_at: null,
    })
    .execute();
}

/** True if a report past its maximum is on the list of a disclosure officer. */
export async function isListedForDisclosure(tx: ActorTx, reportId: string): Promise<boolean> {
  const listed = await tx.db
    .selectFrom('disclosure_review')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('object_id', '=', reportId)
    .where('blocked_because', '=', 'overdue')
    .limit(1)
    .executeTakeFirst();
  return listed !== undefined;
}

/** The disclosure reviews assigned to this person, newest first. */
export async function listDisclosureReviews(tx: ActorTx, limit: number): Promise<readonly DisclosureReviewRow[]> {
  return tx.db
    .selectFrom('disclosure_review')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Stores the outcome of a disclosure review; once. */
export async function closeDisclosureReview(tx: ActorTx, id: string, outcome: string): Promise<Date> {
  const at = tx.now();
  const result = await tx.db
    .updateTable('disclosure_review')
    .set({ outcome, closed_at: at })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n)
    throw new ReeveError('not_found', 'There is no open disclosure review of that kind that you may see.');
  return at;
}
