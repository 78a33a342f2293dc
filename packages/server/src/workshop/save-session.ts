import { saveSession, type SessionBody } from '@reeve/contract';
import { mayOnFloor, SESSION_PAPERS } from '@reeve/domain';
import { insertTransition, replacePapers, updateRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { expectSameVersion, reviewRefusal } from '../document/refusal.ts';
import { telling } from '../live/telling.ts';
import { paperedSession, refuseFaults } from './session-terms.ts';
import { loadParticipation, stateOf } from './workshop-row.ts';

/**
 * Saves agenda, papers and minutes of a session that is not closed, for those who write them.
 *
 * @throws ReeveError stale_version; not_permitted, state_forbids — for others, or after it is closed; invalid_input —
 * as `refuseFaults`
 */
export const saveSessionHandler = handle(saveSession, (call) =>
  telling(call, async (tx, tell) => {
    const { row, documentIds, member } = await loadParticipation(tx, call.params.id);
    const { title, body, cites, version: seen, reason } = call.input;
    expectSameVersion(row.version, seen);
    const verdict = mayOnFloor('write', { state: stateOf(row), chairId: undefined }, member);
    if (!verdict.allowed) throw reviewRefusal(verdict.because);
    const before = row.body as SessionBody; // written only through its contract
    await refuseFaults(tx, body, documentIds, before);
    const isChairNew = body.chairId !== before.chairId;
    const version = await updateRecord(tx, 'workshop_session', row, {
      title,
      body,
      ...(isChairNew && body.chairId !== null ? { ownerId: body.chairId } : {}),
    });
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
);
