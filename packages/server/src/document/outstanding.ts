import { steers, type MemberRole } from '@reeve/domain';
import { commentSpeakers, type ActorTx, type StoredMember, type StoredRound } from '@reeve/store';
import { isStill } from './member/still-nominated.ts';

/**
 * Returns the experts asked to comment in a round without a comment so far: present members of whom neither they nor their delegation have
 * submitted anything on its draft. Members who work offline are matched by the name under which their comments are imported.
 */
export async function outstandingIn(
  tx: ActorTx,
  round: StoredRound,
  members: readonly StoredMember[],
): Promise<readonly string[]> {
  const heard = await commentSpeakers(tx, round.edition_id);
  const isHeard = (member: StoredMember): boolean =>
    heard.some(
      (one) =>
        one.accountId === member.account_id ||
        one.name === member.name ||
        (member.delegation !== '' && one.delegation === member.delegation),
    );
  const asked = members.filter((member) => {
    const role = member.role as MemberRole; // written only by insertMember
    return isStill(member, tx.today) && !steers({ role }) && role !== 'observer';
  });
  return [...new Set(asked.filter((member) => !isHeard(member)).map((member) => member.name))];
}
