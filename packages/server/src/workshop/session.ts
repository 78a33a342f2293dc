import { saveSession, workshopSession, type SessionBody } from '@reeve/contract';
import {
  mayMoveWorkshop,
  mayOnFloor,
  ReeveError,
  SESSION_PAPERS,
  WORKSHOP_MACHINE,
  type DispositionCode,
  type WorkshopState,
} from '@reeve/domain';
import {
  commentsByIds,
  dispositionsInSession,
  insertRecord,
  insertTransition,
  loadRecord,
  replacePapers,
  staffNames,
  updateRecord,
  wordingsOf,
  type ActorTx,
} from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { expectSameVersion, reviewRefusal } from '../document/refusal.ts';
import { documentIdsOf, documentsOf, loadParticipation, sessionBody, stateOf, steersAll } from './workshop-row.ts';

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
  handle(workshopSession.create, (call) =>
    telling(call, async (tx, tell) => {
      const workshop = await loadRecord(tx, 'workshop', call.params.id);
      if (!steersAll(tx, workshop.label_id)) throw reviewRefusal('not_review');
      const { title, body, cites } = call.input;
      const documentIds = (await documentsOf(tx, workshop.id)).map((document) => document.id);
      await refuseFaults(tx, body, documentIds);
      const made = await insertRecord(tx, 'workshop_session', {
        title,
        state: 'called',
        body,
        cites: [{ kind: 'workshop', id: workshop.id }],
        marking: undefined,
        ownerId: body.chairId ?? undefined,
        dueOn: undefined,
      });
      await replacePapers(tx, paperedSession(made.id, made.labelId), SESSION_PAPERS, cites);
      for (const id of documentIds) tell(id, made.labelId);
      tx.audit({ action: 'create', objectKind: 'workshop_session', objectIds: [made.id] });
      return { id: made.id, reference: made.reference, version: made.version };
    }),
  ),
  handle(saveSession, (call) =>
    telling(call, async (tx, tell) => {
      const { row, documentIds, member } = await loadParticipation(tx, call.params.id);
      const { title, body, cites, version: seen, reason } = call.input;
      expectSameVersion(row.version, seen);
      const verdict = mayOnFloor('write', { state: stateOf(row), chairId: undefined }, member);
      if (!verdict.allowed) throw reviewRefusal(verdict.because);
      await refuseFaults(tx, body, documentIds);
      const version = await updateRecord(tx, 'workshop_session', row, { title, body });
      if (cites) await replacePapers(tx, paperedSession(row.id, row.label_id), SESSION_PAPERS, cites);
      if (reason !== '')
        await insertTransition(tx, {
          labelId: row.label_id,
          kind: 'workshop_session',
          id: row.id,
          from: row.state,
          to: row.state,
          reason,
        });
      for (const id of documentIds) tell(id, row.label_id);
      tx.audit({ action: 'alter', objectKind: 'workshop_session', objectIds: [row.id] });
      return { version };
    }),
  ),
];

const paperedSession = (id: string, labelId: number) => ({ kind: 'workshop_session' as const, id, labelId });

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

/** Checks that a session begins before it ends, and that its agenda has only submitted comments on its documents. */
async function refuseFaults(tx: ActorTx, body: SessionBody, documentIds: readonly string[]): Promise<void> {
  if (Date.parse(body.endsAt) <= Date.parse(body.startsAt))
    throw new ReeveError('invalid_input', 'The session ends before it begins. Nothing was saved.', {
      fields: ['endsAt'],
    });
  const asked = new Set(body.agenda.flatMap((item) => item.commentIds));
  const there = (await commentsByIds(tx, [...asked])).filter(
    (comment) => documentIds.includes(comment.document_id) && !['draft', 'in_delegation'].includes(comment.state),
  );
  if (there.length < asked.size)
    throw new ReeveError('invalid_input', 'A comment on the agenda is not before this review. Nothing was saved.', {
      fields: ['agenda'],
    });
}
