import { moveNomination } from '@reeve/contract';
import { mayMoveNomination, type NominationState } from '@reeve/domain';
import { callGroup, dismissFrom, leaveCall, loadMember, loadRecord, moveRecord, type ActorTx } from '@reeve/store';
import { handleRegranting } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';
import { steered } from '../steered.ts';
import { admit, dismiss } from './membership.ts';
import { nominationActor, nominationBody, nominationState, type NominationBody } from './nomination-row.ts';
import { isStill, isStillNominated } from './still-nominated.ts';

/**
 * Moves a nomination: nominees with an account accept or decline themselves, a person who leads the review does the
 * rest. An appointment adds the nominee to the review.
 *
 * @throws ReeveError stale_version; not_permitted, state_forbids — as `mayMoveNomination`
 */
export const moveNominationHandler = handleRegranting(moveNomination, (call) =>
  telling(call, async (tx, tell) => {
    const row = await loadRecord(tx, 'nomination', call.params.id);
    const { version: seen, to, reason, acknowledged, gender } = call.input;
    expectSameVersion(row.version, seen);
    const stored = nominationBody(row);
    // The nominee's own statements are part of their acceptance.
    const body =
      to === 'accepted'
        ? { ...stored, acknowledged: acknowledged ?? stored.acknowledged, gender: gender ?? stored.gender }
        : stored;
    const actor = nominationActor(tx, body);
    const verdict = mayMoveNomination(nominationState(row), to, actor, body.accountId ?? undefined);
    if (!verdict.allowed) throw reviewRefusal(verdict.because);
    const memberId = to === 'appointed' ? await appoint(tx, body) : body.memberId;
    const version = await moveRecord(tx, 'nomination', row, to, reason, { body: { ...body, memberId } });
    const isRecorded = to === 'appointed' ? body.accountId !== null : await withdrawRights(tx, body, to, reason);
    tell(body.documentId, row.label_id);
    if (!isRecorded) tx.audit({ action: 'alter', objectKind: 'nomination', objectIds: [row.id], because: to });
    return { state: to, version };
  }),
);

/** An appointment adds the nominee to the review; granting rights to an account is an act on record. */
async function appoint(tx: ActorTx, body: NominationBody): Promise<string> {
  const document = await steered(tx, body.documentId);
  const { name, role, capacity, delegation, acknowledged } = body;
  return admit(tx, document, {
    name,
    role,
    capacity,
    delegation,
    acknowledged,
    accountId: body.accountId ?? undefined,
    gender: body.gender ?? undefined,
    until: body.until ?? undefined,
  });
}

/**
 * Ends what a failed or ended nomination gave: the role, and membership in the group of nominees, from the next request on, unless another
 * role keeps the nominee in it.
 *
 * @returns true if rights were removed, which is an act on record
 */
async function withdrawRights(
  tx: ActorTx,
  body: NominationBody,
  to: NominationState,
  reason: string,
): Promise<boolean> {
  const { accountId, documentId, memberId } = body;
  if (to !== 'declined' && to !== 'refused' && to !== 'ended') return false;
  if (to === 'declined') {
    if (accountId !== tx.person.accountId || (await isStillNominated(tx, documentId, accountId))) return false;
    await leaveCall(tx, body.documentReference);
    return true;
  }
  const document = await steered(tx, documentId);
  const member = memberId === null ? undefined : await loadMember(tx, memberId);
  if (member && isStill(member, tx.today)) {
    await dismiss(tx, document, member, reason);
    return true;
  }
  if (accountId === null || (await isStillNominated(tx, documentId, accountId))) return false;
  await dismissFrom(tx, document, accountId, [callGroup(document.reference)]);
  return true;
}
