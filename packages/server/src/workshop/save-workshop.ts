import { saveWorkshop } from '@reeve/contract';
import { WORKSHOP_PAPERS } from '@reeve/domain';
import { loadRecord, replacePapers, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { expectSameVersion, reviewRefusal } from '../document/refusal.ts';
import { telling } from '../live/telling.ts';
import { documentsOf, refuseBackwards, steersAll } from './workshop-row.ts';

/**
 * Saves purpose, time, topics and papers of a workshop that is not closed, for those who lead all its reviews.
 *
 * @throws ReeveError stale_version; not_permitted — for others; state_forbids — it is closed; invalid_input — as for a
 * new one
 */
export const saveWorkshopHandler = handle(saveWorkshop, (call) =>
  telling(call, async (tx, tell) => {
    const row = await loadRecord(tx, 'workshop', call.params.id);
    expectSameVersion(row.version, call.input.version);
    if (!steersAll(tx, row.label_id)) throw reviewRefusal('not_review');
    if (row.state === 'closed') throw reviewRefusal('session_closed');
    const { title, body, cites } = call.input;
    refuseBackwards(body);
    const version = await updateRecord(tx, 'workshop', row, { title, body });
    if (cites) await replacePapers(tx, { kind: 'workshop', id: row.id, labelId: row.label_id }, WORKSHOP_PAPERS, cites);
    for (const document of await documentsOf(tx, row.id)) tell(document.id, row.label_id);
    tx.audit({ action: 'alter', objectKind: 'workshop', objectIds: [row.id] });
    return { version };
  }),
);
