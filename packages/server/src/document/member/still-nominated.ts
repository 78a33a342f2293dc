import { STEERS } from '@reeve/domain';
import { membersOf, nominationsOf, type ActorTx, type StoredMember } from '@reeve/store';
import { nominationBody } from './nomination-row.ts';

/** More than any document has. */
const MOST_NOMINATIONS = 10_000;

/** True if the member is active on this day. */
export const isStill = (member: StoredMember, today: string): boolean =>
  member.until_on === null || member.until_on >= today;

/** True if a person stays in the group of nominees: they have an open nomination, or lead the review. */
export async function isStillNominated(tx: ActorTx, documentId: string, accountId: string): Promise<boolean> {
  const members = await membersOf(tx, documentId);
  const ended = new Set(members.filter((member) => !isStill(member, tx.today)).map((member) => member.id));
  const nominations = await nominationsOf(tx, documentId, { limit: MOST_NOMINATIONS });
  const goesOn = nominations.some((row) => {
    const body = nominationBody(row);
    // A member admitted by this nomination who has left is no longer nominated, whatever its state.
    if (body.accountId !== accountId || (body.memberId !== null && ended.has(body.memberId))) return false;
    return !['declined', 'refused', 'ended'].includes(row.state);
  });
  return (
    goesOn ||
    members.some(
      (member) =>
        member.account_id === accountId &&
        (STEERS as readonly string[]).includes(member.role) &&
        isStill(member, tx.today),
    )
  );
}
