import { mayOnFloor, ReeveError, type FloorAct } from '@reeve/domain';
import { loadComment, type ActorTx, type StoredComment } from '@reeve/store';
import { reviewRefusal } from '../../document/refusal.ts';
import type { Tell } from '../../live/telling.ts';
import { loadParticipation, sessionBody, stateOf, type SessionParticipation } from '../workshop-row.ts';

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
