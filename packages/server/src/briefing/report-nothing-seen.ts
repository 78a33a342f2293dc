import { reportNothingSeen } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { loadRecord, recordReceipt } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { isAskedOn } from './shown-sheet.ts';

/** A patrol looked for the answer to a question and saw nothing. */
export const nothingSeen = handle(reportNothingSeen, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_report'))
      throw new ReeveError('not_permitted', 'Your role does not answer questions for patrols. Nothing was saved.');
    const row = await loadRecord(tx, 'patrol_question', call.params.id);
    if (!isAskedOn(row, tx.today))
      throw new ReeveError('state_forbids', 'Patrols are no longer asked this. Nothing was saved.');
    const counted = await recordReceipt(tx, {
      kind: 'saw_nothing',
      objectKind: 'patrol_question',
      objectId: row.id,
      labelId: row.label_id,
      onDay: tx.today,
    });
    tx.audit({ action: 'alter', objectKind: 'patrol_question', objectIds: [row.id] });
    return { counted };
  }),
);
