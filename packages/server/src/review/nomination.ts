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
  loadMember,
  loadRecord,
  membersOf,
  moveRecord,
  nominationsOf,
  type ActorTx,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { handle } from '../operation.ts';
import { bodyOf } from './document-row.ts';
import { steered } from './document.ts';
import { admit, dismiss } from './member.ts';
import {
  nominationActor,
  nominationBody,
  nominationRow,
  nominationState,
  type NominationBody,
} from './nomination-row.ts';
import { expectSameVersion, reviewRefusal } from './refusal.ts';

/** Nominations: named by a State or organisation, answered by the nominee, checked, appointed into the review, ended. */
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
  handle(createNomination, (call) =>
    call.write(async (tx) => {
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
      // Its group is the call's alone: whoever is nominated sees his nomination and not yet the document.
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
      // Whoever has an account is given rights, and that is the act on record.
      if (accountId === undefined)
        tx.record({ action: 'create', objectKind: 'nomination', objectIds: [made.id], because: 'nominated' });
      else await admitTo(tx, document, accountId, [callGroup(document.reference)], undefined);
      return { id: made.id, reference: made.reference, version: made.version };
    }),
  ),
  handle(moveNomination, (call) =>
    call.write(async (tx) => {
      const row = await loadRecord(tx, 'nomination', call.params.id);
      const { version: seen, to, reason } = call.input;
      expectSameVersion(row.version, seen);
      const body = nominationBody(row);
      const actor = nominationActor(tx, body);
      const verdict = mayMoveNomination(nominationState(row), to, actor, body.accountId ?? undefined);
      if (!verdict.allowed) throw reviewRefusal(verdict.because);
      const { memberId, isRecorded } = await takeEffect(tx, body, to);
      const version = await moveRecord(tx, 'nomination', row, to, reason, { body: { ...body, memberId } });
      if (!isRecorded) tx.record({ action: 'alter', objectKind: 'nomination', objectIds: [row.id], because: to });
      return { state: to, version };
    }),
  ),
];

/** What a step of a nomination does to rights: an appointment lets him in, its end out again. Giving rights is an act on record. */
async function takeEffect(
  tx: ActorTx,
  body: NominationBody,
  to: NominationState,
): Promise<{ readonly memberId: string | null; readonly isRecorded: boolean }> {
  if (!['refused', 'appointed', 'ended'].includes(to)) return { memberId: body.memberId, isRecorded: false };
  const document = await steered(tx, body.documentId);
  if (to === 'appointed') {
    const { name, role, capacity, delegation, acknowledged } = body;
    const memberId = await admit(tx, document, {
      name,
      role,
      capacity,
      delegation,
      acknowledged,
      accountId: body.accountId ?? undefined,
      gender: body.gender ?? undefined,
      until: body.until ?? undefined,
    });
    return { memberId, isRecorded: body.accountId !== null };
  }
  if (to === 'ended' && body.memberId !== null) {
    const member = await loadMember(tx, body.memberId);
    if (member.until_on === null || member.until_on >= tx.today) {
      await dismiss(tx, document, member);
      return { memberId: body.memberId, isRecorded: true };
    }
  }
  const takesPart = (await membersOf(tx, document.id)).some((member) => member.account_id === body.accountId);
  if (to === 'ended' || body.accountId === null || takesPart) return { memberId: body.memberId, isRecorded: false };
  await dismissFrom(tx, document, body.accountId, [callGroup(document.reference)]);
  return { memberId: body.memberId, isRecorded: true };
}
