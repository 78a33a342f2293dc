import { ReeveError, type Capacity, type Gender, type MemberRole, type Participant } from '@reeve/domain';
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';
import type { ReviewMemberRow } from '../schema/document.ts';

export type StoredMember = Selectable<ReviewMemberRow>;

/** Adds a person to a review, with role and represented body. */
export async function insertMember(
  tx: ActorTx,
  labelId: number,
  member: {
    readonly documentId: string;
    readonly accountId: string | undefined;
    readonly name: string;
    readonly role: MemberRole;
    readonly capacity: Capacity;
    readonly delegation: string;
    readonly acknowledged: boolean;
    readonly gender: Gender | undefined;
    readonly until: string | undefined;
  },
): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('review_member')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: labelId,
      document_id: member.documentId,
      account_id: member.accountId ?? null,
      name: member.name,
      role: member.role,
      capacity: member.capacity,
      delegation: member.delegation,
      acknowledged: member.acknowledged,
      gender: member.gender ?? null,
      from_on: tx.today,
      until_on: member.until ?? null,
      ended_because: null,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Current and former members of a review, in order of joining. */
export async function membersOf(tx: ActorTx, documentId: string): Promise<readonly StoredMember[]> {
  return tx.db
    .selectFrom('review_member')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', documentId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Returns a member this person may see; missing and invisible ones are indistinguishable. */
export async function loadMember(tx: ActorTx, id: string): Promise<StoredMember> {
  const row = await tx.db
    .selectFrom('review_member')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return row;
}

const isPresent = (member: StoredMember, today: string): boolean =>
  member.from_on <= today && (member.until_on === null || member.until_on >= today);

/** Returns this person's part in a review today; undefined if they have none. */
export async function participantOf(tx: ActorTx, documentId: string): Promise<Participant | undefined> {
  const own = await tx.db
    .selectFrom('review_member')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('account_id', '=', tx.person.accountId)
    .where('document_id', '=', documentId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return participations(tx, own).get(documentId);
}

/** Memberships of this person in any review, in order of entry. */
export function ownMembershipsQuery(tx: ActorTx): Query<StoredMember> {
  return {
    text: sql<StoredMember>`
    select * from review_member where agency_id = ${tx.person.agencyId} and account_id = ${tx.person.accountId}
    order by recorded_at, id`,
    instants: ['recorded_at'],
    show: (row) => row,
  };
}

/** Ids of the documents whose reviews this person takes part in today, as a query. */
export const ownDocuments = (tx: ActorTx): RawBuilder<string> => sql`(
      select document_id from review_member where agency_id = ${tx.person.agencyId} and account_id = ${tx.person.accountId}
        and from_on <= ${tx.today}::date and coalesce(until_on >= ${tx.today}::date, true))`;

/** Returns this person's part in every review they belong to today, from these memberships, by document. */
export function participations(tx: ActorTx, own: readonly StoredMember[]): ReadonlyMap<string, Participant> {
  const present = own.filter((member) => isPresent(member, tx.today));
  const documents = new Set(present.map((member) => member.document_id));
  const inOne = (id: string): readonly StoredMember[] => present.filter((member) => member.document_id === id);
  return new Map(Array.from(documents, (id) => [id, participantAs(tx, inOne(id))] as const));
}

/** Returns the part of a person with these roles in one review; a leading role takes precedence. */
function participantAs(tx: ActorTx, own: readonly StoredMember[]): Participant {
  const order: readonly string[] = ['chair', 'secretary', 'drafter', 'rapporteur', 'expert', 'observer'];
  const [first] = own.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  if (!first) throw new Error('nobody takes part without a role');
  return {
    accountId: tx.person.accountId,
    role: first.role as MemberRole, // written only by insertMember
    capacity: first.capacity as Capacity, // as above
    delegation: own.find((member) => member.delegation !== '')?.delegation ?? '',
  };
}

/** Returns this person's part in a review. @throws ReeveError not_permitted — they have none */
export async function requireParticipant(tx: ActorTx, documentId: string): Promise<Participant> {
  const participant = await participantOf(tx, documentId);
  if (!participant)
    throw new ReeveError('not_permitted', 'You do not take part in this review. Nothing was changed.', {
      because: 'no_member',
    });
  return participant;
}

/** Ends a membership of a review with its reason: yesterday was the last day. */
export async function endMembership(
  tx: ActorTx,
  member: StoredMember,
  lastDay: string,
  because: string,
): Promise<void> {
  await tx.db
    .updateTable('review_member')
    .set({ until_on: lastDay, ended_because: because })
    .where('agency_id', '=', member.agency_id)
    .where('id', '=', member.id)
    .execute();
}
