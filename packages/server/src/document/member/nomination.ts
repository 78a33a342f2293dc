import { createNomination, listNominations, moveNomination, readNomination } from '@reeve/contract';
import { mayMoveNomination, ReeveError, type NominationState } from '@reeve/domain';
import {
  admitTo,
  callGroup,
  dismissFrom,
  historyOf,
  insertEdge,
  insertRecord,
  isDelegationCode,
  leaveCall,
  loadMember,
  loadRecord,
  moveRecord,
  nominationsOf,
  type ActorTx,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../../call/cursor.ts';
import { telling } from '../../live/telling.ts';
import { handle, handleRegranting } from '../../call/operation.ts';
import { bodyOf } from '../document-row.ts';
import { steered } from '../document.ts';
import { admit, dismiss } from './member.ts';
import {
  nominationActor,
  nominationBody,
  nominationRow,
  nominationState,
  type NominationBody,
} from './nomination-row.ts';
import { expectSameVersion, reviewRefusal } from '../refusal.ts';
import { isStill, isStillNominated } from './still-nominated.ts';

/** Nominations: made by a State or organisation, answered by the nominee, checked, appointed into the review, ended. */
export const nominationHandlers = [
  handle(listNominations, (call) =>
    call.read(async (tx) => {
      const { documentId, cursor, limit } = call.query;
      const rows = await nominationsOf(tx, documentId, { after: decodeCursor(cursor), limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      call.consulted({ action: 'search', objectKind: 'nomination', objectIds: shown.map((row) => row.id) });
      return {
        items: shown.map((row) => nominationRow(tx, row)),
        next: last ? encodeCursor(last.sort_at, last.id) : null,
      };
    }),
  ),
  handle(readNomination, (call) =>
    call.read(async (tx) => {
      const row = await loadRecord(tx, 'nomination', call.params.id);
      const body = nominationBody(row);
      const { mine, ...shown } = nominationRow(tx, row);
      const told = mine || nominationActor(tx, body).steers;
      call.consulted({ action: 'view', objectKind: 'nomination', objectIds: [row.id] });
      return {
        ...shown,
        mine,
        call: body.call,
        history: (await historyOf(tx, row.id)).map((line) => ({
          ...line,
          at: line.at.toISOString(),
          reason: told ? line.reason : '',
        })),
      };
    }),
  ),
  handleRegranting(createNomination, (call) =>
    telling(call, async (tx, tell) => {
      const document = await steered(tx, call.params.id);
      const { accountId, gender, until, ...given } = call.input;
      if (given.delegation !== '' && !isDelegationCode(given.delegation))
        throw new ReeveError('invalid_input', 'A delegation is named by capital letters and digits, as FR or UNODC.', {
          fields: ['delegation'],
        });
      const asked = bodyOf(document).call;
      const body: NominationBody = {
        ...given,
        documentId: document.id,
        documentReference: document.reference,
        documentTitle: document.title,
        call: asked && { text: asked.text, closesOn: asked.closesOn },
        accountId: accountId ?? null,
        gender: gender ?? null,
        until: until ?? null,
        memberId: null,
      };
      // Its group is the call's alone: the nominee sees the nomination and not yet the document.
      const made = await insertRecord(tx, 'nomination', {
        title: `${given.name} (${given.nominatedBy})`,
        state: 'nominated',
        body,
        cites: [],
        marking: { ...tx.partsOf(document.label_id), compartments: [callGroup(document.reference)] },
        ownerId: accountId,
        dueOn: asked?.closesOn,
      });
      const end = { kind: 'document' as const, id: document.id, labelId: document.label_id };
      await insertEdge(tx, { kind: 'nomination', id: made.id, labelId: made.labelId }, 'serves', end);
      tell(document.id, made.labelId);
      // A nominee with an account gets rights, and that is the act on record.
      if (accountId === undefined)
        tx.audit({ action: 'create', objectKind: 'nomination', objectIds: [made.id], because: 'nominated' });
      else await admitTo(tx, document, accountId, [callGroup(document.reference)], undefined);
      return { id: made.id, reference: made.reference, version: made.version };
    }),
  ),
  handleRegranting(moveNomination, (call) =>
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
  ),
];

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
