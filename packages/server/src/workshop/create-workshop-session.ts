import { workshopSession } from '@reeve/contract';
import { SESSION_PAPERS } from '@reeve/domain';
import { insertRecord, loadRecord, replacePapers } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { reviewRefusal } from '../document/refusal.ts';
import { telling } from '../live/telling.ts';
import { paperedSession, refuseFaults } from './session-terms.ts';
import { documentsOf, steersAll } from './workshop-row.ts';

/**
 * Calls a session of a workshop, for those who lead all its reviews.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — as `refuseFaults`
 */
export const createWorkshopSessionHandler = handle(workshopSession.create, (call) =>
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
);
