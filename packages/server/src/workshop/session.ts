import { workshopSession } from '@reeve/contract';
import { mayMoveWorkshop, WORKSHOP_MACHINE, type DispositionCode, type WorkshopState } from '@reeve/domain';
import { commentsByIds, dispositionsInSession, staffNames, wordingsOf, type ActorTx } from '@reeve/store';
import { recordHandlers } from '../record/handlers.ts';
import { createWorkshopSessionHandler } from './create-workshop-session.ts';
import { saveSessionHandler } from './save-session.ts';
import { documentIdsOf, sessionBody, stateOf, steersAll } from './workshop-row.ts';

/** Sessions of workshops: called, recorded while they are held, closed when their minutes have been read back. */
export const sessionHandlers = [
  ...recordHandlers({
    kind: 'workshop_session',
    list: workshopSession.list,
    read: workshopSession.read,
    move: workshopSession.move,
    initial: () => 'called',
    steps: (state) => WORKSHOP_MACHINE[state as WorkshopState], // stored only through the machine
    mayMove: (tx, row, to) => mayMoveWorkshop(stateOf(row), to as WorkshopState, steersAll(tx, row.label_id)), // one of its steps
    toldWith: (tx, row) => documentIdsOf(tx, row.id),
    more: async (tx, row) => {
      const names = await staffNames(tx);
      const { chairId, rapporteurId } = sessionBody(row);
      return {
        chair: chairId === null ? null : (names.get(chairId) ?? null),
        rapporteur: rapporteurId === null ? null : (names.get(rapporteurId) ?? null),
        steers: steersAll(tx, row.label_id),
        documentIds: [...(await documentIdsOf(tx, row.id))],
        decided: await decidedIn(tx, row.id, names),
      };
    },
  }),
  createWorkshopSessionHandler,
  saveSessionHandler,
];

/** Decisions on comments in a session, as far as this person can see the comments. */
async function decidedIn(tx: ActorTx, sessionId: string, names: ReadonlyMap<string, string>) {
  const decided = await dispositionsInSession(tx, sessionId);
  const comments = await commentsByIds(
    tx,
    decided.map((one) => one.comment_id),
  );
  const wordings = await wordingsOf(tx, sessionId);
  return decided.map((one) => ({
    commentId: one.comment_id,
    reference: comments.find((comment) => comment.id === one.comment_id)?.reference ?? '',
    code: one.code as DispositionCode, // written only from DISPOSITIONS
    reason: one.reason,
    letter: wordings.find((wording) => wording.id === one.wording_id)?.letter ?? null,
    by: names.get(one.decided_by) ?? 'system',
    at: one.decided_at.toISOString(),
  }));
}
