import {
  askForFloor,
  giveFloor,
  leaveFloor,
  positionOnWording,
  putWording,
  showOnTable,
  withdrawWording,
} from '@reeve/contract';
import { mayOnFloor, ReeveError, type FloorAct } from '@reeve/domain';
import {
  askForFloor as ask,
  insertWording,
  loadComment,
  loadSpeaker,
  loadWording,
  moveFloor,
  putOnTable,
  setPosition,
  withdrawWording as withdraw,
  type ActorTx,
  type StoredComment,
} from '@reeve/store';
import type { Tell } from '../live/telling.ts';
import { telling } from '../live/telling.ts';
import { handle } from '../call/operation.ts';
import { reviewRefusal } from '../document/refusal.ts';
import { onAgenda, loadParticipation, sessionBody, stateOf, type SessionParticipation } from './workshop-row.ts';

/** Operations on the floor of a session; all who can see it are notified of a change. */
export const floorHandlers = [
  handle(showOnTable, (call) =>
    telling(call, async (tx, tell) => {
      const seat = await onFloor(tx, call.params.id, 'table');
      const comment = await loadComment(tx, call.input.commentId);
      if (!(await onAgenda(tx, seat.row, seat.documentIds)).flat().some((one) => one.id === comment.id))
        throw new ReeveError(
          'invalid_input',
          'This comment is not on the agenda of the session. Nothing was changed.',
          {
            fields: ['commentId'],
          },
        );
      await putOnTable(tx, { id: seat.row.id, labelId: seat.row.label_id }, comment.id);
      acted(tx, tell, seat, 'on_table');
      return { commentId: comment.id };
    }),
  ),
  handle(putWording, (call) =>
    telling(call, async (tx, tell) => {
      const seat = await onFloor(tx, call.params.id, 'wording');
      const comment = await discussed(tx, seat, call.input.commentId);
      const session = { id: seat.row.id, labelId: seat.row.label_id };
      const made = await insertWording(tx, session, comment.id, call.input.text);
      acted(tx, tell, seat, 'wording');
      return made;
    }),
  ),
  handle(withdrawWording, (call) =>
    telling(call, async (tx, tell) => {
      const wording = await loadWording(tx, call.params.id);
      const seat = await onFloor(tx, wording.session_id, 'withdraw', wording.author_id === tx.person.accountId);
      await withdraw(tx, wording.id);
      acted(tx, tell, seat, 'wording_withdrawn');
      return { id: wording.id };
    }),
  ),
  handle(positionOnWording, (call) =>
    telling(call, async (tx, tell) => {
      const wording = await loadWording(tx, call.params.id);
      const seat = await onFloor(tx, wording.session_id, 'position');
      const { position, reason } = call.input;
      if (position === 'object' && reason.length < 3)
        throw new ReeveError('invalid_input', 'Whoever objects says why. Nothing was saved.', { fields: ['reason'] });
      if (wording.withdrawn) throw new ReeveError('state_forbids', 'This wording was withdrawn. Nothing was saved.');
      await discussed(tx, seat, wording.comment_id);
      const about = { kind: 'wording' as const, id: wording.id, labelId: wording.label_id };
      await setPosition(tx, about, { position, reason, delegation: seat.member.delegation });
      acted(tx, tell, seat, position);
      return { position };
    }),
  ),
  handle(askForFloor, (call) =>
    telling(call, async (tx, tell) => {
      const seat = await onFloor(tx, call.params.id, 'ask');
      const id = await ask(tx, { id: seat.row.id, labelId: seat.row.label_id }, seat.member.delegation);
      acted(tx, tell, seat, 'asked');
      return { id };
    }),
  ),
  handle(giveFloor, (call) =>
    telling(call, async (tx, tell) => {
      const speaker = await loadSpeaker(tx, call.params.id);
      const seat = await onFloor(tx, speaker.session_id, 'give');
      await moveFloor(tx, seat.row.id, speaker.id, 'speaks');
      acted(tx, tell, seat, 'given');
      return { id: speaker.id };
    }),
  ),
  handle(leaveFloor, (call) =>
    telling(call, async (tx, tell) => {
      const speaker = await loadSpeaker(tx, call.params.id);
      const seat = await onFloor(tx, speaker.session_id, 'leave', speaker.account_id === tx.person.accountId);
      await moveFloor(tx, seat.row.id, speaker.id, 'ended');
      acted(tx, tell, seat, 'left');
      return { id: speaker.id };
    }),
  ),
];

/** Returns a session if this person can perform the act now. */
export async function onFloor(
  tx: ActorTx,
  sessionId: string,
  act: FloorAct,
  own = false,
): Promise<SessionParticipation> {
  const seat = await loadParticipation(tx, sessionId);
  const session = { state: stateOf(seat.row), chairId: sessionBody(seat.row).chairId ?? undefined };
  const verdict = mayOnFloor(act, session, seat.member, own);
  if (!verdict.allowed) throw reviewRefusal(verdict.because);
  return seat;
}

/** Returns a comment for a session: submitted on one of its documents, and undecided. */
export async function discussed(tx: ActorTx, seat: SessionParticipation, commentId: string): Promise<StoredComment> {
  const comment = await loadComment(tx, commentId);
  if (!seat.documentIds.includes(comment.document_id))
    throw new ReeveError('invalid_input', 'This session is not about the document of that comment.', {
      fields: ['commentId'],
    });
  if (!['submitted', 'returned'].includes(comment.state))
    throw new ReeveError('state_forbids', 'This comment is not, or no longer, on the table. Nothing was saved.', {
      because: 'decided',
    });
  return comment;
}

/** Logs an act and notifies all who can see the session. */
export function acted(tx: ActorTx, tell: Tell, { row, documentIds }: SessionParticipation, because: string): void {
  for (const id of documentIds) tell(id, row.label_id);
  tx.audit({ action: 'alter', objectKind: 'workshop_session', objectIds: [row.id], because });
}
