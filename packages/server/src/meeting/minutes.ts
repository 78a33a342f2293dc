import { keepMinutes, meeting } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { insertTransition, loadRecord, updateRecord } from '@reeve/store';
import type { z } from 'zod';
import { handle } from '../call/operation.ts';
import { refuseOrderOfPersons } from '../record/person-words.ts';
import { functionRefusal } from '../record/refusal.ts';

type MeetingBody = z.output<typeof meeting.create.input>['body'];

/**
 * Attendees, conflicts and minutes, written by the chair of the meeting until its minutes are closed. Once the meeting is over, a change
 * needs its reason. Every change is a line of the history.
 */
export const keepMinutesHandler = handle(keepMinutes, (call) =>
  call.write(async (tx) => {
    const { attendance, conflicts, minutes, reason, version } = call.input;
    const row = await loadRecord(tx, 'meeting', call.params.id);
    if (row.version !== version)
      throw new ReeveError(
        'stale_version',
        'Another person changed this in the meantime. Your text is still in your window; look at the present state first.',
        { version: row.version },
      );
    if (row.state === 'closed')
      throw new ReeveError('state_forbids', 'The minutes of this meeting are closed. Nothing was changed.');
    if (!mayPerform(tx.actor.roles, 'run_meeting')) throw functionRefusal('run_meeting');
    if (row.state === 'held' && reason.length < 3)
      throw new ReeveError('invalid_input', 'The meeting is over: say why its minutes change. Nothing was changed.', {
        fields: ['reason'],
      });
    await refuseOrderOfPersons(tx, [conflicts, minutes], 'minutes');
    const body = row.body as MeetingBody; // written only through its contract
    const kept = await updateRecord(tx, 'meeting', row, { body: { ...body, attendance, conflicts, minutes } });
    await insertTransition(tx, {
      labelId: row.label_id,
      kind: 'meeting',
      id: row.id,
      from: row.state,
      to: row.state,
      reason,
    });
    tx.audit({ action: 'alter', objectKind: 'meeting', objectIds: [row.id] });
    return { version: kept, savedAt: tx.recordedAt().toISOString() };
  }),
);
