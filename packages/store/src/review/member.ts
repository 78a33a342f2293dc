import { ReeveError, type Capacity, type Gender, type MemberRole, type Participant } from '@reeve/domain';
import type { Selectable } from 'kysely';
import type { ActorTx } from '../actor.ts';
import type { ReviewMemberRow } from '../schema-review.ts';

export type StoredMember = Selectable<ReviewMemberRow>;

/** Somebody enters a review, as what and in whose name. */
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
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Who takes or took part in a review, in the order they entered it. */
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

/** A member this person may see; not there and not visible read alike. */
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

/** What this person is in a review today, or undefined where he takes no part; of several roles the one that steers. */
export async function participantOf(tx: ActorTx, documentId: string): Promise<Participant | undefined> {
  const own = (await membersOf(tx, documentId)).filter(
    (member) => member.account_id === tx.person.accountId && isPresent(member, tx.today),
  );
  const order: readonly string[] = ['chair', 'secretary', 'drafter', 'rapporteur', 'expert', 'observer'];
  const [first] = own.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  if (!first) return undefined;
  return {
    accountId: tx.person.accountId,
    role: first.role as MemberRole, // written only by insertMember
    capacity: first.capacity as Capacity, // as above
    delegation: own.find((member) => member.delegation !== '')?.delegation ?? '',
  };
}

/** What this person is in a review. @throws ReeveError not_permitted — he takes no part in it */
export async function requireParticipant(tx: ActorTx, documentId: string): Promise<Participant> {
  const participant = await participantOf(tx, documentId);
  if (!participant)
    throw new ReeveError('not_permitted', 'You do not take part in this review. Nothing was changed.', {
      because: 'no_member',
    });
  return participant;
}

/** Somebody leaves a review: yesterday was his last day. */
export async function endMembership(tx: ActorTx, member: StoredMember, lastDay: string): Promise<void> {
  await tx.db
    .updateTable('review_member')
    .set({ until_on: lastDay })
    .where('agency_id', '=', member.agency_id)
    .where('id', '=', member.id)
    .execute();
}
