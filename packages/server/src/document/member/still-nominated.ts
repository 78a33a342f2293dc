import { STEERS } from '@reeve/domain';
import { membersOf, nominationsOf, type ActorTx, type StoredMember } from '@reeve/store';
import { nominationBody } from './nomination-row.ts';

/** More nominations than this no document has. */
const MOST_NOMINATIONS = 10_000;

/** Whether somebody takes part on this day. */
export const isStill = (member: StoredMember, today: string): boolean =>
  member.until_on === null || member.until_on >= today;

/** Whether something keeps somebody in the group of those nominated: a nomination that goes on, or that he steers. */
export async function isStillNominated(tx: ActorTx, documentId: string, accountId: string): Promise<boolean> {
  const members = await membersOf(tx, documentId);
  const ended = new Set(members.filter((member) => !isStill(member, tx.today)).map((member) => member.id));
  const nominations = await nominationsOf(tx, documentId, { limit: MOST_NOMINATIONS });
  const goesOn = nominations.some((row) => {
    const body = nominationBody(row);
    // Whoever was let in by it and is out again is not nominated any more, whatever it says.
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
