import { addDays, ReeveError, STEERS } from '@reeve/domain';
import {
  admitTo,
  callGroup,
  coreGroup,
  delegationGroup,
  dismissFrom,
  endMembership,
  insertMember,
  isDelegationCode,
  membersOf,
  reviewGroup,
  type ActorTx,
  type StoredMember,
  type StoredRecord,
} from '@reeve/store';
import { isStill, isStillNominated } from './still-nominated.ts';

/**
 * Ends a membership in a review and removes the person from its groups, including that of the nominees, unless another role keeps them in.
 * One act on record.
 */
export async function dismiss(
  tx: ActorTx,
  document: StoredRecord,
  member: StoredMember,
  because: string,
): Promise<void> {
  await endMembership(tx, member, addDays(tx.today, -1), because);
  if (member.account_id === null) {
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'member_ended' });
    return;
  }
  const left = (await membersOf(tx, document.id)).filter(
    (one) => one.account_id === member.account_id && one.id !== member.id && isStill(one, tx.today),
  );
  const stays = new Set(left.flatMap((one) => groupsFor(document, one)));
  if (await isStillNominated(tx, document.id, member.account_id)) stays.add(callGroup(document.reference));
  const groups = [...groupsFor(document, member), callGroup(document.reference)].filter((code) => !stays.has(code));
  await dismissFrom(tx, document, member.account_id, groups);
}

/** Returns the groups of a member by their role in a review. */
function groupsFor(
  document: Pick<StoredRecord, 'reference'>,
  member: { readonly role: string; readonly delegation: string },
): readonly string[] {
  const core = (STEERS as readonly string[]).includes(member.role)
    ? [coreGroup(document.reference), callGroup(document.reference)]
    : [];
  const delegation = member.delegation === '' ? [] : [delegationGroup(document.reference, member.delegation)];
  return [reviewGroup(document.reference), ...core, ...delegation];
}

/** Adds a member to a review and to its groups. */
export async function admit(
  tx: ActorTx,
  document: StoredRecord,
  member: Omit<Parameters<typeof insertMember>[2], 'documentId' | 'accountId'> & {
    readonly accountId?: string | undefined;
  },
): Promise<string> {
  if (member.delegation !== '' && !isDelegationCode(member.delegation))
    throw new ReeveError('invalid_input', 'A delegation is named by capital letters and digits, as FR or UNODC.', {
      fields: ['delegation'],
    });
  const id = await insertMember(tx, document.label_id, {
    ...member,
    documentId: document.id,
    accountId: member.accountId,
  });
  if (member.accountId !== undefined)
    await admitTo(tx, document, member.accountId, groupsFor(document, member), member.until);
  return id;
}
